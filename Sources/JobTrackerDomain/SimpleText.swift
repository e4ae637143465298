/// Text in which every character is one scalar that may stand in a posting, so that its bytes
/// can be walked: many times as fast as its characters, with the same result.
///
/// Almost all text is: what is not are combining marks, joined emoji, controls and the like. Two such
/// texts are equal where their bytes are.
@usableFromInline
package enum SimpleText {
  @usableFromInline package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The scalar that begins at a place in well-formed UTF-8.
  @inlinable @inline(__always)
  package static func scalar(_ bytes: Bytes, _ index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// Whether a scalar beyond ASCII is a character by itself, whatever stands beside it, and
  /// one that ``OutsideText`` lets pass.
  @inlinable
  package static func isSimple(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0...0xAC, 0xAE...0x2FF, 0x391...0x482, 0x48A...0x52F, 0x1E00...0x1EFF: true
    case 0x2002...0x200A, 0x2010...0x2027, 0x202F...0x205F, 0x2070...0x20CF: true
    case 0x2100...0x2125, 0x2130...0x2328, 0x232B...0x2ADB, 0x2ADD...0x2BFF: true
    case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9D: true
    case 0x1F300...0x1F3FA, 0x1F400...0x1F64F, 0x1F680...0x1FAFF: true
    default: false
    }
  }

  /// Whether it is all such text; tab and line feed are the only controls.
  @usableFromInline
  package static func isSimple(_ bytes: Bytes) -> Bool {
    var index = 0
    while true {
      index = bytes.firstIndex(from: index, among: \.controlsAndHighBytes) { byte in
        byte >= 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x09
      }
      guard index < bytes.count else { return true }
      guard bytes[index] >= 0x80 else { return false }
      let (value, length) = scalar(bytes, index)
      guard isSimple(value) else { return false }
      index += length
    }
  }

  /// How many characters simple text has.
  @usableFromInline
  package static func count(_ bytes: Bytes) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// How many bytes so many characters of simple text have; all where there are no more.
  package static func length(of characters: Int, in bytes: Bytes) -> Int {
    var left = characters
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      if left == 0 { return index }
      left -= 1
    }
    return bytes.count
  }

  /// At most so many bytes from the start, in whole scalars.
  @usableFromInline
  package static func prefix(_ bytes: Bytes, _ length: Int) -> Bytes {
    guard bytes.count > length else { return bytes }
    var end = length
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Bytes(rebasing: bytes[..<end])
  }
}

extension StringProtocol {
  /// Its bytes; they live no longer than the call.
  @inlinable
  package func withBytes<Result>(_ body: (SimpleText.Bytes) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }

  /// Runs of white space as one space, none at the ends.
  @inlinable package var collapsed: String {
    let simple = withBytes { bytes -> String? in
      guard SimpleText.isSimple(bytes) || SimpleText.hasSimpleSpaces(bytes) else { return nil }
      return SimpleText.isCollapsed(bytes) ? String(self) : SimpleText.collapsed(bytes)
    }
    return simple ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it has more characters than a number; long text is not counted to its end.
  @inlinable
  package func isLonger(than length: Int) -> Bool {
    guard utf8.count > length else { return false }
    let isLonger = withBytes { bytes -> Bool? in
      // A character of simple text has four bytes at most.
      let start = SimpleText.prefix(bytes, (length + 1) * 4)
      return SimpleText.isSimple(start) ? SimpleText.count(start) > length : nil
    }
    return isLonger ?? (index(startIndex, offsetBy: length + 1, limitedBy: endIndex) != nil)
  }
}
