import CGumbo
import Glibc

/// Parses HTML5 into safe values.
enum HTMLParser {
  /// What both ways to build a tree begin with.
  struct Parts {
    var markup: MarkupSkeleton
    /// The attributes of the two elements that a page has once: later tags add to the first.
    var html: Range<Int>
    var body: Range<Int>
  }

  /// Parses any text at all; there is no page that fails.
  static func parse(_ html: String) -> HTMLTree { parse(Array(html.utf8)) }

  /// Parses any UTF-8 at all.
  static func parse(_ html: [UInt8]) -> HTMLTree {
    let parts = parts(of: html)
    return NestedTree.tree(of: parts) ?? repairedTree(of: parts)
  }

  static func parts(of html: [UInt8]) -> Parts {
    var markup = MarkupSkeleton(html)
    let html = markup.attributesOfAll(GUMBO_TAG_HTML)
    let body = markup.attributesOfAll(GUMBO_TAG_BODY)
    return Parts(markup: markup, html: html, body: body)
  }

  /// The tree of a page whose tags are not nested as they should be.
  static func repairedTree(of parts: Parts) -> HTMLTree {
    let source = GumboMarkup(parts.markup)
    let tree = GumboTree.withTree(of: source.bytes) { document in
      source.bytes.withUnsafeBytes { start in
        var copier = TreeCopier(parts: parts, source: source, start: start.baseAddress)
        copier.copy(document)
        return copier.tree
      }
    }
    return tree
      ?? HTMLTree(
        nodes: [], texts: [], attributes: HTMLAttributes.Table(bytes: [], entries: []),
        otherNames: [:])
  }
}

/// Copies libgumbo's tree, with the texts and attributes of the page put back.
private struct TreeCopier {
  private var nodes: [HTMLTree.Node] = []
  private var texts: [UInt8] = []
  private var otherNames: [Int: String] = [:]
  private let markup: MarkupSkeleton
  private let source: GumboMarkup
  private let start: UnsafeRawPointer?
  private let table: HTMLAttributes.Table
  private let html: Range<Int>
  private let body: Range<Int>
  private var references = CharacterReferences(isAttribute: false)
  /// The tag after the one that was found last, which is likely the next.
  private var nextTag = 0

  init(parts: HTMLParser.Parts, source: GumboMarkup, start: UnsafeRawPointer?) {
    markup = parts.markup
    html = parts.html
    body = parts.body
    self.source = source
    self.start = start
    table = HTMLAttributes.Table(bytes: markup.bytes, entries: markup.attributes.entries)
  }

  var tree: HTMLTree {
    HTMLTree(nodes: nodes, texts: texts, attributes: table, otherNames: otherNames)
  }

  mutating func copy(_ root: GumboTree.Node) {
    nodes.reserveCapacity(markup.tags.count + markup.texts.count)
    var open: [(node: GumboTree.Node, index: Int, nextChild: Int)] = []
    append(.document, in: -1, content: 0..<0)
    open.append((root, 0, 0))
    while let (node, index, nextChild) = open.last {
      guard let child = node.child(nextChild) else {
        nodes[index].end = nodes.count
        open.removeLast()
        continue
      }
      open[open.count - 1].nextChild += 1
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        open.append((child, nodes.count, 0))
        append(tag(of: child), in: index, content: attributes(of: child))
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        append(.text, in: index, content: text(of: child))
      default: break
      }
    }
  }

  private mutating func append(_ tag: HTMLTag, in parent: Int, content: Range<Int>) {
    nodes.append(
      HTMLTree.Node(tag: tag, parent: parent, end: nodes.count + 1, content: content))
  }

  private mutating func text(of node: GumboTree.Node) -> Range<Int> {
    let start = texts.count
    guard let text = node.pointee.v.text.text else { return 0..<0 }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
    source.appendText(bytes, references: &references, to: &texts)
    // A tag that was taken for text may be cut in the middle of a character.
    if bytes.contains(where: { $0 >= 0x80 }) {
      texts.replaceSubrange(start..., with: String(decoding: texts[start...], as: UTF8.self).utf8)
    }
    return markup.bytes.count + start..<markup.bytes.count + texts.count
  }

  private mutating func tag(of node: GumboTree.Node) -> HTMLTag {
    let element = node.pointee.v.element
    let known = TagTraits.tags[Int(element.tag.rawValue)]
    guard known == .other else { return known }
    let name = name(of: element)
    let tag = HTMLTag(name: name)
    if tag == .other { otherNames[nodes.count] = name }
    return tag
  }

  private func name(of element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN { return TagTraits.names[Int(element.tag.rawValue)] }
    var original = element.original_tag
    gumbo_tag_from_original_text(&original)
    let bytes = UnsafeRawBufferPointer(start: original.data, count: min(original.length, 64))
    return bytes.isEmpty ? "unknown" : String(decoding: bytes, as: UTF8.self).folded
  }

  private mutating func attributes(of node: GumboTree.Node) -> Range<Int> {
    if node.pointee.v.element.tag == GUMBO_TAG_HTML { return html }
    if node.pointee.v.element.tag == GUMBO_TAG_BODY { return body }
    guard let start, let tag = node.pointee.v.element.original_tag.data else {
      return 0..<0
    }
    let offset = UnsafeRawPointer(tag) - start
    if nextTag >= source.offsets.count || source.offsets[nextTag] != offset {
      nextTag = source.offsets.partitioningIndex { $0 >= offset }
    }
    guard nextTag < source.offsets.count, source.offsets[nextTag] == offset else {
      return 0..<0
    }
    defer { nextTag += 1 }
    return markup.tags[nextTag].attributes
  }
}

extension MarkupSkeleton {
  fileprivate mutating func attributesOfAll(_ tag: GumboTag) -> Range<Int> {
    attributes.joined(tags.filter { $0.tag == Int(tag.rawValue) }.map(\.attributes))
  }
}

extension Array {
  /// The first index from which on a condition holds, where it holds to the end.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isAfter(self[middle]) ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
    }
    return range.lowerBound
  }
}
