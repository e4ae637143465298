import JobTrackerDomain

/// A parsed page: its nodes in document order in one array, so that every walk is a
/// loop and no depth can exhaust the stack.
///
/// Nodes are small numbers; texts and attributes stay bytes until they are asked for.
final class HTMLTree {
  struct Node {
    var tag: HTMLTag
    /// The index of the element around it; -1 for the root.
    var parent: Int
    /// The index after its last descendant.
    var end: Int
    /// Where its text is among those of the tree, or its attributes in their table.
    var content: Range<Int>

    var isText: Bool { tag == .text }
  }

  private let nodes: [Node]
  /// Well-formed UTF-8.
  private let texts: [UInt8]
  private let table: HTMLAttributes.Table
  /// The names of the elements that no rule asks for, by index.
  private let otherNames: [Int: String]
  /// What several readers ask of the same elements.
  private var lines: [String?]
  private var hints: [String?]

  init(
    nodes: [Node], texts: [UInt8], attributes: HTMLAttributes.Table, otherNames: [Int: String]
  ) {
    self.nodes = nodes
    self.texts = texts
    table = attributes
    self.otherNames = otherNames
    lines = Array(repeating: nil, count: nodes.count)
    hints = lines
  }

  subscript(index: Int) -> Node { nodes[index] }

  var indices: Range<Int> { nodes.indices }

  /// A node with everything in it.
  func subtree(_ index: Int) -> Range<Int> { index..<nodes[index].end }

  /// The nodes inside an element, without itself.
  func descendants(of index: Int) -> Range<Int> { (index + 1)..<nodes[index].end }

  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(state: nodes[index].parent) { [nodes] next -> Int? in
      guard next >= 0 else { return nil }
      defer { next = nodes[next].parent }
      return next
    }
  }

  /// The name of an element in lower case.
  func name(of index: Int) -> String {
    otherNames[index] ?? String(describing: nodes[index].tag)
  }

  func attributes(of index: Int) -> HTMLAttributes {
    nodes[index].isText ? HTMLAttributes() : HTMLAttributes(table, nodes[index].content)
  }

  func attribute(_ name: String, of index: Int) -> String? { attributes(of: index)[name] }

  func elements(_ tag: HTMLTag) -> [Int] { nodes.indices.filter { nodes[$0].tag == tag } }

  /// The bytes of a text's node; empty for an element.
  func text(of index: Int) -> ArraySlice<UInt8> {
    texts[nodes[index].isText ? nodes[index].content : 0..<0]
  }

  /// The text of an element as it stands, such as a script's.
  func rawText(of index: Int) -> String {
    let inner = subtree(index).filter { nodes[$0].isText }
    guard inner.count != 1 else { return String(decoding: text(of: inner[0]), as: UTF8.self) }
    return String(decoding: inner.flatMap(text(of:)), as: UTF8.self)
  }

  /// How many nodes a line is looked for in; those of real pages have a few.
  private static let maximumLineNodes = 500
  /// How many bytes of one text a line takes.
  private static let maximumLineLength = 10_000

  /// The text of an element on one line, scripts left out.
  func line(of index: Int) -> String {
    if let line = lines[index] { return line }
    let line = line(of: index, nodes: Self.maximumLineNodes)
    lines[index] = line
    return line
  }

  /// The text of the first nodes of an element on one line, scripts left out.
  func line(of index: Int, nodes limit: Int) -> String {
    var line: [UInt8] = []
    var next = index
    let end = min(nodes[index].end, index + limit)
    while next < end {
      let node = nodes[next]
      if node.isText { line += text(of: next).prefix(Self.maximumLineLength) }
      if Self.separating.contains(node.tag) { line.append(0x20) }
      next = Self.silent.contains(node.tag) ? node.end : next + 1
    }
    return String(decoding: line, as: UTF8.self).collapsed
  }

  /// The words of class, id, role and test id in lower case, to guess a purpose by.
  func hints(of index: Int) -> String {
    let attributes = attributes(of: index)
    guard !attributes.isEmpty else { return "" }
    if let hints = hints[index] { return hints }
    let hints = Self.hinting.compactMap { attributes[$0] }.joined(separator: " ").folded
    self.hints[index] = hints
    return hints
  }

  private static let hinting = [
    "class", "id", "role", "data-testid", "data-test", "data-cy", "data-qa", "data-automation",
    "data-automation-id", "data-ui", "itemprop", "aria-label",
  ]

  /// Elements whose content is not text of the page.
  static let silent: TagSet = [
    .script, .style, .noscript, .template, .svg, .head, .iframe, .object, .canvas, .video,
    .audio, .math,
  ]
  private static let separating: TagSet = [
    .br, .p, .div, .li, .td, .th, .h1, .h2, .h3, .h4, .h5, .h6, .section, .tr,
  ]
}
