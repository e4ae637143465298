import JobTrackerDomain

/// Reads a posting that is plain text, such as one that a person copied off a page.
///
/// The text itself is the description, unchanged. Company and title are looked for in what its
/// first lines and its sentences say, and weighed as those of a page are.
enum PlainTextReader {
  static let name = "plain-text"

  static func read(_ text: String) -> ExtractionOutcome {
    let description = OutsideText.paragraphs(
      String(text.prefix(PostingChoice.maximumDescription)))
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
    return outcome(of: PostingChoice.posting(from: proposals))
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
