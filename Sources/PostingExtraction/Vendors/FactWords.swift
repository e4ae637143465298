import JobTrackerDomain

/// The words that vendors have for what ``PostingFacts`` tells.
enum FactWords {
  /// Reads where the work is done from words such as `Remote`, `on_site` or `Hybrid`.
  static func workplace(_ text: String) -> Workplace? {
    let word = text.squashed
    if word.contains("hybrid") { return .hybrid }
    if word.contains("remote") { return .remote }
    return ["onsite", "inoffice", "office"].contains { word.hasPrefix($0) } ? .onSite : nil
  }

  /// Reads kinds of contract such as `FullTime` or `Permanent / Part-time`, in the vocabulary's order.
  static func employmentTypes(_ texts: String...) -> [EmploymentType] {
    let words = texts.map(\.squashed)
    return EmploymentType.allCases.filter { type in
      marks[type, default: []].contains { mark in words.contains { $0.contains(mark) } }
        || words.contains { short[$0] == type }
    }
  }

  private static let marks: [EmploymentType: [String]] = [
    .fullTime: ["fulltime", "vollzeit"], .partTime: ["parttime", "teilzeit"],
    .contract: ["contract", "freelance"],
    .temporary: ["temporary", "fixedterm", "seasonal", "befristet"],
    .internship: ["internship", "praktik"], .volunteer: ["volunteer"], .perDiem: ["perdiem"],
  ]
  private static let short: [String: EmploymentType] = [
    "full": .fullTime, "part": .partTime, "intern": .internship, "other": .other,
    "temp": .temporary, "trainee": .internship, "workingstudent": .partTime,
  ]

  /// Reads what an amount is paid for from words such as `per-year-salary` or `1 HOUR`.
  static func period(_ text: String) -> SalaryRange.Period? {
    let word = text.squashed
    return periods.first { word.contains($0.0) }?.1
  }

  private static let periods: [(String, SalaryRange.Period)] = [
    ("year", .year), ("annu", .year), ("month", .month), ("week", .week), ("hour", .hour),
    ("day", .day), ("daily", .day),
  ]

  /// Reads an amount or a range such as `€52,000 - €60,000 annually`.
  static func salary(_ text: String) -> SalaryRange? {
    let amounts = text.matches(of: #/(\d+(?:[,. ]\d{3})*(?:\.\d{1,2})?)\s*([kK]\b)?/#).prefix(2)
      .compactMap { match -> Double? in
        let digits = match.1.replacing(#/[,. ](?=\d{3})/#, with: "")
        return Double(digits).map { match.2 == nil ? $0 : $0 * 1000 }
      }
    let code = text.firstMatch(of: #/\b[A-Z]{3}\b/#).map { String($0.0) }
    let sign = signs.first { text.contains($0.0) }?.1
    // Many countries have a dollar of their own, so `$` alone names none.
    return SalaryRange(
      minimum: amounts.first, maximum: amounts.count > 1 ? amounts.last : nil,
      currency: code ?? sign ?? "", period: period(text))
  }

  private static let signs = [
    ("€", "EUR"), ("£", "GBP"), ("US$", "USD"), ("zł", "PLN"), ("₹", "INR"),
  ]
}
