import JobTrackerDomain

/// Reads the posting out of a page's text.
enum PageReader {
  /// The readers in the order of ``FieldSource``: a later one sees what earlier ones proposed.
  private static let sources: [any FieldSource] = [
    StructuredDataSource(), MainContentSource(), HeadingSource(), PageTitleSource(), MetaSource(),
    LabelSource(), CompanyMarkSource(), HostSource(), FirstLineSource(), SelfNamingSource(),
    OwnerSource(), RemarkSource(),
  ]

  /// - Parameter html: Well-formed UTF-8.
  static func read(html: [UInt8], url: String?) -> ExtractionOutcome {
    let isEmpty =
      !html.contains { (0x21...0x7E).contains($0) }
      && String(decoding: html, as: UTF8.self).allSatisfy(\.isWhitespace)
    guard !isEmpty else { return refuse(.empty) }
    let page = WebPage(html: html, url: url)
    var proposals = Proposals()
    for source in sources { proposals.add(source.proposals(for: page, known: proposals)) }
    let posting = PostingChoice.posting(from: proposals)
    let isStructured =
      page.postings.single != nil
      && posting.sources[PostingField.description.rawValue] == page.postings.source
    if !isStructured,
      let refusal = PageJudge.refusal(of: page, posting: posting)
    {
      // A person may see a posting where no rule does.
      return refusal == .noPosting
        ? .needsManual(posting, reason: refusal.message) : refuse(refusal)
    }
    let missing = posting.missingFields
    switch missing.count {
    case 0 where PageJudge.announcesEnd(page):
      return .needsManual(posting, reason: Refusal.ended.message)
    case 0: return .success(posting)
    case 3: return refuse(.nothingFound)
    default:
      return .needsManual(posting, reason: Refusal.missing(missing).message)
    }
  }

  static func refuse(_ refusal: Refusal) -> ExtractionOutcome {
    .needsManual(Posting(), reason: refusal.message)
  }
}
