import JobTrackerDomain

/// Finds schema.org JobPosting in microdata and RDFa, which annotate the page's own elements.
struct AnnotatedMarkup {
  static let microdata = AnnotatedMarkup(
    name: "microdata", type: "itemtype", property: "itemprop", scope: "itemscope")
  static let rdfa = AnnotatedMarkup(
    name: "rdfa", type: "typeof", property: "property", scope: "typeof")

  let name: String
  /// The attributes that say what an item is, which property it is and that it is one.
  private let type: StaticString
  private let property: StaticString
  private let scope: StaticString
  private static let maximumDepth = 8

  /// Every JobPosting on the page.
  func postings(in tree: HTMLTree) -> [JSONValue] {
    guard tree.table.holds(type) else { return [] }
    var found: [JSONValue] = []
    var index = 0
    while index < tree.indices.count {
      let node = tree[index]
      if let types = tree.attributes(of: index)[type],
        types.split(separator: " ").contains(where: { JSONLD.isPosting(type: String($0)) })
      {
        found.append(item(index, in: tree, depth: 0))
        index = node.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The properties of an item; those of items inside are theirs.
  private func item(_ root: Int, in tree: HTMLTree, depth: Int) -> JSONValue {
    var members: [String: [JSONValue]] = [:]
    var index = root + 1
    while index < tree[root].end {
      let node = tree[index]
      let isItem = tree.attributes(of: index).holds(scope)
      if let names = tree.attributes(of: index)[property] {
        let value =
          isItem && depth < Self.maximumDepth
          ? item(index, in: tree, depth: depth + 1) : value(of: index, in: tree)
        for name in names.split(separator: " ") {
          // `schema:title` and `https://schema.org/title` are the title.
          let last = name.split { ":/#".contains($0) }.last.map(String.init) ?? ""
          members[last, default: []].append(value)
        }
      }
      index = isItem ? node.end : index + 1
    }
    guard !members.isEmpty else { return .string(tree.line(of: root)) }
    return .object(members.mapValues { $0.count == 1 ? $0[0] : .array($0) })
  }

  private func value(of index: Int, in tree: HTMLTree) -> JSONValue {
    let node = tree[index]
    if let content = tree.attributes(of: index)["content"] { return .string(content) }
    if node.tag == .time, let date = tree.attributes(of: index)["datetime"] { return .string(date) }
    if node.tag == .img { return .string(tree.attributes(of: index)["alt"] ?? "") }
    if node.tag == .link || node.tag == .meta {
      return .string(tree.attributes(of: index)["href"] ?? "")
    }
    return .string(TextRenderer().text(of: index, in: tree))
  }
}
