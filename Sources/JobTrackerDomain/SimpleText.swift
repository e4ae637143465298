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
  package static func isSimple(_ bytes: Bytes) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 else { return false }
        index += 1
      } else {
        let (value, length) = scalar(bytes, index)
        guard isSimple(value) else { return false }
        index += length
      }
    }
    return true
  }

  /// How many bytes of white space begin at a place; 0 where there is none.
  @inlinable @inline(__always)
  package static func spaceLength(_ bytes: Bytes, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xE1 else { return 0 }
    let (value, length) = scalar(bytes, index)
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return length
    default: return 0
    }
  }

  /// With every run of white space as one space and none at its ends.
  static func collapsed(_ bytes: Bytes) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var index = 0
      var isAfterSpace = false
      while index < bytes.count {
        let space = spaceLength(bytes, index)
        if space > 0 {
          isAfterSpace = count > 0
          index += space
          continue
        }
        if isAfterSpace {
          output[count] = 0x20
          count += 1
          isAfterSpace = false
        }
        output[count] = bytes[index]
        count += 1
        index += 1
      }
      return count
    }
  }

  /// Where the text without white space at its ends is; `nil` where what stands there is not
  /// simple, so that only the characters tell.
  package static func trimmed(_ bytes: Bytes) -> Range<Int>? {
    var start = 0
    while start < bytes.count, case let length = spaceLength(bytes, start), length > 0 {
      start += length
    }
    guard start < bytes.count else { return 0..<0 }
    guard isSimpleScalar(bytes, start) else { return nil }
    var end = bytes.count
    while true {
      var last = end - 1
      while bytes[last] & 0xC0 == 0x80 { last -= 1 }
      if spaceLength(bytes, last) == 0 { return isSimpleScalar(bytes, last) ? start..<end : nil }
      end = last
    }
  }

  private static func isSimpleScalar(_ bytes: Bytes, _ index: Int) -> Bool {
    bytes[index] < 0x80 || isSimple(scalar(bytes, index).value)
  }

  /// Whether runs of white space are single spaces inside the text already.
  static func isCollapsed(_ bytes: Bytes) -> Bool {
    var isAfterSpace = true
    for index in bytes.indices {
      let space = spaceLength(bytes, index)
      if space > 0, isAfterSpace || bytes[index] != 0x20 { return false }
      isAfterSpace = space > 0
    }
    return !isAfterSpace || bytes.isEmpty
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
  package var collapsed: String {
    let simple = withBytes { bytes -> String? in
      guard SimpleText.isSimple(bytes) else { return nil }
      return SimpleText.isCollapsed(bytes) ? String(self) : SimpleText.collapsed(bytes)
    }
    return simple ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it has more characters than a number; long text is not counted to its end.
  package func isLonger(than length: Int) -> Bool {
    guard utf8.count > length else { return false }
    return index(startIndex, offsetBy: length + 1, limitedBy: endIndex) != nil
  }
}
