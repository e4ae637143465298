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
    var result = ""
    for character in self where character.isLetter || character.isNumber {
      result += character.lowercased()
    }
    return result
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

extension StringProtocol {
  /// Its words: runs of letters.
  var letterRuns: [SubSequence] { runs(ofASCII: \.isASCIILetter) { $0.isLetter } }

  /// Its words and numbers.
  var letterAndDigitRuns: [SubSequence] {
    runs(ofASCII: { $0.isASCIILetter || $0.isASCIIDigit }) { $0.isLetter || $0.isNumber }
  }

  private func runs(
    ofASCII isPartOfASCII: (UInt8) -> Bool, of isPart: (Character) -> Bool
  ) -> [SubSequence] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split { !isPart($0) } }
    var runs: [SubSequence] = []
    var start: Index?
    for index in utf8.indices {
      if isPartOfASCII(utf8[index]) {
        start = start ?? index
      } else if let first = start {
        runs.append(self[first..<index])
        start = nil
      }
    }
    if let start { runs.append(self[start...]) }
    return runs
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
  /// At most so many bytes from its start, in whole characters.
  func utf8Prefix(_ count: Int) -> String {
    guard utf8.count > count else { return self }
    return String(decoding: utf8.prefix(count), as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; the standard library's own answer takes ten times as long.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    case 0..<0x1680: false
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  var isASCIILetter: Bool { (0x61...0x7A).contains(asciiLowercased) }
  var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}
