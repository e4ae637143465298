import JobTrackerDomain

/// Finds how many years of work a text asks for or shows.
enum Years {
  /// “Present” in a resume means this year.
  ///
  /// A clock would make the same texts give another result.
  static let present = 2026

  /// The years that a segment names, as in “5+ years”, “3-5 years”, “18 months”: the lower bound.
  static func named(in words: [Word]) -> Double? {
    for (index, word) in words.enumerated() {
      let unit: Double
      switch word.text {
      case "years", "year", "yrs", "yr": unit = 1
      case "months", "month": unit = 1.0 / 12
      default: continue
      }
      var numbers: [Double] = []
      var place = index - 1
      while place >= 0, index - place <= 4 {
        let text = words[place].text
        if let number = number(text) {
          numbers.append(number)
        } else if !["to", "or", "more", "plus", "and"].contains(text) {
          break
        }
        place -= 1
      }
      if let least = numbers.min(), least * unit <= 50 { return least * unit }
    }
    return nil
  }

  private static func number(_ text: String) -> Double? {
    if let number = Int(text), number < 100 { return Double(number) }
    return [
      "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
      "nine": 9, "ten": 10,
    ][text]
  }

  /// The span of years in a segment, as in “Jan 2018 – Present”.
  static func span(in words: [Word]) -> ClosedRange<Int>? {
    var years: [Int] = []
    for word in words {
      if word.text.utf8.count == 4, let year = Int(word.text), (1960...present).contains(year) {
        years.append(year)
      } else if !years.isEmpty,
        ["present", "current", "now", "today", "ongoing", "date"].contains(word.text)
      {
        years.append(present)
      }
    }
    guard let first = years.min(), let last = years.max(), years.count > 1 else { return nil }
    return first...last
  }

  /// The years that the spans cover together.
  static func covered(by spans: [ClosedRange<Int>]) -> Double {
    var total = 0
    var end = Int.min
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(span.lowerBound, end)
      if span.upperBound > start { total += span.upperBound - start }
      end = max(end, span.upperBound)
    }
    return Double(total)
  }
}
