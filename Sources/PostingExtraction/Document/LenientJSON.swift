/// Reads JSON and, where the intent is plain, what is almost JSON: raw line ends and
/// other controls in strings, trailing and missing commas, comments, single quotes,
/// bare keys, an end that is missing.
struct LenientJSON {
  private static let maximumDepth = 64

  private let bytes: [UInt8]
  private var index = 0

  /// The first value in the text; `nil` where there is none.
  static func parse(_ text: String) -> JSONValue? {
    var parser = LenientJSON(bytes: Array(text.utf8))
    parser.skipToValue()
    return parser.value(depth: 0)
  }

  /// The value that starts at a place in a longer text, and where it ends.
  static func parse(_ bytes: [UInt8], at start: Int) -> (value: JSONValue, end: Int)? {
    var parser = LenientJSON(bytes: bytes)
    parser.index = start
    return parser.value(depth: 0).map { ($0, parser.index) }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Skips what some pages put around it: `<!--`, `//<![CDATA[`, `window.x =`.
  private mutating func skipToValue() {
    index = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.count
    let cdata = Array("CDATA[".utf8)
    while index > 0, index < bytes.count,
      bytes[..<(index + 1)].suffix(cdata.count).elementsEqual(cdata)
        || (bytes[index] == UInt8(ascii: "[") && bytes[index - 1] == UInt8(ascii: "!"))
    {
      let next = bytes[(index + 1)...]
        .firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
      index = next ?? bytes.count
    }
  }

  private mutating func skipSpace() {
    while let byte = current {
      if byte.isHTMLSpace || byte < 0x20 {
        index += 1
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == 0x2F {
        index = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == 0x2A {
        index += 2
        while index < bytes.count,
          !(bytes[index] == 0x2F && bytes[index - 1] == 0x2A)
        { index += 1 }
        index = min(index + 1, bytes.count)
      } else {
        return
      }
    }
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard let byte = current, depth < Self.maximumDepth else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(string())
    default:
      let word = bareWord()
      switch word {
      case "": return nil
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null", "undefined", "NaN": return .null
      default: return Double(word).map { .number($0) } ?? .string(word)
      }
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    index += 1
    var members: [String: JSONValue] = [:]
    while true {
      skipSeparators()
      guard let byte = current else { break }
      if byte == UInt8(ascii: "}") {
        index += 1
        break
      }
      let start = index
      let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      let key = isQuoted ? string() : bareWord()
      skipSpace()
      if current == UInt8(ascii: ":") {
        index += 1
        // The first of two equal keys is the one that search engines take.
        if let value = value(depth: depth + 1), members[key] == nil { members[key] = value }
      }
      if index == start { index += 1 }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    while true {
      skipSeparators()
      guard let byte = current else { break }
      if byte == UInt8(ascii: "]") {
        index += 1
        break
      }
      // The end of something around it: its own was forgotten.
      if byte == UInt8(ascii: "}") { break }
      let start = index
      if let value = value(depth: depth + 1) { values.append(value) }
      if index == start { index += 1 }
    }
    return .array(values)
  }

  private mutating func skipSeparators() {
    skipSpace()
    while current == UInt8(ascii: ",") || current == UInt8(ascii: ";") {
      index += 1
      skipSpace()
    }
  }

  private mutating func bareWord() -> String {
    let start = index
    while let byte = current, !byte.isHTMLSpace, !",:;{}[]\"'".utf8.contains(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func string() -> String {
    let quote = bytes[index]
    index += 1
    var result: [UInt8] = []
    while let byte = current {
      index += 1
      if byte == quote {
        if endsString() { break }
        result.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        appendEscape(to: &result)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
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
    guard index + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16) else { return nil }
    index += 4
    return unit
  }
}
