/// The strings of JSON, whatever quotes and escapes they have.
extension LenientJSON {
  mutating func string() -> String {
    let quote = bytes[index]
    index += 1
    let start = index
    skipText(before: quote)
    // Most strings end at the first quote.
    if index < end, bytes[index] == quote {
      index += 1
      if endsString() { return String(decoding: bytes[start..<(index - 1)], as: UTF8.self) }
      index -= 1
    }
    var result = Array(bytes[start..<index])
    while let byte = current {
      index += 1
      if byte == quote {
        if endsString() { break }
        result.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        appendEscape(to: &result)
      } else {
        let first = index - 1
        skipText(before: quote)
        result += bytes[first..<index]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Skips what is neither a quote nor an escape.
  private mutating func skipText(before quote: UInt8) {
    let start = index
    let length = bytes[start..<end].withUnsafeBufferPointer { bytes in
      bytes.firstIndex { $0 == quote || $0 == UInt8(ascii: "\\") } ?? bytes.count
    }
    index = start + length
  }

  /// Whether the quote before `index` ends its string: what follows is not more text.
  private func endsString() -> Bool {
    let next = bytes[index...].first { !$0.isHTMLSpace }
    return next.map { ",:;}]\"/'".utf8.contains($0) } ?? true
  }

  private mutating func appendEscape(to result: inout [UInt8]) {
    guard let byte = current else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
    case UInt8(ascii: "u"): result += Array(String(unicodeEscape()).utf8)
    default: result.append(byte)
    }
  }

  private mutating func unicodeEscape() -> Character {
    guard let first = codeUnit() else { return "\u{FFFD}" }
    guard UTF16.isLeadSurrogate(first) else {
      return Unicode.Scalar(first).map(Character.init) ?? "\u{FFFD}"
    }
    let start = index
    if bytes[index...].starts(with: [0x5C, 0x75]) {
      index += 2
      if let second = codeUnit(), UTF16.isTrailSurrogate(second) {
        return Character(UTF16.decode(UTF16.EncodedScalar([first, second])))
      }
      index = start
    }
    return "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt16? {
    guard index + 4 <= end else { return nil }
    let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16) else { return nil }
    index += 4
    return unit
  }
}
