import JobTrackerDomain

/// How the words that a source proposed for a field become a fact of the posting.
struct FactRule: Sendable {
  let field: PostingField
  /// Puts the fact in; `false` where the words tell none.
  let read: @Sendable (_ words: String, _ facts: inout PostingFacts) -> Bool

  /// One rule for each fact, in the order in which they are shown.
  static let all: [FactRule] = [
    FactRule(.location) { words, facts in
      facts.location = withoutWorkplace(OutsideText.line(words))
      return !facts.location.isEmpty
    },
    FactRule(.workplace) { words, facts in
      facts.workplace = WorkWords.workplace(in: words)
      return facts.workplace != nil
    },
    FactRule(.employmentTypes) { words, facts in
      facts.employmentTypes = WorkWords.employmentTypes(in: words)
      return !facts.employmentTypes.isEmpty
    },
    FactRule(.salary) { words, facts in
      facts.salary = SalaryText.range(in: words)
      return facts.salary != nil
    },
    FactRule(.datePosted) { words, facts in
      facts.datePosted = DayText.day(in: words)
      return facts.datePosted != nil
    },
    FactRule(.validThrough) { words, facts in
      facts.validThrough = DayText.day(in: words)
      return facts.validThrough != nil
    },
  ]

  /// `Rzeszów` of `Rzeszów / partly remote`.
  private static func withoutWorkplace(_ location: String) -> String {
    for separator in [" / ", "; ", " | ", " · "] where location.holds(separator) {
      let parts = location.split(separator: separator).map(String.init)
      let places = parts.filter { part in
        // `Remote Germany` says more.
        WorkWords.workplace(in: part) == nil || part.words.count > 3
          || part.words.dropFirst().contains { $0.first?.isUppercase == true }
      }
      if !places.isEmpty { return places.joined(separator: separator) }
    }
    return location
  }

  private init(
    _ field: PostingField, read: @escaping @Sendable (String, inout PostingFacts) -> Bool
  ) {
    self.field = field
    self.read = read
  }
}
