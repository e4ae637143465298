extension PostingFacts {
  /// What is known, each in a few words, in the order of interest: “Berlin”, “remote”,
  /// “full-time”, “60 000–80 000 EUR a year”, “posted 12 Nov 2026”, “open until 1 Dec 2026”.
  package var phrases: [String] {
    var phrases = location.isEmpty ? [] : [location]
    if let workplace { phrases.append(workplace.words) }
    if !employmentTypes.isEmpty {
      phrases.append(employmentTypes.map(\.words).joined(separator: ", "))
    }
    if let salary { phrases.append(salary.words) }
    if let datePosted { phrases.append("posted \(datePosted.words)") }
    if let validThrough { phrases.append("open until \(validThrough.words)") }
    return phrases
  }
}

extension Workplace {
  package var words: String {
    switch self {
    case .remote: "remote"
    case .hybrid: "hybrid"
    case .onSite: "on site"
    }
  }
}

extension EmploymentType {
  package var words: String {
    switch self {
    case .fullTime: "full-time"
    case .partTime: "part-time"
    case .contract: "contract"
    case .temporary: "temporary"
    case .internship: "internship"
    case .volunteer: "volunteer"
    case .perDiem: "per diem"
    case .other: "other contract"
    }
  }
}

extension SalaryRange {
  package var words: String {
    let amounts =
      switch (minimum, maximum) {
      case (let minimum?, let maximum?) where minimum != maximum:
        "\(Self.grouped(minimum))–\(Self.grouped(maximum))"
      case (let amount?, nil): "from \(Self.grouped(amount))"
      case (nil, let amount?): "up to \(Self.grouped(amount))"
      case (let amount?, _): Self.grouped(amount)
      case (nil, nil): ""
      }
    return
      ([amounts, currency] + [period.map { "\($0 == .hour ? "an" : "a") \($0.rawValue)" } ?? ""])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Thousands apart; cents only where there are some.
  private static func grouped(_ amount: Double) -> String {
    let cents = (min(amount, 1e15) * 100).rounded()
    let (whole, rest) = Int(cents).quotientAndRemainder(dividingBy: 100)
    var text = ""
    for (index, digit) in String(whole).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(" ") }
      text.append(digit)
    }
    let digits = String(text.reversed())
    return rest == 0 ? digits : digits + (rest < 10 ? ".0" : ".") + String(rest)
  }
}

extension CalendarDay {
  /// `12 Nov 2026`.
  package var words: String {
    let parts = description.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else {
      return description
    }
    return "\(day) \(Self.months[month - 1]) \(parts[0])"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
