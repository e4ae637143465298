import JobTrackerDomain

/// The postings that a page holds as data, in the vocabulary of schema.org's JobPosting.
struct StructuredPostings {
  /// What they were read from, such as `json-ld`; of several kinds the most reliable.
  let source: String
  /// What one of them weighs against what is read from the page's text, 0–100.
  let weight: Int
  /// The one posting that the page is about; `nil` where there is none, or a list of several.
  let single: JSONValue?
  /// How many jobs of different titles there are.
  let distinctTitles: Int

  /// Every kind of data, the most reliable first; one is looked for where those before
  /// it hold no posting.
  private static let kinds:
    [(source: String, weight: Int, isMarked: Bool, read: @Sendable (HTMLTree) -> [JSONValue])] = [
      (JSONLD.name, 100, true, { JSONLD.postings(in: $0) }),
      (AnnotatedMarkup.microdata.name, 95, true, { AnnotatedMarkup.microdata.postings(in: $0) }),
      (AnnotatedMarkup.rdfa.name, 95, true, { AnnotatedMarkup.rdfa.postings(in: $0) }),
      (PageState.name, 90, false, { PageState.postings(in: $0) }),
    ]

  /// Less than the page's text weighs: what only looks like a posting and is not named by
  /// the page may be another job's.
  private static let unnamedWeight = 55

  init(tree: HTMLTree, titles: [String], addresses: [String]) {
    for kind in Self.kinds {
      let postings = kind.read(tree)
      guard !postings.isEmpty else { continue }
      source = kind.source
      let single = Self.single(of: postings, titles: titles, addresses: addresses)
      let isNamed = single.map { Self.isNamed($0, titles: titles, addresses: addresses) } ?? false
      weight = kind.isMarked || isNamed ? kind.weight : Self.unnamedWeight
      distinctTitles = Set(postings.compactMap { $0["title"]?.text?.squashed }).count
      self.single = single
      return
    }
    source = ""
    weight = 0
    single = nil
    distinctTitles = 0
  }

  /// The posting whose address or number the page has, or whose title the page is called.
  private static func single(
    of postings: [JSONValue], titles: [String], addresses: [String]
  ) -> JSONValue? {
    let fullest = fullest(of: postings)
    if fullest.count == 1 { return fullest.first }
    let byAddress = fullest.filter { isAt(addresses, $0) }
    if byAddress.count == 1 { return byAddress.first }
    let pageTitles = titles.map(\.squashed)
    let byTitle = fullest.filter { posting in
      guard let title = posting["title"]?.text?.squashed, title.count >= 4 else { return false }
      return pageTitles.contains { $0.contains(title) }
    }
    return byTitle.count == 1 ? byTitle.first : nil
  }

  /// Whether the page's title or address tells of the posting.
  private static func isNamed(
    _ posting: JSONValue, titles: [String], addresses: [String]
  ) -> Bool {
    let title = posting["title"]?.text?.squashed ?? ""
    return title.count >= 4
      && (titles + addresses).contains { $0.squashed.contains(title) }
      || isAt(addresses, posting)
  }

  /// Of postings that say the same job again the one that tells most of it.
  private static func fullest(of postings: [JSONValue]) -> [JSONValue] {
    var best: [String: (order: Int, length: Int, posting: JSONValue)] = [:]
    for (order, posting) in postings.enumerated() {
      let title = posting["title"]?.text?.squashed ?? ""
      let length = posting["description"]?.text?.utf8.count ?? 0
      if best[title].map({ $0.length >= length }) ?? false { continue }
      best[title] = (best[title]?.order ?? order, length, posting)
    }
    return best.values.sorted { $0.order < $1.order }.map(\.posting)
  }

  private static func isAt(_ addresses: [String], _ posting: JSONValue) -> Bool {
    let own = ["url", "@id", "mainEntityOfPage", "sameAs"].compactMap { key -> String? in
      let value = posting[key]
      return value?.text ?? value?["@id"]?.text ?? value?["url"]?.text
    }
    let paths = Set(own.map(path).filter { $0.count > 1 })
    if addresses.contains(where: { paths.contains(path($0)) }) { return true }
    let identifier = posting["identifier"]?["value"]?.text ?? posting["identifier"]?.text ?? ""
    guard identifier.count >= 4 else { return false }
    return addresses.contains { address in
      address.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains { $0 == identifier }
        || address.split { !$0.isLetter && !$0.isNumber }.contains { $0 == identifier }
    }
  }

  /// An address without its scheme, host, query and closing slash.
  private static func path(_ address: String) -> String {
    var rest = address.prefix { $0 != "?" && $0 != "#" }
    if let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...].drop { $0 != "/" }
    }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest.folded
  }
}
