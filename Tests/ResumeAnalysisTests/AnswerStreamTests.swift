import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// The answer as it comes: each bar moves as soon as its number is whole.
@Suite struct AnswerStreamTests {
  private let text = """
    Here: {"score_breakdown": {"skills_match": 21, "project_impact" : "18/25",
    "tools_frameworks": 2.5, "role_fit": {"score": 25}}, "ats_score": 87,
    "strengths": ["Größe \\u00e9\\ud83d\\ude00 \\"quoted\\" \u{1F680}"]}
    """

  @Test("any cut of the stream gives the same points and the same answer", arguments: 1...9)
  func anyCut(size: Int) throws {
    var reader = AnswerReader()
    var seen: [ScoreBucket: Double] = [:]
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let known = reader.feed(bytes[start..<min(bytes.count, start + size)])
      for bucket in known.keys { #expect(seen[bucket] == nil) }
      seen.merge(known) { $1 }
    }
    #expect(
      seen == [.skillsMatch: 21, .projectImpact: 18, .toolsFrameworks: 2.5, .roleFit: 25])
    let (answer, isWhole) = try reader.answer()
    #expect(isWhole)
    #expect(answer.ownScore == 87)
    #expect(answer.strengths == ["Größe é😀 \"quoted\" 🚀"])
  }

  @Test(
    "a number is told at the character behind it, not before",
    arguments: [("2", []), ("21", []), ("21,", [21]), ("21}", [21]), ("21 ", [21]), ("21\n", [21])]
      as [(String, [Double])])
  func completeNumber(number: String, told: [Double]) {
    var reader = AnswerReader()
    let known = reader.feed("{\"score_breakdown\": {\"skills_match\": \(number)".utf8)
    #expect(Array(known.values) == told)
  }

  @Test("points come one after the other, in the order of the answer")
  func order() {
    var reader = AnswerReader()
    var order: [ScoreBucket] = []
    for byte in text.utf8 { order += reader.feed([byte]).keys }
    #expect(order == [.skillsMatch, .projectImpact, .toolsFrameworks, .roleFit])
  }

  @Test("a number out of range moves no bar", arguments: ["31", "-3", "NaN", "\"31/25\"", "null"])
  func outOfRange(number: String) {
    var reader = AnswerReader()
    #expect(reader.feed("{\"score_breakdown\": {\"role_fit\": \(number)}}".utf8).isEmpty)
  }

  @Test("a bucket's name elsewhere moves no bar")
  func otherPlaces() {
    var reader = AnswerReader()
    #expect(reader.feed("{\"order\": [\"skills_match\", 21], \"role_fit\": []}".utf8).isEmpty)
  }
}
