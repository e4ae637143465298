import JobTrackerDomain

/// Where else than in a sentence a company is named: the page's titles and address, what other
/// sources found, and the line that a text begins with.
struct NameWitnesses {
  private let texts: [String]
  private let parts: Set<String>
  private let names: [String]

  init(_ page: WebPage, known: Proposals, description: String) {
    names = known.values(.company).map(\.folded)
    let host = page.address?.host
    let first = description.textLines.first { !$0.isBlank }
    let head = first.flatMap { $0.hasSuffix(".") ? nil : String($0) }
    let all = page.titles + names + [host, head].compactMap(\.self)
    texts = all.map(\.squashed)
    parts = Set(all.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(\.squashed) })
  }

  /// In bytes; a shorter name may stand inside any word.
  private static let shortestInside = 4

  /// Whether a name stands in one of them, or an acronym of it.
  func know(_ key: String, _ words: [String]) -> Bool {
    parts.contains(key)
      || key.utf8.count >= Self.shortestInside && texts.contains { $0.firstPlace(of: key) != nil }
      || names.contains { CompanyName.isAcronym($0, of: words) }
  }
}
