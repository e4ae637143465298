import Glibc

extension [UInt8] {
  /// Where a byte first stands, from an index on.
  func index(of byte: UInt8, from start: Int) -> Int? { self[start...].place(of: byte) }

  /// Where a pattern first stands, from an index on.
  func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var position = start
    while let next = index(of: pattern[0], from: position) {
      if self[next...].starts(with: pattern) { return next }
      position = next + 1
    }
    return nil
  }
}

extension UInt64 {
  /// Whether one of its bytes is beyond ASCII.
  var holdsHighByte: Bool { self & 0x8080_8080_8080_8080 != 0 }

  /// Whether one of its bytes is no character that can be seen, nor a space.
  var holdsControlOrHighByte: Bool {
    (self | (self &- 0x2020_2020_2020_2020) | (self &+ 0x0101_0101_0101_0101)).holdsHighByte
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from an index on that a test holds for; the end where there is none.
  ///
  /// - Parameter mayHold: Whether one of eight bytes may be such a byte.
  @inline(__always)
  func firstIndex(
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
}

extension ArraySlice<UInt8> {
  func holds(_ byte: UInt8) -> Bool { place(of: byte) != nil }

  fileprivate func place(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return startIndex + (UnsafeRawPointer(found) - start)
    }
  }
}
