import Testing

@testable import TerminalScreen

@Suite("Word wrapping")
struct WordWrapTests {
  @Test("Words move to the next line whole")
  func words() {
    #expect(
      WordWrap.wrap("the quick brown fox jumps", width: 10) == ["the quick", "brown fox", "jumps"])
    #expect(WordWrap.wrap("exactly ten", width: 11) == ["exactly ten"])
  }

  @Test("Newlines and empty lines are kept")
  func lines() {
    #expect(WordWrap.wrap("a\n\nb\n", width: 5) == ["a", "", "b", ""])
    #expect(WordWrap.wrap("", width: 5) == [""])
  }

  @Test("A word longer than a line is cut")
  func longWord() {
    #expect(
      WordWrap.wrap("see abcdefghijkl now", width: 5) == ["see", "abcde", "fghij", "kl", "now"])
  }

  @Test("Wide characters are not cut in half")
  func wide() {
    #expect(WordWrap.wrap("日本語日本語", width: 5) == ["日本", "語日", "本語"])
    #expect(WordWrap.wrap("日本", width: 1) == ["日", "本"])
  }

  @Test("Lines after a bullet or a number are indented below its text")
  func bullets() {
    #expect(
      WordWrap.wrap("• build and run services", width: 12)
        == ["• build and", "  run", "  services"])
    #expect(WordWrap.wrap("  - one two", width: 9) == ["  - one", "    two"])
    #expect(WordWrap.wrap("10. one two", width: 8) == ["10. one", "    two"])
    #expect(WordWrap.wrap("  one two", width: 6) == ["  one", "  two"])
  }

  @Test("An indentation too deep for the width is given up")
  func deepIndentation() {
    #expect(WordWrap.wrap("        one two", width: 4) == ["one", "two"])
  }

  @Test("Tabs become spaces")
  func tabs() {
    #expect(WordWrap.wrap("\ta\tbc\td", width: 40) == ["    a   bc  d"])
  }

  @Test("Spaces between words are kept inside a line and dropped at its end")
  func spaces() {
    #expect(WordWrap.wrap("a  b   ", width: 40) == ["a  b"])
    #expect(WordWrap.wrap("aaa   bbb", width: 5) == ["aaa", "bbb"])
  }

  @Test("No line is wider than asked and no word is lost", arguments: 1...40)
  func always(width: Int) {
    let text =
      "  • Wrote 日本語 services; e\u{301}tudes, averyveryverylongword-without-a-break 👍 end.\n- x\n\tq"
    let lines = WordWrap.wrap(text, width: width)
    if width >= 2 { #expect(lines.allSatisfy { TextWidth.of($0) <= width }) }
    func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(letters(lines.joined()) == letters(text))
  }
}
