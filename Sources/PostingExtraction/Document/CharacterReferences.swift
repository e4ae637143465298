import CGumbo

/// Resolves `&amp;`, `&#8217;` and the like by the rules of HTML.
struct CharacterReferences {
  /// How many names one page can have; more than there are in the standard.
  private static let maximumNames = 3000

  private let isAttribute: Bool
  /// What libgumbo made of names so far; it knows them all, and its tree is dear.
  private var known: [[UInt8]: [UInt8]] = [:]
  /// Names that most pages have.
  private static let common = WordTable<StaticString>([
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ("&nbsp;", "\u{A0}"), ("&ndash;", "–"), ("&mdash;", "—"), ("&lsquo;", "‘"), ("&rsquo;", "’"),
    ("&ldquo;", "“"), ("&rdquo;", "”"), ("&bull;", "•"), ("&middot;", "·"), ("&hellip;", "…"),
    ("&copy;", "©"), ("&reg;", "®"), ("&euro;", "€"), ("&auml;", "ä"), ("&ouml;", "ö"),
    ("&uuml;", "ü"), ("&Auml;", "Ä"), ("&Ouml;", "Ö"), ("&Uuml;", "Ü"), ("&szlig;", "ß"),
    ("&eacute;", "é"), ("&aring;", "å"), ("&oslash;", "ø"), ("&aelig;", "æ"),
  ])

  /// - Parameter isAttribute: Whether a name without a semicolon can be a part of a URL.
  init(isAttribute: Bool) { self.isAttribute = isAttribute }

  /// Whether the text is not what it stands for already.
  static func needsResolving(_ text: ArraySlice<UInt8>) -> Bool {
    text.holds(0x26) || text.holds(0x0D)
  }

  /// Appends what text stands for; line ends become `\n`.
  mutating func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard Self.needsResolving(text) else {
      result += text
      return
    }
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case 0x26:
        index = appendReference(in: text[index...], to: &result)
      case 0x0D:
        index += 1
        if index == text.endIndex || text[index] != 0x0A { result.append(0x0A) }
      default:
        let end = text[index...].firstIndex { $0 == 0x26 || $0 == 0x0D } ?? text.endIndex
        result += text[index..<end]
        index = end
      }
    }
  }

  /// - Returns: The index after what was resolved.
  private mutating func appendReference(
    in text: ArraySlice<UInt8>, to result: inout [UInt8]
  ) -> Int {
    let start = text.startIndex
    if text.dropFirst().first == 0x23 { return appendNumber(in: text, to: &result) }
    // No name is longer than 31 characters.
    var end = start + 1
    while end < text.endIndex, end - start < 40,
      text[end].isASCIILetter || (0x30...0x39).contains(text[end])
    {
      end += 1
    }
    if end < text.endIndex, text[end] == 0x3B || (isAttribute && text[end] == 0x3D) { end += 1 }
    if let value = text[start..<end].withUnsafeBufferPointer({ Self.common[$0] }) {
      result += UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
      return end
    }
    let name = Array(text[start..<end])
    if let value = known[name] {
      result += value
    } else if name.count > 2, known.count < Self.maximumNames {
      let value = resolved(name)
      known[name] = value
      result += value
    } else {
      result += name
    }
    return end
  }

  private func resolved(_ name: [UInt8]) -> [UInt8] {
    let (start, end) = isAttribute ? ("<a b=\"", "\">") : ("<body>", "")
    let page = Array(start.utf8) + name + Array(end.utf8)
    return GumboTree.withTree(of: page) { document in
      guard let html = document.child(0), let body = html.child(1) else { return nil }
      let child = body.child(0)
      return isAttribute ? child?.firstAttributeValue : child?.text
    } ?? name
  }

  private func appendNumber(in text: ArraySlice<UInt8>, to result: inout [UInt8]) -> Int {
    var index = text.startIndex + 2
    let isHex = index < text.endIndex && text[index].asciiLowercased == 0x78
    if isHex { index += 1 }
    let digitsStart = index
    var value: UInt32 = 0
    while index < text.endIndex, let digit = text[index].hexValue, isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digitsStart else {
      result += text[text.startIndex..<index]
      return index
    }
    if index < text.endIndex, text[index] == 0x3B { index += 1 }
    let scalar: Unicode.Scalar =
      (0x80..<0xA0).contains(value)
      ? PageDecoder.windows1252(UInt8(value)) : Unicode.Scalar(value) ?? "\u{FFFD}"
    result += Array(String(value == 0 ? "\u{FFFD}" : Character(scalar)).utf8)
    return index
  }
}

extension UInt8 {
  fileprivate var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46, 0x61...0x66: UInt32(asciiLowercased) - 0x61 + 10
    default: nil
    }
  }
}
