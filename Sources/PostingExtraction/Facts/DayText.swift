import Foundation
import JobTrackerDomain

/// Finds a day in what pages write for dates.
enum DayText {
  /// The first day; `nil` where the order of day and month is a guess, as in `03/04/2024`.
  static func day(in words: String) -> CalendarDay? {
    let words = words.trimmed
    if let number = Double(words), number > 1e8 { return day(ofEpoch: number) }
    let numbers = words.split { !$0.isNumber }.prefix(3).map(String.init)
    if numbers.count == 3, numbers[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
    if let named = namedMonth(in: words) { return named }
    guard numbers.count == 3, numbers[2].count == 4 else { return nil }
    // With dots the day stands first everywhere; so it does where it cannot be a month.
    let isDayFirst = words.contains(".") || Int(numbers[0]).map { $0 > 12 } ?? false
    let isMonthFirst = Int(numbers[1]).map { $0 > 12 } ?? false
    if isDayFirst { return day(numbers[2], numbers[1], numbers[0]) }
    return isMonthFirst ? day(numbers[2], numbers[0], numbers[1]) : nil
  }

  private static func day(_ year: String, _ month: String, _ day: String) -> CalendarDay? {
    let two = [month, day].map { $0.count == 1 ? "0" + $0 : String($0.prefix(2)) }
    return CalendarDay("\(year)-\(two[0])-\(two[1])")
  }

  /// `12 January 2024`, `Jan 12, 2024`, `12. März 2024`.
  private static func namedMonth(in words: String) -> CalendarDay? {
    let parts = words.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, part) in parts.enumerated() {
      guard let month = months.firstIndex(where: { $0.contains { part.hasPrefix($0) } }),
        part.first?.isLetter == true
      else { continue }
      let around = parts[max(0, index - 2)..<min(parts.count, index + 4)]
      let numbers = around.compactMap { part in
        Int(part.prefix(while: \.isNumber)).map { (part, $0) }
      }
      guard let year = numbers.first(where: { $0.1 >= 1990 && $0.1 <= 2100 }),
        let date = numbers.first(where: { (1...31).contains($0.1) })
      else { return nil }
      return day(String(year.1), String(month + 1), String(date.1))
    }
    return nil
  }

  /// Seconds or milliseconds since 1970, as scripts write them.
  private static func day(ofEpoch number: Double) -> CalendarDay? {
    let seconds = number > 1e11 ? number / 1000 : number
    guard seconds < 1e10 else { return nil }
    return CalendarDay(Date(timeIntervalSince1970: seconds).formatted(.iso8601))
  }

  /// Beginnings of the months' names in the languages that postings are written in most.
  private static let months: [[String]] = [
    ["jan", "janv", "ene", "gen", "stycz", "led"], ["feb", "fév", "fev", "lut", "únor"],
    ["mar", "mär", "maa", "mrt", "břez"], ["apr", "avr", "abr", "kwie", "dub"],
    ["may", "mai", "maj", "mayo", "mag", "mei", "květ"], ["jun", "juin", "giu", "czerw", "červn"],
    ["jul", "juil", "lug", "lip", "červen"], ["aug", "août", "ago", "sierp", "srp"],
    ["sep", "set", "wrze", "září"], ["oct", "okt", "out", "ott", "paźdz", "říj"],
    ["nov", "listopad"], ["dec", "dez", "déc", "dic", "grud", "pros"],
  ]
}
