import Glibc

extension UInt64 {
  /// The high bit of each of its bytes that is beyond ASCII.
  @inlinable package var highBytes: UInt64 { self & 0x8080_8080_8080_8080 }

  /// The high bit of each of its bytes that is no character that can be seen, nor a space; behind
  /// the first such byte, others can be among them.
  @inlinable package var controlsAndHighBytes: UInt64 {
    (self | (self &- 0x2020_2020_2020_2020) | (self &+ 0x0101_0101_0101_0101)).highBytes
  }

  /// The same without tabs and the ends of lines and pages, which text is full of.
  @inlinable package var strangeControlsAndHighBytes: UInt64 {
    // Most text needs the cheaper look alone.
    guard controlsAndHighBytes != 0 else { return 0 }
    /// The high bit of each byte that is a bound or more; of ASCII alone.
    func reaching(_ bound: UInt64) -> UInt64 {
      (self | 0x8080_8080_8080_8080) &- (bound &* 0x0101_0101_0101_0101)
    }
    let spaces = (reaching(0x09) & ~reaching(0x0B)) | (reaching(0x0C) & ~reaching(0x0E))
    let seen = reaching(0x20) & ~reaching(0x7F)
    return (self | ~(seen | spaces)).highBytes
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from an index on that a test holds for; the end where there is none.
  ///
  /// - Parameter candidates: The high bits of those of eight bytes that the test is asked of.
  @inlinable @inline(__always)
  package func firstIndex(
    from start: Int, among candidates: (UInt64) -> UInt64, where isFound: (UInt8) -> Bool
  ) -> Int {
    var index = start
    let bytes = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      var rest = candidates(UInt64(littleEndian: word))
      while rest != 0 {
        let place = index + rest.trailingZeroBitCount / 8
        if isFound(self[place]) { return place }
        rest &= rest &- 1
      }
      index += 8
    }
    while index < count, !isFound(self[index]) { index += 1 }
    return index
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
