import JobTrackerDomain

/// A parsed page: its nodes in document order in one array, so that every walk is a
/// loop and no depth can exhaust the stack.
struct HTMLTree {
  struct Node {
    /// The lower-case tag; empty for text.
    var tag: String
    var text: String
    var attributes: HTMLAttributes
    /// The index of the element around it; -1 for the root.
    var parent: Int
    /// The index after its last descendant.
    var end: Int

    var isText: Bool { tag.isEmpty }
  }

  private(set) var nodes: [Node] = []

  subscript(index: Int) -> Node { nodes[index] }

  var indices: Range<Int> { nodes.indices }

  /// A node with everything in it.
  func subtree(_ index: Int) -> Range<Int> { index..<nodes[index].end }

  /// The nodes inside an element, without itself.
  func descendants(of index: Int) -> Range<Int> { (index + 1)..<nodes[index].end }

  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(state: nodes[index].parent) { next -> Int? in
      guard next >= 0 else { return nil }
      defer { next = nodes[next].parent }
      return next
    }
  }

  func attribute(_ name: String, of index: Int) -> String? { nodes[index].attributes[name] }

  func elements(_ tag: String) -> [Int] { nodes.indices.filter { nodes[$0].tag == tag } }

  /// The text of an element as it stands, such as a script's.
  func rawText(of index: Int) -> String {
    subtree(index).reduce(into: "") { if nodes[$1].isText { $0 += nodes[$1].text } }
  }

  /// How many nodes a line is looked for in; those of real pages have a few.
  private static let maximumLineNodes = 500
  /// How many bytes of one text a line takes.
  private static let maximumLineLength = 10_000

  /// The text of an element on one line, scripts left out.
  func line(of index: Int) -> String { line(of: index, nodes: Self.maximumLineNodes) }

  /// The text of the first nodes of an element on one line, scripts left out.
  func line(of index: Int, nodes limit: Int) -> String {
    var text = ""
    var next = index
    let end = min(nodes[index].end, index + limit)
    while next < end {
      let node = nodes[next]
      if node.isText { text += node.text.utf8Prefix(Self.maximumLineLength) }
      if Self.separating.contains(node.tag) { text += " " }
      next = Self.silent.contains(node.tag) ? node.end : next + 1
    }
    return text.collapsed
  }

  /// The words of class, id, role and test id in lower case, to guess a purpose by.
  func hints(of index: Int) -> String {
    let attributes = nodes[index].attributes
    guard !attributes.isEmpty else { return "" }
    return [
      "class", "id", "role", "data-testid", "data-test", "data-cy", "data-qa", "data-automation",
      "data-automation-id", "data-ui", "itemprop", "aria-label",
    ]
    .compactMap { attributes[$0] }.joined(separator: " ").folded
  }

  /// Elements whose content is not text of the page.
  static let silent: Set<String> = [
    "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "canvas", "video",
    "audio", "math",
  ]
  private static let separating: Set<String> = [
    "br", "p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "section", "tr",
  ]

  mutating func append(_ node: Node) { nodes.append(node) }
  mutating func close(_ index: Int) { nodes[index].end = nodes.count }
}
