import JobTrackerDomain

/// What a posting tells, and how it is known, as rows for people.
enum FactsText {
  static func rows(_ facts: PostingFacts) -> [[String]] {
    let rows = [
      ["Location", facts.location],
      ["Workplace", facts.workplace?.words ?? ""],
      ["Employment", facts.employmentTypes.map(\.words).joined(separator: ", ")],
      ["Salary", facts.salary?.words ?? ""],
      ["Posted", facts.datePosted?.words ?? ""],
      ["Open until", facts.validThrough?.words ?? ""],
    ]
    return rows.filter { !$0[1].isEmpty }
  }

  static func rows(of origins: FieldOrigins) -> [[String]] {
    let sources = origins.listed.map { "\($0.field): \($0.source)" }
    return sources.isEmpty ? [] : [["Read from", sources.joined(separator: ", ")]]
  }
}
