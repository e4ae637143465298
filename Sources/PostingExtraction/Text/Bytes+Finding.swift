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
  /// Where a byte first stands, from an index on.
  func place(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether it is a text of lower-case ASCII, whatever its case.
  func isFolded(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount
      && indices.allSatisfy { self[$0].asciiLowercased == text.utf8Start[$0] }
  }
}

extension ArraySlice<UInt8> {
  /// The places behind a text of lower-case ASCII, whatever its case here.
  func places(ofFolded text: StaticString) -> [Int] {
    withUnsafeBufferPointer { bytes in
      LowerCase.withFoldedASCII(bytes) { folded in
        let text = SimpleText.Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var places: [Int] = []
        var start = 0
        while let place = folded.place(of: text, from: start) {
          start = place + text.count
          places.append(startIndex + start)
        }
        return places
      }
    }
  }

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
    withUnsafeBufferPointer { $0.place(of: byte, from: 0) }.map { startIndex + $0 }
  }
}
