import CGumbo

/// How many elements of each name are open.
struct TagDepth {
  private static let unknown = Int(GUMBO_TAG_UNKNOWN.rawValue)

  private(set) var total = 0
  /// By libgumbo's number of the tag.
  private var known = [Int32](repeating: 0, count: TagTraits.all.count)
  private var others: [[UInt8]: Int] = [:]

  subscript(tag: Int) -> Int { Int(known[tag]) }

  mutating func open(_ tag: Int, _ name: ArraySlice<UInt8>) {
    total += 1
    known[tag] += 1
    if tag == Self.unknown { others[Self.key(name), default: 0] += 1 }
  }

  func isOpen(_ tag: Int, _ name: ArraySlice<UInt8>) -> Bool {
    known[tag] > 0 && (tag != Self.unknown || others[Self.key(name)] ?? 0 > 0)
  }

  /// - Returns: Whether one was open.
  @discardableResult
  mutating func close(_ tag: Int, _ name: ArraySlice<UInt8>) -> Bool {
    guard isOpen(tag, name) else { return false }
    total -= 1
    known[tag] -= 1
    if tag == Self.unknown { others[Self.key(name), default: 1] -= 1 }
    return true
  }

  mutating func closeAll(_ tag: Int) {
    total -= Int(known[tag])
    known[tag] = 0
  }

  private static func key(_ name: ArraySlice<UInt8>) -> [UInt8] {
    name.prefix(64).map(\.asciiLowercased)
  }
}
