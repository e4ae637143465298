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
