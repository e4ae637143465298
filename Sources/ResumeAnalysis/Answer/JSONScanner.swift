/// A part of a JSON text.
enum JSONToken: Equatable, Sendable {
  case beginObject, endObject, beginArray, endArray, colon, comma
  case string(String)
  /// A number or a name; it is whole once the character behind it has come.
  case word(String)
}

/// Cuts the JSON objects in a stream of bytes into tokens, however the stream is cut.
///
/// Prose and code fences around the objects are skipped. It takes what models write:
/// single quotes, raw line breaks in strings, unknown escapes.
struct JSONScanner {
  private enum State {
    case prose
    /// After a `{` in prose: JSON only if a key or `}` follows.
    case maybeObject
    case between
    case word
    case string(quote: UInt8)
    case escape(quote: UInt8)
    case unicode(quote: UInt8, digits: [UInt8])
  }

  /// A longer string is cut.
  private static let longestString = 20_000

  private var state = State.prose
  private var depth = 0
  private var text: [UInt8] = []
  private var highSurrogate: UInt16?

  /// The tokens that are whole with these bytes.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [JSONToken] {
    var tokens: [JSONToken] = []
    for byte in bytes { step(byte, &tokens) }
    return tokens
  }

  private mutating func step(_ byte: UInt8, _ tokens: inout [JSONToken]) {
    switch state {
    case .prose:
      if byte == UInt8(ascii: "{") { state = .maybeObject }
    case .maybeObject:
      switch byte {
      case _ where Self.isSpace(byte): break
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "}"):
        depth = 1
        tokens.append(.beginObject)
        state = .between
        step(byte, &tokens)
      case UInt8(ascii: "{"): break
      default: state = .prose
      }
    case .between: between(byte, &tokens)
    case .word:
      if Self.isWordEnd(byte) {
        endWord(&tokens)
        between(byte, &tokens)
      } else {
        append(byte)
      }
    case .string(let quote):
      switch byte {
      case quote:
        flushSurrogate()
        tokens.append(.string(String(decoding: text, as: UTF8.self)))
        text = []
        state = .between
      case UInt8(ascii: "\\"): state = .escape(quote: quote)
      default:
        flushSurrogate()
        append(byte)
      }
    case .escape(let quote): escape(byte, quote)
    case .unicode(let quote, let digits): unicode(byte, quote, digits, &tokens)
    }
  }

  private mutating func between(_ byte: UInt8, _ tokens: inout [JSONToken]) {
    switch byte {
    case _ where Self.isSpace(byte): break
    case UInt8(ascii: "{"): open(.beginObject, &tokens)
    case UInt8(ascii: "["): open(.beginArray, &tokens)
    case UInt8(ascii: "}"): close(.endObject, &tokens)
    case UInt8(ascii: "]"): close(.endArray, &tokens)
    case UInt8(ascii: ":"): tokens.append(.colon)
    case UInt8(ascii: ","): tokens.append(.comma)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .string(quote: byte)
    default:
      append(byte)
      state = .word
    }
  }

  private mutating func open(_ token: JSONToken, _ tokens: inout [JSONToken]) {
    depth += 1
    tokens.append(token)
  }

  private mutating func close(_ token: JSONToken, _ tokens: inout [JSONToken]) {
    depth -= 1
    tokens.append(token)
    state = depth > 0 ? .between : .prose
  }

  private mutating func endWord(_ tokens: inout [JSONToken]) {
    tokens.append(.word(String(decoding: text, as: UTF8.self)))
    text = []
    state = .between
  }

  private mutating func escape(_ byte: UInt8, _ quote: UInt8) {
    state = .string(quote: quote)
    if byte == UInt8(ascii: "u") {
      state = .unicode(quote: quote, digits: [])
      return
    }
    flushSurrogate()
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): append(UInt8(ascii: "\t"))
    case UInt8(ascii: "b"), UInt8(ascii: "f"): append(UInt8(ascii: " "))
    default: append(byte)
    }
  }

  private mutating func unicode(
    _ byte: UInt8, _ quote: UInt8, _ digits: [UInt8], _ tokens: inout [JSONToken]
  ) {
    let digits = digits + [byte]
    guard Self.isHexDigit(byte) else {
      // Not an escape after all: what came is kept as it stands.
      flushSurrogate()
      for digit in digits.dropLast() { append(digit) }
      state = .string(quote: quote)
      step(byte, &tokens)
      return
    }
    guard digits.count == 4 else {
      state = .unicode(quote: quote, digits: digits)
      return
    }
    state = .string(quote: quote)
    appendUnit(UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD)
  }

  private mutating func appendUnit(_ unit: UInt16) {
    if UTF16.isLeadSurrogate(unit) {
      flushSurrogate()
      highSurrogate = unit
      return
    }
    let units = highSurrogate.map { [$0, unit] } ?? [unit]
    highSurrogate = nil
    for byte in String(decoding: units, as: UTF16.self).utf8 { append(byte) }
  }

  /// Half of a pair stands for nothing.
  private mutating func flushSurrogate() { highSurrogate = nil }

  private mutating func append(_ byte: UInt8) {
    if text.count < Self.longestString { text.append(byte) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isWordEnd(_ byte: UInt8) -> Bool {
    isSpace(byte) || [0x2C, 0x7D, 0x5D, 0x3A, 0x7B, 0x5B, 0x22].contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
