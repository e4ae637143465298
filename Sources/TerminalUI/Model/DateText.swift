import Foundation

/// Dates in a few columns, as lists and results show them.
struct DateText {
  /// Gregorian, in the person's time zone.
  var calendar: Calendar
  var today: Date

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private func parts(_ date: Date) -> DateComponents {
    calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
  }

  /// `12 Nov`, or `Nov 2024` for another year.
  func day(_ date: Date) -> String {
    let parts = parts(date)
    let month = Self.months[((parts.month ?? 1) - 1) % 12]
    guard let year = parts.year, year != self.parts(today).year else {
      return "\(parts.day ?? 1) \(month)"
    }
    return "\(month) \(year)"
  }

  /// `09:05` of today, and else the day.
  func time(_ date: Date) -> String {
    day(date) == day(today) ? String(minute(date).suffix(5)) : day(date)
  }

  /// Minutes and seconds, as `0:12`; hours before them where there are any.
  static func duration(_ seconds: Double) -> String {
    let all = Int(min(max(seconds, 0), 1e6))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (all / 3600, all / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":" + two(all % 60)
  }

  /// `12 Nov 2026 09:05`.
  func minute(_ date: Date) -> String {
    let parts = parts(date)
    let month = Self.months[((parts.month ?? 1) - 1) % 12]
    func two(_ number: Int?) -> String {
      let text = String(number ?? 0)
      return text.count < 2 ? "0" + text : text
    }
    return "\(parts.day ?? 1) \(month) \(parts.year ?? 0) \(two(parts.hour)):\(two(parts.minute))"
  }
}
