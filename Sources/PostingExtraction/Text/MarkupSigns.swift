/// Tells markup in text that may be plain.
enum MarkupSigns {
  /// Whether a test holds for what follows one of the marks in a text.
  static func any(
    _ mark: UInt8, in text: String, _ test: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while let start = rest.firstIndex(of: mark) {
        rest = rest[(start + 1)...]
        if test(rest) { return true }
      }
      return false
    }
  }

  /// `amp;`, `#38;` or `#x26;`.
  static func isReference(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if rest.first != 0x23 { return isRun(rest, 2...8, of: \.isASCIILetter) }
    let number = rest.dropFirst()
    guard number.first?.asciiLowercased == 0x78 else {
      return isRun(number, 1...6, of: \.isASCIIDigit)
    }
    return isRun(number.dropFirst(), 1...6) {
      $0.isASCIIDigit || (0x61...0x66).contains($0.asciiLowercased)
    }
  }

  /// `p>`, `/p>`, `br/>` or `a href=x>`; a comparison such as `a < b` is none.
  static func isTag(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = rest.first == 0x2F ? rest.dropFirst() : rest
    guard name.first?.isASCIILetter == true,
      let end = name.firstIndex(where: { !$0.isASCIILetter && !$0.isASCIIDigit })
    else { return false }
    let after = name[end...]
    if after.first == 0x3E || after.starts(with: [0x2F, 0x3E]) { return true }
    guard after.first?.isHTMLSpace == true else { return false }
    // No tag of real text is as long.
    return after.prefix(20_000).first { $0 == 0x3C || $0 == 0x3E } == 0x3E
  }

  /// A tag that ends a line, of any case.
  static func isLineTag(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = rest.first == 0x2F ? rest.dropFirst() : rest
    let word = name.prefix(4).prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F }
    return lineTags.contains { word.lazy.map(\.asciiLowercased).elementsEqual($0.utf8) }
  }

  private static func isRun(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ lengths: ClosedRange<Int>, of test: (UInt8) -> Bool
  ) -> Bool {
    let run = text.prefix(lengths.upperBound).prefix(while: test)
    return lengths.contains(run.count) && text.dropFirst(run.count).first == 0x3B
  }

  private static let lineTags = [
    "p", "br", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol",
  ]
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
