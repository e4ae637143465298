import JobTrackerDomain

/// Text that stands in structured data: plain, HTML, or HTML escaped once or twice.
enum FragmentText {
  /// How often text is unescaped at most.
  private static let maximumRounds = 3
  /// Bytes of a fragment; what is beyond, which no posting is, is left out.
  private static let maximumFragment = 2_000_000
  /// Bytes that one line is made of.
  private static let maximumLine = 10_000

  /// The text with paragraphs, headings and bullets kept.
  static func text(of fragment: String) -> String {
    var fragment = fragment.utf8Prefix(maximumFragment)
    for _ in 0..<maximumRounds where !hasTags(fragment) && hasEscapedCharacter(fragment) {
      fragment = unescaped(fragment)
    }
    guard hasTags(fragment) else { return OutsideText.paragraphs(fragment) }
    // Line ends mean nothing in HTML, unless it has no other way to end a line.
    if !hasLineTags(fragment) { fragment = fragment.replacing("\n", with: "<br>") }
    let tree = HTMLParser.parse(fragment)
    let text = TextRenderer().text(of: 0, in: tree)
    return OutsideText.paragraphs(hasEscapedCharacter(text) ? unescaped(text) : text)
  }

  /// One line, such as a name: entities resolved, tags dropped.
  static func line(of fragment: String) -> String {
    let fragment = fragment.utf8Prefix(maximumLine)
    guard fragment.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") })
    else {
      return OutsideText.line(fragment)
    }
    return OutsideText.line(text(of: fragment))
  }

  /// Resolves entities once; the parser knows all of them.
  static func unescaped(_ text: String) -> String {
    // Inside a textarea markup is text and line ends stay.
    let tree = HTMLParser.parse(
      "<textarea>\n\(text.replacing("</textarea", with: "&lt;/textarea"))</textarea>")
    return tree.elements(.textarea).first.map(tree.rawText(of:)) ?? text
  }

  private static func hasEscapedCharacter(_ text: String) -> Bool {
    MarkupSigns.any(0x26, in: text, MarkupSigns.isReference)
  }

  private static func hasTags(_ text: String) -> Bool {
    MarkupSigns.any(0x3C, in: text, MarkupSigns.isTag)
  }

  private static func hasLineTags(_ text: String) -> Bool {
    MarkupSigns.any(0x3C, in: text, MarkupSigns.isLineTag)
  }
}
