import JobTrackerDomain

/// Looks for the keys of a posting in what is not read yet: most scripts hold none, and reading one
/// costs many times as much.
extension PostingShape {
  /// Whether a script may hold a posting: it has a key for its title, one for its description and one
  /// that only jobs have.
  static func mayStand(in script: ArraySlice<UInt8>) -> Bool {
    // Quotes that are written as references are not told from letters here.
    if script.holds("&q;") || script.holds("u0022") || script.holds("x22") { return true }
    return script.withUnsafeBufferPointer { bytes in
      var (hasTitle, hasDescription, hasMore) = (false, false, false)
      var start = 0
      while let colon = bytes.place(of: UInt8(ascii: ":"), from: start) {
        start = colon + 1
        switch field(of: SimpleText.Bytes(rebasing: bytes[key(before: colon, in: bytes)])) {
        case "title": hasTitle = true
        case "description": hasDescription = true
        case let field?: hasMore = hasMore || onlyJobsHave.contains(field)
        case nil: continue
        }
        if hasTitle, hasDescription, hasMore { return true }
      }
      return false
    }
  }

  private static func field(of key: SimpleText.Bytes) -> String? {
    key.isEmpty ? nil : Squashing.withSquashed(key) { keys[$0]?.field }
  }

  /// Where a key stands without its quotes, if it has any; they may be escaped.
  private static func key(before colon: Int, in bytes: SimpleText.Bytes) -> Range<Int> {
    var end = colon
    while end > 0, bytes[end - 1].isHTMLSpace { end -= 1 }
    while end > 0, isQuote(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < longestKey, isPart(bytes[start - 1]) { start -= 1 }
    return start..<end
  }

  /// Longer keys are none that is asked for, whatever stands between their words.
  private static let longestKey = 60

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "@") || byte == 0x20
  }
}
