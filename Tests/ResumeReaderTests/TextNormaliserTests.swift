import Testing

@testable import ResumeReader

@Suite struct TextNormaliserTests {
  @Test(
    "R2: text is written as a person would type it",
    arguments: [
      ("e\u{FB03}cient \u{FB01}eld", "efficient field"),
      ("\u{FF33}\u{FF37}\u{FF29}\u{FF26}\u{FF34}", "SWIFT"),
      ("\u{2FBC}级", "高级"),
      ("e\u{301}cole", "école"),
      ("½ day, 10 m², C++™ … ①", "½ day, 10 m², C++™ … ①"),
      ("a\u{A0}b\u{2003}c   d\t e", "a b c d e"),
      ("\u{E0B2} London \u{F10CB}", "London"),
      ("\u{F0B7} Led a team", "• Led a team"),
      ("\u{9B}+44 20\u{9D} phone", "+44 20 phone"),
      ("\\faTrophy : Winner", "Winner"),
      ("\\faFile *[regular]: Articles", "Articles"),
      ("a\u{0C}b", "a\nb"),
    ])
  func whole(text: String, expected: String) {
    #expect(PDFTextNormaliser.normalised(text) == expected)
  }

  @Test(
    "R2: a word broken at a line's end is joined only where it is plainly one word",
    arguments: [
      (["custom applica-", "tion development"], ["custom application development"]),
      (["infor\u{AD}", "mation"], ["information"]),
      (["a cross-", "functional team"], ["a cross-functional team"]),
      (["an e-", "commerce shop"], ["an e-commerce shop"]),
      (["state-of-the-", "art tools"], ["state-of-the-art tools"]),
      (["AWS-", "based"], ["AWS-based"]),
      (["rule-based", "a rule-", "based one"], ["rule-based", "a rule-based one"]),
      (["an applica-", "tion, the application"], ["an application, the application"]),
      (["Spring-", "Boot"], ["Spring-", "Boot"]),
      (["2019 -", "present"], ["2019 -", "present"]),
      (["2019-", "2023"], ["2019-", "2023"]),
      (["so\u{AD}ft"], ["soft"]),
      (["end\u{AD}"], ["end"]),
    ])
  func hyphens(lines: [String], expected: [String]) {
    #expect(Hyphenation.joined(lines) == expected)
  }

  @Test(
    "R2: headings set letter by letter become words",
    arguments: [
      ("E X P E R I E N C E", "EXPERIENCE"),
      ("W O R K  E X P E R I E N C E", "WORK EXPERIENCE"),
      ("É T U D E S", "ÉTUDES"),
      ("履 歴 書", "履歴書"),
      ("C, R and Go", "C, R and Go"),
      ("Languages: C R", "Languages: C R"),
      ("I am a B", "I am a B"),
    ])
  func letterSpacing(line: String, expected: String) {
    #expect(LetterSpacing.joined(line) == expected)
  }

  @Test("R2: list marks become one kind, and one alone joins its item")
  func bullets() {
    #expect(
      Bullets.normalised(["● Led", "▪Built", "•", "Shipped", "a · b", "- kept", "1. kept"])
        == ["• Led", "• Built", "• Shipped", "a · b", "- kept", "1. kept"])
  }
}
