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
    var bytes: [UInt8] = []
    for byte in utf8 {
      // Most text is ASCII, which needs no tables.
      guard byte < 0x80 else { return squashedByTables }
      if byte.isASCIILetter || (0x30...0x39).contains(byte) { bytes.append(byte.asciiLowercased) }
    }
    return String(decoding: bytes, as: UTF8.self)
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
    unicodeScalars.reduce(0) { $0 + ((0x3040...0xD7FF).contains($1.value) ? 2 : 1) }
  }

  /// Runs of white space as one space.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
  /// Whether the bytes of `needle` stand in it; many times as fast as `contains`, which
  /// compares by Unicode's rules.
  func holds(_ needle: String) -> Bool {
    withCString { text in needle.withCString { strstr(text, $0) != nil } }
  }
}

extension Unicode.Scalar {
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension UInt8 {
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  var isASCIILetter: Bool { (0x61...0x7A).contains(asciiLowercased) }
  var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}
