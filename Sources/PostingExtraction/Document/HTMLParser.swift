import CGumbo
import Glibc

/// Parses HTML5 with libgumbo and copies its tree into safe values.
enum HTMLParser {
  /// Parses any text at all; there is no page that fails.
  static func parse(_ html: String) -> HTMLTree {
    let bytes = MarkupBounds.bounded(html)
    return bytes.withUnsafeBytes { buffer in
      var options = kGumboDefaultOptions
      // The parser keeps errors in a list that nobody reads.
      options.max_errors = 0
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      // libgumbo takes a null pointer for a broken promise even where the length is 0.
      guard let start, let output = gumbo_parse_with_options(&options, start, buffer.count)
      else { return HTMLTree() }
      var nodes: [UnsafeMutablePointer<GumboNode>] = []
      let tree = copy(output.pointee.document, nodes: &nodes)
      flatten(output.pointee.document, nodes)
      gumbo_destroy_output(&options, output)
      return tree
    }
  }

  /// Hangs every node directly below the document, because libgumbo frees its tree by
  /// recursion and a deep one would exhaust the stack.
  private static func flatten(
    _ document: UnsafeMutablePointer<GumboNode>?, _ nodes: [UnsafeMutablePointer<GumboNode>]
  ) {
    let size = max(1, nodes.count) * MemoryLayout<UnsafeMutableRawPointer?>.stride
    // libgumbo's default deallocator, which frees this array, is `free`.
    guard let document, let list = malloc(size) else { return }
    let children = list.bindMemory(to: UnsafeMutableRawPointer?.self, capacity: nodes.count)
    for (number, node) in nodes.enumerated() {
      children[number] = UnsafeMutableRawPointer(node)
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: node.pointee.v.element.children.length = 0
      default: break
      }
    }
    free(document.pointee.v.document.children.data)
    document.pointee.v.document.children = GumboVector(
      data: children, length: UInt32(nodes.count), capacity: UInt32(max(1, nodes.count)))
  }

  private static func copy(
    _ root: UnsafeMutablePointer<GumboNode>?, nodes: inout [UnsafeMutablePointer<GumboNode>]
  ) -> HTMLTree {
    var tree = HTMLTree()
    guard let root else { return tree }
    var open: [(node: UnsafeMutablePointer<GumboNode>, index: Int, nextChild: Int)] = []
    tree.append(HTMLTree.Node(tag: "#document", text: "", attributes: [:], parent: -1, end: 1))
    open.append((root, 0, 0))
    while let (node, index, nextChild) = open.last {
      guard let child = self.child(nextChild, of: node) else {
        tree.close(index)
        open.removeLast()
        continue
      }
      open[open.count - 1].nextChild += 1
      nodes.append(child)
      let own = tree.indices.count
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        tree.append(
          HTMLTree.Node(
            tag: tag(of: child), text: "", attributes: attributes(of: child), parent: index,
            end: own + 1))
        open.append((child, own, 0))
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = child.pointee.v.text.text.map { String(cString: $0) } ?? ""
        tree.append(
          HTMLTree.Node(tag: "", text: text, attributes: [:], parent: index, end: own + 1))
      default: break
      }
    }
    return tree
  }

  private static func child(
    _ number: Int, of node: UnsafeMutablePointer<GumboNode>
  ) -> UnsafeMutablePointer<GumboNode>? {
    let children: GumboVector
    switch node.pointee.type {
    case GUMBO_NODE_DOCUMENT: children = node.pointee.v.document.children
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: children = node.pointee.v.element.children
    default: return nil
    }
    guard number < Int(children.length) else { return nil }
    return children.data[number]?.assumingMemoryBound(to: GumboNode.self)
  }

  private static func tag(of node: UnsafeMutablePointer<GumboNode>) -> String {
    let element = node.pointee.v.element
    if element.tag != GUMBO_TAG_UNKNOWN {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var original = element.original_tag
    gumbo_tag_from_original_text(&original)
    let bytes = UnsafeRawBufferPointer(start: original.data, count: min(original.length, 64))
    return bytes.isEmpty ? "unknown" : String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func attributes(of node: UnsafeMutablePointer<GumboNode>) -> [String: String] {
    let vector = node.pointee.v.element.attributes
    guard vector.length > 0 else { return [:] }
    var attributes: [String: String] = [:]
    for number in 0..<Int(vector.length) {
      guard let attribute = vector.data[number]?.assumingMemoryBound(to: GumboAttribute.self)
      else { continue }
      let name = String(cString: attribute.pointee.name)
      if attributes[name] == nil {
        attributes[name] = String(cString: attribute.pointee.value)
      }
    }
    return attributes
  }
}
