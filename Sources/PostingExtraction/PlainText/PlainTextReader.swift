import JobTrackerDomain

/// Reads a posting that is plain text, such as one that a person copied off a page.
///
/// The text itself is the description, unchanged. Company and title are looked for in what its
/// first lines and its sentences say, and weighed as those of a page are.
enum PlainTextReader {
  static let name = "plain-text"
  /// What less than this speaks for is a guess.
  private static let leastCompanyWeight = 20
  private static let maximumDescription = 100_000

  static func read(_ text: String) -> ExtractionOutcome {
    let description = OutsideText.paragraphs(String(text.prefix(maximumDescription)))
    guard !description.isEmpty else {
      return .needsManual(Posting(), reason: "There is no text to read: paste the posting's text.")
    }
    let lines = PlainTextLines(description)
    var proposals = Proposals()
    proposals.add([
      Proposal(field: .description, value: description, source: name, weight: 50)
    ])
    proposals.add(LabelledLines.proposals(in: lines))
    proposals.add(OpeningLines.companies(in: lines))
    proposals.add(
      SelfNamingSource().proposals(for: WebPage(html: "", url: nil), known: proposals))
    proposals.add(OpeningLines.titles(in: lines, companies: proposals.values(.company)))
    return outcome(of: assemble(proposals))
  }

  private static func assemble(_ proposals: Proposals) -> Posting {
    var posting = Posting(method: name)
    for field in PostingField.allCases {
      guard let best = proposals.best(field) else { continue }
      switch field {
      case .company:
        guard best.weight >= leastCompanyWeight else { continue }
        posting.companyName = OutsideText.line(best.value)
      case .title: posting.jobTitle = OutsideText.line(best.value)
      case .description: posting.jobDescription = best.value
      case .location: posting.facts.location = OutsideText.line(best.value)
      }
      posting.sources[field.rawValue] = best.source
    }
    return posting
  }

  private static func outcome(of posting: Posting) -> ExtractionOutcome {
    let missing = posting.missingFields
    guard !missing.isEmpty else { return .success(posting) }
    return .needsManual(
      posting,
      reason: "The text does not tell the \(missing.map(\.name).joinedAsList): fill in what is "
        + "missing.")
  }
}
