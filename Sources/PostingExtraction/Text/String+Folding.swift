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
  /// Whether `needle` may stand in it; where it does not, this is much faster than to look for it.
  func mayHold(_ needle: String) -> Bool { holds(needle) || !withBytes(SimpleText.isSimple) }

  /// Every place of `needle`, one behind the other.
  func places(of needle: String) -> [Range<Index>] {
    simplePlaces(of: needle, atMost: .max) ?? ranges(of: needle)
  }

  /// The first place of `needle`.
  func firstPlace(of needle: String) -> Range<Index>? {
    simplePlaces(of: needle, atMost: 1).map(\.first) ?? firstRange(of: needle)
  }

  /// Places that the bytes tell; `nil` where only the characters do.
  private func simplePlaces(of needle: String, atMost limit: Int) -> [Range<Index>]? {
    let found = withBytes { text in
      needle.withBytes { needle -> [Range<Int>]? in
        guard !needle.isEmpty, SimpleText.isSimple(needle), SimpleText.isSimple(text) else {
          return nil
        }
        var found: [Range<Int>] = []
        var start = 0
        while found.count < limit, let place = text.place(of: needle, from: start) {
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
    }
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
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isHTMLSpace: Bool { self == 0x20 || self &- 0x09 < 5 && self != 0x0B }
}
