/// A page as the readers of fields see it.
struct WebPage {
  let tree: HTMLTree
  /// Where it was read from; `nil` for a file that a person saved.
  let url: String?
  let address: WebAddress?
  /// `og:title`, then `<title>`, then `twitter:title`; without repeats and empty ones.
  let titles: [String]
  /// The page's body, or its root where there is none.
  let body: Int
  let layout: PageLayout
  /// Whether others' postings stand on the site, whose own name is then nobody's employer.
  let isBoard: Bool
  let postings: StructuredPostings
  let pieces: PagePieces

  init(html: String, url: String?) { self.init(html: Array(html.utf8), url: url) }

  /// - Parameter html: Well-formed UTF-8.
  init(html: [UInt8], url: String?) {
    let tree = HTMLParser.parse(html)
    self.tree = tree
    self.url = url
    address = url.flatMap(WebAddress.init)
    body = tree.elements(.body).first ?? 0
    let title = tree.elements(.title).first { index in
      !tree.ancestors(of: index).contains { tree[$0].tag == .svg }
    }
    var titles: [String] = []
    let candidates = [
      Self.meta("og:title", in: tree), title.map { tree.rawText(of: $0) },
      Self.meta("twitter:title", in: tree),
    ]
    for candidate in candidates {
      let text = FragmentText.line(of: candidate ?? "")
      if !text.isEmpty, !titles.contains(text) { titles.append(text) }
    }
    self.titles = titles
    layout = PageLayout(tree: tree, body: body)
    isBoard = BoardLabels.stand(in: tree, layout)
    pieces = PagePieces(tree: tree, body: body, layout: layout)
    postings = StructuredPostings(
      tree: tree, titles: titles,
      addresses: [url, Self.canonicalAddress(in: tree), Self.meta("og:url", in: tree)]
        .compactMap(\.self))
  }

  /// The content of a `<meta>` by its property or name.
  func meta(_ name: StaticString) -> String? { Self.meta(name, in: tree) }

  private static func canonicalAddress(in tree: HTMLTree) -> String? {
    tree.elements(.link).first { tree.attribute("rel", of: $0) == "canonical" }
      .flatMap { tree.attribute("href", of: $0) }
  }

  private static func meta(_ name: StaticString, in tree: HTMLTree) -> String? {
    for index in tree.elements(.meta) {
      let attributes = tree.attributes(of: index)
      let keys: [StaticString] = ["property", "name", "itemprop"]
      guard let key = keys.first(where: attributes.holds),
        attributes.withValue(of: key, { $0.isFolded(name) }) ?? false,
        let content = attributes["content"], !content.isEmpty
      else { continue }
      return content
    }
    return nil
  }
}
