import CGumbo
import Glibc

/// libgumbo's tree, in memory that is given back at once.
///
/// libgumbo frees a tree by recursion, which a deep one would exhaust the stack with, and
/// its own way takes as long as parsing.
enum GumboTree {
  typealias Node = UnsafeMutablePointer<GumboNode>

  /// Parses UTF-8 and hands on the document, which lives no longer than the call.
  static func withTree<Result>(of bytes: [UInt8], _ body: (Node) -> Result?) -> Result? {
    bytes.withUnsafeBytes { buffer in
      // libgumbo takes a null pointer for a broken promise even where the length is 0.
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return nil }
      var arena = Arena()
      defer { arena.release() }
      return withUnsafeMutablePointer(to: &arena) { arena in
        var options = kGumboDefaultOptions
        // The parser keeps errors in a list that nobody reads.
        options.max_errors = 0
        options.userdata = UnsafeMutableRawPointer(arena)
        options.allocator = { arena, size in
          arena?.assumingMemoryBound(to: Arena.self).pointee.allocate(size)
        }
        options.deallocator = { arena, memory in
          guard let memory else { return }
          arena?.assumingMemoryBound(to: Arena.self).pointee.free(memory)
        }
        guard let output = gumbo_parse_with_options(&options, start, buffer.count) else {
          return nil
        }
        return output.pointee.document.flatMap(body)
      }
    }
  }

  /// Hands memory out of large chunks, and freed memory again by its size.
  ///
  /// No class: at each piece it would be checked that nobody else uses it.
  private struct Arena {
    private static let unit = 16
    private static let largestChunk = 1024 * 1024
    /// Larger pieces are the system's.
    private static let largest = 4096

    private var chunks: [UnsafeMutableRawPointer] = []
    private var next: UnsafeMutableRawPointer?
    private var left = 0
    private var chunkSize = 8 * 1024
    private var large: Set<UnsafeMutableRawPointer> = []
    /// The last freed piece of each number of units; each knows the one before it.
    private let freed: UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>

    init() {
      freed = .allocate(capacity: Self.largest / Self.unit + 2)
      freed.initialize(repeating: nil)
    }

    func release() {
      for chunk in chunks { Glibc.free(chunk) }
      for piece in large { Glibc.free(piece) }
      freed.deallocate()
    }

    /// Each piece has its size, in units, in the unit before it.
    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
      let units = (size + Self.unit - 1) / Self.unit + 1
      guard size <= Self.largest else {
        let start = malloc(units * Self.unit)
        if let start { large.insert(start) }
        return piece(start, units: 0)
      }
      if let memory = freed[units] {
        freed[units] = memory.load(as: UnsafeMutableRawPointer?.self)
        return memory
      }
      if left < units * Self.unit {
        chunkSize = min(chunkSize * 2, Self.largestChunk)
        next = malloc(chunkSize)
        guard let next else { return nil }
        left = chunkSize
        chunks.append(next)
      }
      defer {
        next = next?.advanced(by: units * Self.unit)
        left -= units * Self.unit
      }
      return piece(next, units: units)
    }

    mutating func free(_ memory: UnsafeMutableRawPointer) {
      let start = memory.advanced(by: -Self.unit)
      let units = start.load(as: Int.self)
      if units == 0 {
        large.remove(start)
        Glibc.free(start)
      } else {
        memory.storeBytes(of: freed[units], as: UnsafeMutableRawPointer?.self)
        freed[units] = memory
      }
    }

    private func piece(_ start: UnsafeMutableRawPointer?, units: Int) -> UnsafeMutableRawPointer? {
      start?.storeBytes(of: units, as: Int.self)
      return start?.advanced(by: Self.unit)
    }
  }
}

extension UnsafeMutablePointer<GumboNode> {
  /// The child at a place; `nil` behind the last and where a node has no children.
  func child(_ number: Int) -> GumboTree.Node? {
    let children: GumboVector
    switch pointee.type {
    case GUMBO_NODE_DOCUMENT: children = pointee.v.document.children
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: children = pointee.v.element.children
    default: return nil
    }
    guard number < Int(children.length) else { return nil }
    return children.data[number]?.assumingMemoryBound(to: GumboNode.self)
  }

  /// The bytes of a text; `nil` of any other node.
  var text: [UInt8]? {
    switch pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      pointee.v.text.text.map { [UInt8](UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    default: nil
    }
  }

  var firstAttributeValue: [UInt8]? {
    let attributes = pointee.v.element.attributes
    guard attributes.length > 0,
      let attribute = attributes.data[0]?.assumingMemoryBound(to: GumboAttribute.self),
      let value = attribute.pointee.value
    else { return nil }
    return [UInt8](UnsafeRawBufferPointer(start: value, count: strlen(value)))
  }
}
