import JobTrackerDomain

/// How the words that a source proposed for a field become a fact of the posting.
struct FactRule: Sendable {
  let field: PostingField
  /// Puts the fact in; `false` where the words tell none.
  let read: @Sendable (_ words: String, _ facts: inout PostingFacts) -> Bool

  /// One rule for each fact, in the order in which they are shown.
  static let all: [FactRule] = [
    FactRule(.location) { words, facts in
      facts.location = OutsideText.line(words)
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

  private init(
    _ field: PostingField, read: @escaping @Sendable (String, inout PostingFacts) -> Bool
  ) {
    self.field = field
    self.read = read
  }
}
