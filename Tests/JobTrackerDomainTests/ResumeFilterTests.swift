import Testing

@testable import JobTrackerDomain

@Suite struct ResumeFilterTests {
  private func part(
    _ words: String, exact: Bool = false, ofText: Bool = false, excluded: Bool = false
  ) -> ResumeFilter.Part {
    ResumeFilter.Part(
      words: words, isExact: exact, isOfText: ofText, isExcluded: excluded)
  }

  @Test("Words, quotes, text: and ! are read as in the filter of jobs")
  func parts() {
    let filter = ResumeFilter(#"backend "site reliability" text:kafka !draft"#)
    #expect(
      filter.parts == [
        part("backend"), part("site reliability", exact: true), part("kafka", ofText: true),
        part("draft", exact: true, excluded: true),
      ])
  }

  @Test("What is only begun asks nothing yet, and another colon is a part of a word")
  func begun() {
    #expect(ResumeFilter("text: !").parts.isEmpty)
    #expect(ResumeFilter("v:2").parts == [part("v:2")])
    #expect(ResumeFilter("   ").parts.isEmpty)
  }

  @Test("The words that can stand in a text are those that are asked for")
  func textWords() {
    #expect(ResumeFilter(#"go text:"big data" !java ++"#).textWords == ["go", "big data"])
  }
}
