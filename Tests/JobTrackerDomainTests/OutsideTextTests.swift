import JobTrackerDomain
import Testing

@Suite struct OutsideTextTests {
  @Test(
    "Control sequences are removed whole",
    arguments: [
      ("a\u{1B}[31;1mb", "ab"), ("a\u{1B}]0;title\u{07}b", "ab"),
      ("a\u{1B}]52;c;aGk=\u{1B}\\b", "ab"), ("a\u{9B}2Jb", "ab"), ("a\u{1B}Pq#0\u{1B}\\b", "ab"),
      ("a\u{1B}(Bb", "ab"), ("a\u{1B}cb", "ab"), ("a\u{1B}", "a"), ("a\0\u{08}\u{7F}b", "ab"),
      ("a\u{9D}0;x\u{9C}b", "ab"),
    ])
  func controls(_ text: String, _ expected: String) {
    #expect(OutsideText.paragraphs(text) == expected)
  }

  @Test("A sequence that is not closed does not swallow the next line")
  func unclosed() {
    #expect(OutsideText.paragraphs("a\u{1B}]0;evil\nb") == "ab")
    #expect(OutsideText.paragraphs("a\u{1B}[12\nb") == "ab")
  }

  @Test("What is left of a quotation mark that was read as Latin-1 swallows nothing")
  func misread() {
    let misread = "\u{E2}\u{80}\u{9C}Kafka\u{E2}\u{80}\u{9D} and Go"
    #expect(OutsideText.line(misread) == "âKafkaâ and Go")
    let long = "a\u{9D}" + String(repeating: "x", count: 1000)
    #expect(OutsideText.line(long).count == 1001)
  }

  @Test("Directional overrides, zero-width and tag characters are removed")
  func invisible() {
    #expect(OutsideText.line("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{E0041}f") == "abcdef")
  }

  @Test("Line ends become newlines; tabs and other scripts stay")
  func kept() {
    #expect(OutsideText.paragraphs("a\r\nb\rc\u{2028}d\te") == "a\nb\nc\nd\te")
    #expect(OutsideText.paragraphs("株式会社 é שלום") == "株式会社 é שלום")
  }

  @Test("One line has single spaces")
  func line() {
    #expect(OutsideText.line(" a \n\t b\u{A0}c ") == "a b c")
  }
}
