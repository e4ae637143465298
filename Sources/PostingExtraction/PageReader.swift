import JobTrackerDomain

/// Reads the posting out of a page's text.
enum PageReader {
  /// The readers in the order of ``FieldSource``: a later one sees what earlier ones proposed.
  private static let sources: [any FieldSource] = [
    StructuredDataSource(), MainContentSource(), HeadingSource(), PageTitleSource(), MetaSource(),
    CompanyMarkSource(), SelfNamingSource(), FirstLineSource(),
  ]
  /// A company that less than this speaks for is a guess.
  private static let leastCompanyWeight = 20
  private static let maximumDescription = 100_000

  static func read(html: String, url: String?) -> ExtractionOutcome {
    guard !html.trimmed.isEmpty else { return refuse(.empty) }
    let page = WebPage(html: html, url: url)
    var proposals = Proposals()
    for source in sources { proposals.add(source.proposals(for: page, known: proposals)) }
    let posting = assemble(proposals)
    let isStructured =
      posting.sources[PostingField.description.rawValue] == StructuredDataSource.name
    if !isStructured,
      let refusal = PageJudge.refusal(of: page, description: posting.jobDescription)
    {
      return refuse(refusal)
    }
    let missing = posting.missingFields
    switch missing.count {
    case 0: return .success(posting)
    case 3: return refuse(.nothingFound)
    default:
      return .needsManual(posting, reason: Refusal.missing(missing).message)
    }
  }

  static func refuse(_ refusal: Refusal) -> ExtractionOutcome {
    .needsManual(Posting(), reason: refusal.message)
  }

  private static func assemble(_ proposals: Proposals) -> Posting {
    var posting = Posting()
    if let best = proposals.best(.company), best.weight >= leastCompanyWeight {
      posting.companyName = OutsideText.line(best.value)
      posting.sources[PostingField.company.rawValue] = best.source
    }
    if let best = proposals.best(.title) {
      posting.jobTitle = OutsideText.line(best.value)
      posting.sources[PostingField.title.rawValue] = best.source
    }
    if let best = proposals.best(.description) {
      let text = OutsideText.paragraphs(String(best.value.prefix(maximumDescription)))
      posting.jobDescription =
        best.source == MainContentSource.name
        ? DescriptionTrimmer.trimmed(
          text, title: posting.jobTitle, company: posting.companyName)
        : text
      posting.sources[PostingField.description.rawValue] = best.source
      posting.method = best.source
    }
    if let best = proposals.best(.location) {
      posting.facts.location = OutsideText.line(best.value)
      posting.sources[PostingField.location.rawValue] = best.source
    }
    return posting
  }
}
