/// What a posting tells beside its company, title and description.
///
/// The vocabulary is that of schema.org's JobPosting; what a page does not tell stays empty.
package struct PostingFacts: Codable, Equatable, Sendable {
  /// As the page words it, such as “Berlin, Germany”.
  package var location: String
  package var workplace: Workplace?
  package var employmentTypes: [EmploymentType]
  package var salary: SalaryRange?
  package var datePosted: CalendarDay?
  /// The last day on which one can apply.
  package var validThrough: CalendarDay?

  package init(
    location: String = "", workplace: Workplace? = nil, employmentTypes: [EmploymentType] = [],
    salary: SalaryRange? = nil, datePosted: CalendarDay? = nil, validThrough: CalendarDay? = nil
  ) {
    self.location = location
    self.workplace = workplace
    self.employmentTypes = employmentTypes
    self.salary = salary
    self.datePosted = datePosted
    self.validThrough = validThrough
  }
}

/// Where the work is done.
package enum Workplace: String, CaseIterable, Codable, Sendable {
  case remote, hybrid
  case onSite = "on_site"
}

/// The kind of contract, after schema.org's `employmentType`.
package enum EmploymentType: String, CaseIterable, Codable, Sendable {
  case fullTime = "full_time"
  case partTime = "part_time"
  case contract, temporary, internship, volunteer
  case perDiem = "per_diem"
  case other
}

/// What is paid.
package struct SalaryRange: Codable, Equatable, Sendable {
  package enum Period: String, CaseIterable, Codable, Sendable {
    case hour, day, week, month, year
  }

  /// In whole units of the currency; at least 0 and not above `maximum`.
  package var minimum: Double?
  package var maximum: Double?
  /// Three capital letters of ISO 4217; empty where the page does not tell.
  package var currency: String
  package var period: Period?

  /// A range with its ends in order, or nothing where no amount is usable.
  package init?(
    minimum: Double?, maximum: Double?, currency: String = "", period: Period? = nil
  ) {
    let amounts = [minimum, maximum].map { $0.flatMap { $0.isFinite && $0 > 0 ? $0 : nil } }
    let known = amounts.compactMap(\.self)
    guard !known.isEmpty else { return nil }
    let isReversed = known.count == 2 && known[0] > known[1]
    self.minimum = isReversed ? amounts[1] : amounts[0]
    self.maximum = isReversed ? amounts[0] : amounts[1]
    let letters = currency.uppercased()
    let isCode = letters.utf8.count == 3 && letters.utf8.allSatisfy { (65...90).contains($0) }
    self.currency = isCode ? letters : ""
    self.period = period
  }
}

/// A day of the Gregorian calendar without a time zone, as ISO 8601 writes it: `2026-11-24`.
package struct CalendarDay: Codable, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Takes the day from an ISO 8601 date or date and time; nothing where there is none.
  package init?(_ text: String) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3,
      (1900...2200).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...Self.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
    else { return nil }
    description = String(text.prefix(10))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = CalendarDay(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
