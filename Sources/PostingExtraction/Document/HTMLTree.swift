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
    /// Where its text is in the page, or behind it in what was made of references; or its attributes
    /// in their table.
    var content: Range<Int>

    var isText: Bool { tag == .text }
  }

  private let nodes: [Node]
  /// What texts with references stand for, in well-formed UTF-8.
  private let texts: [UInt8]
  let table: HTMLAttributes.Table
  /// The names of the elements that no rule asks for, by index.
  private let otherNames: [Int: String]
  /// What several readers ask of the same elements.
  private var lines: [String?]
  /// The text that was put together last; kept for its memory.
  private var joined: [UInt8] = []
  private var hints: ElementHints
  /// Where the elements of each tag begin in the list of all, which is in order of tag and place.
  private let tagStarts: [Int]
  private let byTag: [Int]

  init(
    nodes: [Node], texts: [UInt8], attributes: HTMLAttributes.Table, otherNames: [Int: String]
  ) {
    self.nodes = nodes
    self.texts = texts
    table = attributes
    self.otherNames = otherNames
    lines = Array(repeating: nil, count: nodes.count)
    hints = ElementHints(count: nodes.count)
    (tagStarts, byTag) = Self.sorted(nodes)
  }

  private static func sorted(_ nodes: [Node]) -> (starts: [Int], places: [Int]) {
    var starts = [Int](repeating: 0, count: Int(HTMLTag.text.rawValue) + 2)
    for node in nodes { starts[Int(node.tag.rawValue) + 1] += 1 }
    for tag in starts.indices.dropFirst() { starts[tag] += starts[tag - 1] }
    var next = starts
    var places = [Int](repeating: 0, count: nodes.count)
    for (place, node) in nodes.enumerated() {
      places[next[Int(node.tag.rawValue)]] = place
      next[Int(node.tag.rawValue)] += 1
    }
    return (starts, places)
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
    otherNames[index] ?? nodes[index].tag.name
  }

  func attributes(of index: Int) -> HTMLAttributes {
    nodes[index].isText ? HTMLAttributes() : HTMLAttributes(table, nodes[index].content)
  }

  func attribute(_ name: StaticString, of index: Int) -> String? { attributes(of: index)[name] }

  /// Every element of a tag, in the order of the page.
  func elements(_ tag: HTMLTag) -> ArraySlice<Int> {
    byTag[tagStarts[Int(tag.rawValue)]..<tagStarts[Int(tag.rawValue) + 1]]
  }

  /// The bytes of a text's node; empty for an element.
  func text(of index: Int) -> ArraySlice<UInt8> {
    let content = nodes[index].isText ? nodes[index].content : 0..<0
    let page = table.bytes
    guard content.upperBound > page.count else { return page[content] }
    return texts[(content.lowerBound - page.count)..<(content.upperBound - page.count)]
  }

  /// At most so many bytes of a text; a character that is cut off is U+FFFD.
  func text(of index: Int, prefix length: Int) -> ArraySlice<UInt8> {
    let text = text(of: index)
    guard text.count > length else { return text }
    return Array(String(decoding: text.prefix(length), as: UTF8.self).utf8)[...]
  }

  /// The text of an element as it stands, such as a script's.
  func rawText(of index: Int) -> String { String(decoding: rawBytes(of: index), as: UTF8.self) }

  /// The bytes of an element's text as it stands.
  func rawBytes(of index: Int) -> ArraySlice<UInt8> {
    let inner = subtree(index).filter { nodes[$0].isText }
    return inner.count == 1 ? text(of: inner[0]) : ArraySlice(inner.flatMap(text(of:)))
  }

  /// How many nodes a line is looked for in; those of real pages have a few.
  private static let maximumLineNodes = 500
  /// How many bytes of one text a line takes.
  private static let maximumLineLength = 10_000

  /// The text of an element on one line, scripts left out.
  func line(of index: Int) -> String {
    if let line = lines[index] { return line }
    let line = withLine(of: index) { String(decoding: $0, as: UTF8.self) }
    lines[index] = line
    return line
  }

  /// Hands on the text of an element on one line, scripts left out, which lives no longer than the
  /// call.
  func withLine<Result>(of index: Int, _ body: (SimpleText.Bytes) -> Result) -> Result {
    joinText(of: index, nodes: Self.maximumLineNodes)
    return joined.withUnsafeBufferPointer { bytes in
      guard SimpleText.isSimple(bytes) || SimpleText.hasSimpleSpaces(bytes) else {
        return String(decoding: bytes, as: UTF8.self).collapsed.withBytes(body)
      }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { line in
        body(SimpleText.Bytes(rebasing: line[..<SimpleText.collapse(bytes, to: line)]))
      }
    }
  }

  /// The text of the first nodes of an element with single spaces, scripts left out, to look for
  /// words in.
  func text(of index: Int, nodes limit: Int) -> String {
    joinText(of: index, nodes: limit)
    return joined.withUnsafeBufferPointer(SimpleText.collapsed)
  }

  private func joinText(of index: Int, nodes limit: Int) {
    joined.removeAll(keepingCapacity: true)
    var next = index
    let end = min(nodes[index].end, index + limit)
    while next < end {
      let node = nodes[next]
      if node.isText { joined += text(of: next, prefix: Self.maximumLineLength) }
      if Self.separating.contains(node.tag) { joined.append(0x20) }
      next = Self.silent.contains(node.tag) ? node.end : next + 1
    }
  }

  /// Hands on the words of class, id, role and test id in lower case, to guess a purpose by.
  @inline(__always)
  func withHints<Result>(of index: Int, _ body: (SimpleText.Bytes) -> Result) -> Result {
    let range = hints.range(of: index, attributes: attributes(of: index))
    return hints.words.withUnsafeBufferPointer { body(SimpleText.Bytes(rebasing: $0[range])) }
  }

  /// Elements whose content is not text of the page.
  static let silent: TagSet = [
    .script, .style, .noscript, .template, .svg, .head, .iframe, .object, .canvas, .video,
    .audio, .math,
  ]
  private static let separating: TagSet = [
    .br, .p, .div, .li, .td, .th, .h1, .h2, .h3, .h4, .h5, .h6, .section, .tr,
  ]
}
