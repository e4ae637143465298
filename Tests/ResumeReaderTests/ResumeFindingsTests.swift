import JobTrackerDomain
import Testing

@testable import ResumeReader

@Suite struct ResumeFindingsTests {
  @Test(
    "R2: a resume without a way to answer it is named",
    arguments: [
      ("mail ada@example.org", true), ("+44 20 7946 0958", true), ("(555) 123-4567", true),
      ("607.379.5733", true), ("+44 2079 460958", true), ("2019 - 2023", false),
      ("01/2019 – 12/2023", false),
      ("@ada on GitHub", false), ("1815\n1852\n1843", false),
    ])
  func contact(text: String, isFound: Bool) {
    #expect(ContactLine.isFound(in: text) == isFound)
  }

  @Test("R2: pages are named while they are few and counted when they are many")
  func pages() {
    var findings = ResumeFindings(pageCount: 9)
    findings.pagesWithoutText = [2, 3]
    #expect(
      findings.warnings(for: "a@b.org").first == "No text on pages 2 and 3: it may be a scan.")
    findings.pagesWithoutText = [1, 2, 3, 5, 8]
    #expect(
      findings.warnings(for: "a@b.org") == [
        "No text on 5 of 9 pages: it may be a scan.", "It has 9 pages: one or two are usual.",
      ])
  }

  @Test(
    "Words whose letters are no characters are counted; icons and stars are none",
    arguments: [
      ("o\u{FFFD}ce", 1), ("\u{E001}\u{E002}\u{E003} and \u{1}\u{2}\u{3}\u{4}", 2),
      ("\u{F0E0} ada@example.org", 0), ("\u{F005}\u{F005}\u{F005}\u{F005}", 0),
      ("\u{F095}+44 20", 0), ("office", 0),
    ])
  func unreadable(line: String, count: Int) {
    #expect(UnreadableWords.count(in: [line]) == count)
  }

  @Test("What a shorter text lacks is found, also where the same word stands elsewhere")
  func difference() {
    func missing(_ text: String, _ other: String) -> [String] {
      text.parts(WordDifference.ranges(in: text, without: other))
    }
    #expect(missing("Ada — wrote\nkafka kafka", "Ada — wrote kafka") == ["kafka"])
    #expect(missing("a secret word\n\nb c secret", "a b c secret") == ["secret word"])
    #expect(missing("left one right two", "left right one two") == [])
    #expect(missing("all of it", "") == ["all of it"])
    let long = String(repeating: "word ", count: 5000)
    #expect(missing(long, "") == [long])
  }
}
