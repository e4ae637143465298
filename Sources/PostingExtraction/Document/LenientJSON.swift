/// Reads JSON and, where the intent is plain, what is almost JSON: raw line ends and
/// other controls in strings, trailing and missing commas, comments, single quotes,
/// bare keys, an end that is missing.
struct LenientJSON {
  private static let maximumDepth = 64
  /// After so many values the rest is left out.
  private static let maximumValues = 300_000

  let bytes: ArraySlice<UInt8>
  let end: Int
  var index: Int
  private var values = 0

  /// The first value in the text; `nil` where there is none.
  static func parse(_ text: String) -> JSONValue? { parse(Array(text.utf8)[...]) }

  /// The first value in UTF-8; `nil` where there is none.
  static func parse(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    var parser = LenientJSON(bytes)
    parser.skipToValue()
    return parser.value(depth: 0)
  }

  /// The value that starts at a place in a longer text, and where it ends.
  static func parse(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (value: JSONValue, end: Int)? {
    var parser = LenientJSON(bytes)
    parser.index = start
    return parser.value(depth: 0).map { ($0, parser.index) }
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    end = bytes.endIndex
  }

  var current: UInt8? { index < end ? bytes[index] : nil }

  /// Skips what some pages put around it: `<!--`, `//<![CDATA[`, `window.x =`.
  private mutating func skipToValue() {
    index = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? end
    let cdata = Array("CDATA[".utf8)
    while index > bytes.startIndex, index < end,
      bytes[..<(index + 1)].suffix(cdata.count).elementsEqual(cdata)
        || (bytes[index] == UInt8(ascii: "[") && bytes[index - 1] == UInt8(ascii: "!"))
    {
      let next = bytes[(index + 1)...]
        .firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
      index = next ?? end
    }
  }

  private mutating func skipSpace() {
    while let byte = current {
      if byte.isHTMLSpace || byte < 0x20 {
        index += 1
      } else if byte == UInt8(ascii: "/"), index + 1 < end, bytes[index + 1] == 0x2F {
        index = bytes[index...].firstIndex(of: 0x0A) ?? end
      } else if byte == UInt8(ascii: "/"), index + 1 < end, bytes[index + 1] == 0x2A {
        index += 2
        while index < end,
          !(bytes[index] == 0x2F && bytes[index - 1] == 0x2A)
        { index += 1 }
        index = min(index + 1, end)
      } else {
        return
      }
    }
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard let byte = current, depth < Self.maximumDepth else { return nil }
    values += 1
    if values == Self.maximumValues { index = end }
    guard index < end else { return nil }
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
}
