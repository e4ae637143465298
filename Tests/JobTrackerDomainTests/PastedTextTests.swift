import JobTrackerDomain
import Testing

@Suite struct PastedTextTests {
  @Test(
    "The source of a page is told from text",
    arguments: [
      "<!DOCTYPE html><p>Job", "\n <HTML lang=\"en\"><body>", "<p>One</p>",
      "Job\n<div><ul><li>Go</li><li>C</li></ul></div>", "<!-- saved --><p>Job</p>",
    ])
  func markup(text: String) { #expect(PastedText.isMarkup(text)) }

  @Test(
    "Text that speaks of tags is text",
    arguments: [
      "", "Backend Engineer\nGo, Kafka", "You know what <div> and </div> are for.", "a < b, b > c",
      "<3 people", "React: <App/>, </>, </>, </>, </>, </>",
    ])
  func text(text: String) { #expect(!PastedText.isMarkup(text)) }

  @Test("Only a web address by itself is one")
  func address() {
    #expect(PastedText.address(" https://a.example/1?x=2\n") == "https://a.example/1?x=2")
    for text in ["", "a.example", "https://a.example/1 Engineer", "ftp://a.example", "https://"] {
      #expect(PastedText.address(text) == nil)
    }
  }

  @Test("Lines without anything in them do not count")
  func lines() {
    #expect(PastedText.hasSeveralLines("a\n\n  \nb"))
    #expect(!PastedText.hasSeveralLines("a\n\n  \n"))
    #expect(!PastedText.hasSeveralLines(""))
  }
}
