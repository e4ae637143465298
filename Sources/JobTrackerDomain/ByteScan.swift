import Glibc

extension UInt64 {
  /// Whether one of its bytes is beyond ASCII.
  @inlinable package var holdsHighByte: Bool { self & 0x8080_8080_8080_8080 != 0 }

  /// Whether one of its bytes is no character that can be seen, nor a space.
  @inlinable package var holdsControlOrHighByte: Bool {
    (self | (self &- 0x2020_2020_2020_2020) | (self &+ 0x0101_0101_0101_0101)).holdsHighByte
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from an index on that a test holds for; the end where there is none.
  ///
  /// - Parameter mayHold: Whether one of eight bytes may be such a byte.
  @inlinable @inline(__always)
  package func firstIndex(
    from start: Int, among mayHold: (UInt64) -> Bool, where isFound: (UInt8) -> Bool
  ) -> Int {
    var index = start
    let bytes = UnsafeRawBufferPointer(self)
    while index < count {
      if index + 8 <= count,
        !mayHold(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index += 8
      } else {
        let end = Swift.min(index + 8, count)
        while index < end {
          if isFound(self[index]) { return index }
          index += 1
        }
      }
    }
    return count
  }

  /// Where other bytes, one at least, first stand from an index on.
  @inline(__always)
  package func place(of needle: Self, from start: Int = 0) -> Int? {
    guard let base = baseAddress, let pattern = needle.baseAddress else { return nil }
    var position = start
    while position + needle.count <= count,
      let found = memchr(base + position, Int32(needle[0]), count - needle.count + 1 - position)
    {
      position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(found, pattern, needle.count) == 0 { return position }
      position += 1
    }
    return nil
  }
}
