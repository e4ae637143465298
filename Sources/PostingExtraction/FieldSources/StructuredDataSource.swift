import JobTrackerDomain

/// Reads schema.org JobPosting from JSON-LD.
struct StructuredDataSource: FieldSource {
  static let name = "json-ld"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    guard let posting = Self.posting(of: page) else { return [] }
    return JobPostingObject(posting).proposals(source: Self.name)
  }

  /// The one posting that the page is about; `nil` where there is none, or a list of several.
  static func posting(of page: WebPage) -> JSONValue? {
    let postings = postings(of: page)
    guard postings.count > 1 else { return postings.first }
    let titles = Set(postings.compactMap { $0["title"]?.text?.squashed })
    if titles.count == 1 { return postings.first }
    let matching = postings.filter { posting in
      guard let title = posting["title"]?.text?.squashed, title.count >= 4 else { return false }
      return page.titles.contains { $0.squashed.contains(title) }
    }
    return matching.count == 1 ? matching.first : nil
  }

  /// Every JobPosting on the page, in scripts of any nesting.
  static func postings(of page: WebPage) -> [JSONValue] {
    page.tree.elements("script").flatMap { index -> [JSONValue] in
      guard let type = page.tree.attribute("type", of: index),
        type.range(ofFolded: "ld+json") != nil
      else { return [] }
      let text = page.tree.rawText(of: index)
      guard text.range(ofFolded: "jobposting") != nil else { return [] }
      return LenientJSON.parse(text)?.objects.filter(isPosting) ?? []
    }
  }

  private static func isPosting(_ object: JSONValue) -> Bool {
    (object["@type"]?.list ?? []).contains { type in
      let name = type.text?.split { $0 == "/" || $0 == ":" || $0 == "#" }.last
      return name?.lowercased() == "jobposting"
    }
  }
}
