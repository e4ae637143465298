import JobTrackerDomain

/// Text that stands in structured data: plain, HTML, or HTML escaped once or twice.
enum FragmentText {
  /// How often text is unescaped at most.
  private static let maximumRounds = 3

  /// The text with paragraphs, headings and bullets kept.
  static func text(of fragment: String) -> String {
    var fragment = fragment
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
    guard fragment.contains("&") || fragment.contains("<") else {
      return OutsideText.line(fragment)
    }
    return OutsideText.line(text(of: fragment))
  }

  /// Resolves entities once; the parser knows all of them.
  static func unescaped(_ text: String) -> String {
    // Inside a textarea markup is text and line ends stay.
    let tree = HTMLParser.parse(
      "<textarea>\n\(text.replacing("</textarea", with: "&lt;/textarea"))</textarea>")
    return tree.elements("textarea").first.map(tree.rawText(of:)) ?? text
  }

  private static func hasEscapedCharacter(_ text: String) -> Bool {
    text.contains(#/&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6});/#)
  }

  private static func hasTags(_ text: String) -> Bool {
    text.contains(#/<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?\/?>/#)
  }

  private static func hasLineTags(_ text: String) -> Bool {
    text.contains(#/<\/?(?:p|br|li|div|h[1-6]|tr|ul|ol)\b/#.ignoresCase())
  }
}
