import CGumbo
import Glibc

/// Parses HTML5 with libgumbo and copies its tree into safe values.
enum HTMLParser {
  /// Parses any text at all; there is no page that fails.
  static func parse(_ html: String) -> HTMLTree {
    var markup = MarkupSkeleton(html)
    let html = markup.attributesOfAll(GUMBO_TAG_HTML)
    let body = markup.attributesOfAll(GUMBO_TAG_BODY)
    let skeleton = markup.skeleton
    return GumboTree.withTree(of: skeleton) { document in
      skeleton.withUnsafeBytes { start in
        var copier = TreeCopier(markup: markup, start: start.baseAddress, html: html, body: body)
        copier.copy(document)
        return copier.tree
      }
    } ?? HTMLTree()
  }
}

/// Copies libgumbo's tree, with the texts and attributes of the page put back.
private struct TreeCopier {
  private(set) var tree = HTMLTree()
  private let markup: MarkupSkeleton
  private let start: UnsafeRawPointer?
  private let table: HTMLAttributes.Table
  private let html: Range<Int>
  private let body: Range<Int>
  private var references = CharacterReferences(isAttribute: false)
  private var text: [UInt8] = []
  /// The tag after the one that was found last, which is likely the next.
  private var nextTag = 0

  init(
    markup: MarkupSkeleton, start: UnsafeRawPointer?, html: Range<Int>, body: Range<Int>
  ) {
    self.markup = markup
    self.start = start
    self.html = html
    self.body = body
    table = HTMLAttributes.Table(bytes: markup.bytes, entries: markup.attributes.entries)
  }

  mutating func copy(_ root: GumboTree.Node) {
    var open: [(node: GumboTree.Node, index: Int, nextChild: Int)] = []
    tree.append(
      HTMLTree.Node(tag: "#document", text: "", attributes: HTMLAttributes(), parent: -1, end: 1))
    open.append((root, 0, 0))
    while let (node, index, nextChild) = open.last {
      guard let child = node.child(nextChild) else {
        tree.close(index)
        open.removeLast()
        continue
      }
      open[open.count - 1].nextChild += 1
      let own = tree.indices.count
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        tree.append(
          HTMLTree.Node(
            tag: tag(of: child), text: "", attributes: attributes(of: child), parent: index,
            end: own + 1))
        open.append((child, own, 0))
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        tree.append(
          HTMLTree.Node(
            tag: "", text: text(of: child), attributes: HTMLAttributes(), parent: index,
            end: own + 1))
      default: break
      }
    }
  }

  private mutating func text(of node: GumboTree.Node) -> String {
    guard let start = node.pointee.v.text.text else { return "" }
    text.removeAll(keepingCapacity: true)
    markup.appendText(
      UnsafeRawBufferPointer(start: start, count: strlen(start)), references: &references,
      to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func tag(of node: GumboTree.Node) -> String {
    let element = node.pointee.v.element
    if element.tag != GUMBO_TAG_UNKNOWN { return TagTraits.names[Int(element.tag.rawValue)] }
    var original = element.original_tag
    gumbo_tag_from_original_text(&original)
    let bytes = UnsafeRawBufferPointer(start: original.data, count: min(original.length, 64))
    return bytes.isEmpty ? "unknown" : String(decoding: bytes, as: UTF8.self).folded
  }

  private mutating func attributes(of node: GumboTree.Node) -> HTMLAttributes {
    // Later tags of these two add to the one element there is.
    if node.pointee.v.element.tag == GUMBO_TAG_HTML { return HTMLAttributes(table, html) }
    if node.pointee.v.element.tag == GUMBO_TAG_BODY { return HTMLAttributes(table, body) }
    guard let start, let tag = node.pointee.v.element.original_tag.data else {
      return HTMLAttributes()
    }
    let offset = UnsafeRawPointer(tag) - start
    if nextTag >= markup.tags.count || markup.tags[nextTag].offset != offset {
      nextTag = markup.tags.partitioningIndex { $0.offset >= offset }
    }
    guard nextTag < markup.tags.count, markup.tags[nextTag].offset == offset else {
      return HTMLAttributes()
    }
    defer { nextTag += 1 }
    return HTMLAttributes(table, markup.tags[nextTag].attributes)
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
