import Glibc
import JobTrackerDomain

extension StringProtocol {
  /// Where `needle`, in lower-case ASCII, first stands, whatever the case.
  func range(ofFolded needle: String) -> Range<String.Index>? {
    let needle = Array(needle.utf8)
    guard let first = needle.first else { return nil }
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index].asciiLowercased == first {
        var end = index
        var matched = 0
        while matched < needle.count, end < utf8.endIndex,
          utf8[end].asciiLowercased == needle[matched]
        {
          utf8.formIndex(after: &end)
          matched += 1
        }
        if matched == needle.count { return index..<end }
      }
      utf8.formIndex(after: &index)
    }
    return nil
  }

  /// Letters and digits alone in lower case, to compare names by.
  var squashed: String {
    withBytes { bytes in
      // Most text is ASCII, which needs no tables.
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { output in
        var count = 0
        for byte in bytes where byte.isASCIILetter || byte.isASCIIDigit {
          output[count] = byte.asciiLowercased
          count += 1
        }
        return count
      }
    } ?? squashedByTables
  }

  private var squashedByTables: String {
    parts { !$0.isLetter && !$0.isNumber }.map { $0.folded }.joined()
  }

  /// The number of characters; those of Chinese and Japanese say as much as two letters.
  var weighedLength: Int {
    withBytes { bytes in
      bytes.indices.reduce(0) { length, index in
        // The bytes of a scalar after its first count nothing.
        if bytes[index] & 0xC0 == 0x80 { return length }
        guard bytes[index] >= 0xE3 else { return length + 1 }
        let value = SimpleText.scalar(bytes, index).value
        return length + ((0x3040...0xD7FF).contains(value) ? 2 : 1)
      }
    }
  }
}

extension String {
  /// Whether the bytes of `needle` stand in it; many times as fast as `contains`, which
  /// compares by Unicode's rules.
  func holds(_ needle: String) -> Bool {
    withCString { text in needle.withCString { strstr(text, $0) != nil } }
  }
}

extension String {
  /// Every place of `needle`, one behind the other.
  func places(of needle: String) -> [Range<Index>] {
    let found = withBytes { text in
      needle.withBytes { needle -> [Range<Int>]? in
        guard !needle.isEmpty, SimpleText.isSimple(needle), SimpleText.isSimple(text) else {
          return nil
        }
        var found: [Range<Int>] = []
        var start = 0
        while let place = text.place(of: needle, from: start) {
          start = place + needle.count
          found.append(place..<start)
        }
        return found
      }
    }
    return found?.map { range in
      utf8.index(
        startIndex, offsetBy: range.lowerBound)..<utf8.index(
          startIndex, offsetBy: range.upperBound)
    } ?? ranges(of: needle)
  }
}

extension SimpleText.Bytes {
  fileprivate func place(of needle: SimpleText.Bytes, from start: Int) -> Int? {
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

extension String {
  /// At most so many bytes from its start, in whole characters.
  func utf8Prefix(_ count: Int) -> String {
    guard utf8.count > count else { return self }
    return String(decoding: utf8.prefix(count), as: UTF8.self)
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  var isASCIILetter: Bool { (0x61...0x7A).contains(asciiLowercased) }
  var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}
