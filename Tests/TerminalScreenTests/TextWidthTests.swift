import Testing

@testable import TerminalScreen

@Suite("Text width")
struct TextWidthTests {
  @Test(
    "Columns of text",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("한글", 4),
      ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("❤️", 1), ("1️⃣", 1), ("🇩🇪", 2), ("a\u{200B}b", 2),
      ("a\tb", 3), ("a\u{1B}b", 3), ("\u{301}", 1), ("น้ำ", 2), ("…", 1), ("█", 1), ("⣾", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(TextWidth.of(text) == expected)
  }

  @Test("What is drawn takes the columns that were counted")
  func drawnAsCounted() {
    for text in [
      "a日b", "👨‍👩‍👧x", "e\u{301}\u{302}o", "ab\tc\u{7}", "🇫🇷!", "नमस्ते", "\u{1100}\u{1161}\u{11A8}",
    ] {
      var buffer = ScreenBuffer(Size(columns: 20, rows: 1))
      #expect(buffer.put(text, at: Point(x: 0, y: 0)) == TextWidth.of(text))
      let cells = buffer.row(0).prefix { $0.glyph != .space || $0.isContinuation }
      if !text.contains("\t") { #expect(cells.count == TextWidth.of(text)) }
    }
  }

  @Test("What terminals draw differently is made simple")
  func simplified() {
    func drawn(_ text: String) -> String { GlyphReader(text).map(\.glyph.text).joined() }
    #expect(drawn("👨‍👩‍👧!") == "👨!")
    #expect(drawn("👍🏽") == "👍")
    #expect(drawn("❤\u{FE0F}") == "❤")
    #expect(drawn("🇩🇪") == "DE")
    #expect(drawn("e\u{301}") == "e\u{301}")
    #expect(drawn("क\u{94D}\u{200D}ष") == "क\u{94D}ष")
  }

  @Test("Control characters are never stored in a cell")
  func controls() {
    let text = (0..<0xA0).compactMap(Unicode.Scalar.init).map(String.init).joined()
    for element in GlyphReader(text + "\u{202E}\u{2066}\u{200E}\u{FEFF}\u{E0041}") {
      for scalar in element.glyph.scalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
    }
    #expect(GlyphReader("\u{1B}[31m").map(\.glyph.text).joined() == "\u{FFFD}[31m")
  }

  @Test("A fourth combining mark is dropped, three are kept")
  func marks() {
    let glyphs = GlyphReader("a\u{300}\u{301}\u{302}\u{303}\u{304}b").map(\.glyph.text)
    #expect(glyphs == ["a\u{300}\u{301}\u{302}", "b"])
  }

  @Test(
    "Text is cut with an ellipsis, never in the middle of a wide character",
    arguments: [
      ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("ae\u{301}io", 3, "ae\u{301}…"),
    ])
  func truncated(text: String, width: Int, expected: String) {
    #expect(TextWidth.truncated(text, to: width) == expected)
  }

  @Test("Where not even the ellipsis fits, the text is cut without it")
  func narrow() {
    #expect(TextWidth.truncated("hello", to: 2, ellipsis: "...") == "he")
    #expect(TextWidth.truncated("hello", to: 3, ellipsis: "...") == "...")
    #expect(TextWidth.truncated("hello", to: -1) == "")
  }
}
