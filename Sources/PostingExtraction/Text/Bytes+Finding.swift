import Glibc
import JobTrackerDomain

extension [UInt8] {
  /// Where a byte first stands, from an index on.
  func index(of byte: UInt8, from start: Int) -> Int? { self[start...].place(of: byte) }

  /// Where a pattern first stands, from an index on.
  func find(_ pattern: [UInt8], from start: Int) -> Int? {
    withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { text.place(of: $0, from: start) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it is a text of lower-case ASCII, whatever its case.
  func isFolded(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount
      && indices.allSatisfy { self[$0].asciiLowercased == text.utf8Start[$0] }
  }
}

extension ArraySlice<UInt8> {
  func holds(_ byte: UInt8) -> Bool { place(of: byte) != nil }

  /// Whether a text stands in it.
  func holds(_ text: StaticString) -> Bool {
    withUnsafeBufferPointer { bytes in
      let text = SimpleText.Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return bytes.place(of: text, from: 0) != nil
    }
  }

  /// Where a byte first stands.
  func place(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return startIndex + (UnsafeRawPointer(found) - start)
    }
  }
}
