import JobTrackerDomain

/// Chooses, for each field of a posting, the value that most speaks for.
struct PostingChoice {
  private let proposals: Proposals
  private var posting = Posting()
  /// A company that less than this speaks for is a guess.
  static let leastCompanyWeight = 20
  static let maximumDescription = 100_000

  static func posting(from proposals: Proposals) -> Posting {
    var choice = PostingChoice(proposals: proposals)
    choice.choose()
    return choice.posting
  }

  private init(proposals: Proposals) { self.proposals = proposals }

  private mutating func choose() {
    if let name = best(.company, leastWeight: Self.leastCompanyWeight) {
      posting.companyName = OutsideText.line(name)
    }
    if let title = best(.title) {
      posting.jobTitle = TitleParts.without(posting.companyName, in: OutsideText.line(title))
    }
    if let text = best(.description) {
      let text = OutsideText.paragraphs(String(text.characterPrefix(Self.maximumDescription)))
      posting.method = posting.sources[PostingField.description.rawValue] ?? ""
      posting.jobDescription =
        posting.method == MainContentSource.name
        ? DescriptionTrimmer.trimmed(text, title: posting.jobTitle, company: posting.companyName)
        : text
    }
    for rule in FactRule.all {
      let told = proposals.ranked(rule.field).first { rule.read($0.value, &posting.facts) }
      if let told { posting.sources[rule.field.rawValue] = told.source }
    }
  }

  /// The best value of a field; its source is noted.
  private mutating func best(_ field: PostingField, leastWeight: Int = 0) -> String? {
    guard let best = proposals.best(field), best.weight >= leastWeight else { return nil }
    posting.sources[field.rawValue] = best.source
    return best.value
  }
}
