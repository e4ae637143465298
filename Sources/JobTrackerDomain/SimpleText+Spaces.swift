/// White space in text whose bytes are walked.
extension SimpleText {
  /// Whether every white space is a character by itself, whatever else the text has.
  @usableFromInline
  package static func hasSimpleSpaces(_ bytes: Bytes) -> Bool {
    var isAfterSpace = false
    var isAfterPrefix = false
    var index = 0
    while index < bytes.count {
      let space = spaceLength(bytes, index)
      guard space == 0 else {
        if isAfterPrefix { return false }
        isAfterSpace = true
        index += space
        continue
      }
      let (value, length) = scalar(bytes, index)
      // A mark behind a space may be one character with it.
      if isAfterSpace, value >= 0x80, !isSimple(value), !isApart(value) { return false }
      (isAfterSpace, isAfterPrefix) = (false, mayBePrefix(value))
      index += length
    }
    return true
  }

  /// Controls and letters, which are no marks on what stands before them.
  private static func isApart(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
      return true
    // Two letters of Thai and Lao that are vowels of the one before.
    case 0xE33, 0xEB3: return false
    default:
      let category = Unicode.Scalar(value)?.properties.generalCategory
      return category == .otherLetter || category == .lowercaseLetter
        || category == .uppercaseLetter
    }
  }

  /// Whether a scalar may be one character with what stands behind it; all that are so are among
  /// these.
  private static func mayBePrefix(_ value: UInt32) -> Bool {
    (0x600...0xDFF).contains(value) || (0x11000...0x11FFF).contains(value)
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
  @usableFromInline
  package static func collapsed(_ bytes: Bytes) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { collapse(bytes, to: $0) }
  }

  /// Writes it so, to where it has room as it is; returns how many bytes that are.
  @inlinable
  package static func collapse(_ bytes: Bytes, to output: UnsafeMutableBufferPointer<UInt8>) -> Int
  {
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

  /// Where the text without white space at its ends is; `nil` where what stands there is not
  /// simple, so that only the characters tell.
  @usableFromInline
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
  @usableFromInline
  package static func isCollapsed(_ bytes: Bytes) -> Bool {
    var isAfterSpace = true
    for index in bytes.indices {
      let space = spaceLength(bytes, index)
      if space > 0, isAfterSpace || bytes[index] != 0x20 { return false }
      isAfterSpace = space > 0
    }
    return !isAfterSpace || bytes.isEmpty
  }
}
