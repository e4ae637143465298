import Testing

@testable import TerminalUI

@Suite struct FuzzyMatchTests {
  @Test(
    "Letters are found in their order, in either case",
    arguments: [
      ("resume", "Delete the resume", Array(11...16)), ("DJ", "Delete the job", [0, 11]),
      ("d the j", "Delete the job", [0, 7, 8, 9, 11]), ("", "Any", []), ("ü", "Über", [0]),
    ])
  func places(_ pattern: String, _ text: String, _ places: [Int]) {
    #expect(FuzzyMatch(pattern, in: text)?.places == places)
  }

  @Test("A missing letter is no match", arguments: [("x", "job"), ("bj", "job"), ("jobs", "job")])
  func none(_ pattern: String, _ text: String) { #expect(FuzzyMatch(pattern, in: text) == nil) }

  @Test(
    "Words and their starts go before scattered letters",
    arguments: [
      ("res", "Add a resume", "Read the job's page again"),
      ("th", "Choose the theme", "Right hand"),
      ("dj", "Delete the job", "Adjust"), ("pane", "To the next pane", "Open the analysis here"),
    ])
  func order(_ pattern: String, _ better: String, _ worse: String) throws {
    let first = try #require(FuzzyMatch(pattern, in: better))
    let second = try #require(FuzzyMatch(pattern, in: worse))
    #expect(first.score > second.score)
  }
}
