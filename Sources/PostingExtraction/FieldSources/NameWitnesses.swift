import JobTrackerDomain

/// Where else than in a sentence a company is named: the page's titles and address, what other
/// sources found, and the line that a text begins with.
struct NameWitnesses {
  private let texts: [String]
  private let names: [String]

  init(_ page: WebPage, known: Proposals, description: String) {
    names = known.values(.company).map(\.folded)
    let host = page.address?.host
    let first = description.textLines.first { !$0.isBlank }
    let head = first.flatMap { $0.hasSuffix(".") ? nil : String($0) }
    texts = (page.titles + names + [host, head].compactMap(\.self)).map(\.squashed)
  }

  /// Whether a name stands in one of them, or an acronym of it.
  func know(_ key: String, _ words: [String]) -> Bool {
    texts.contains { $0.firstPlace(of: key) != nil }
      || names.contains { CompanyName.isAcronym($0, of: words) }
  }
}
