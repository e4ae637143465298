import Foundation
import JobTrackerDomain
import Testing

@Suite struct AnalysisRuleTests {
  private let engine = EngineIdentity(engine: .offline, model: "lexicon", version: "1")

  @Test("A3: the level is experienced where none is given, and another is refused")
  func level() throws {
    #expect(CandidateLevel.standard == .experienced)
    #expect(try CandidateLevel(named: " Fresher ") == .fresher)
    let error = #expect(throws: UnknownCandidateLevel.self) { try CandidateLevel(named: "guru") }
    #expect(error?.message == "“guru” is not a candidate level: use fresher or experienced.")
  }

  @Test("A4: a comma-separated stack is trimmed, without empty entries or repeats, in order")
  func stack() {
    let stack = TargetStack(commaSeparated: " django, Python,, python ,redis,")
    #expect(stack.entries == ["django", "Python", "redis"])
  }

  @Test("A4: a list is taken as well as one string")
  func stackShapes() throws {
    let decoder = JSONDecoder()
    let list = try decoder.decode(TargetStack.self, from: Data(#"["a", "A", " b "]"#.utf8))
    let text = try decoder.decode(TargetStack.self, from: Data(#""a, b""#.utf8))
    #expect(list == text)
    #expect(list.entries == ["a", "b"])
  }

  @Test("A9: a valid breakdown makes the score its sum")
  func sum() throws {
    let breakdown = try #require(
      ScoreBreakdown([
        .skillsMatch: 21, .projectImpact: 17.6, .toolsFrameworks: 0, .roleFit: 25,
      ]))
    #expect(breakdown.total == 64)
    let result = AnalysisResult(
      breakdown: breakdown, missingKeywords: [], strengths: [], suggestions: [], engine: engine)
    #expect(result.atsScore == 64)
  }

  @Test("A9: a bucket outside 0–25 is no valid breakdown", arguments: [-1, 25.1, .nan, .infinity])
  func invalid(_ points: Double) {
    #expect(
      ScoreBreakdown([
        .skillsMatch: points, .projectImpact: 1, .toolsFrameworks: 1, .roleFit: 1,
      ]) == nil)
  }

  @Test(
    "A9: without a breakdown the own score stands, within 0–100",
    arguments: [
      (87.4, 87), (-3, 0), (140, 100), (.nan, 0),
    ])
  func ownScore(_ own: Double, _ expected: Int) {
    let result = AnalysisResult(
      ownScore: own, missingKeywords: [], strengths: [], suggestions: [], engine: engine)
    #expect(result.atsScore == expected)
    #expect(result.breakdown == nil)
  }

  @Test("A10: lists are safe single lines without repeats")
  func lists() {
    let result = AnalysisResult(
      ownScore: 1, missingKeywords: ["Kafka", "kafka ", "", "gr\u{1B}[31mpc"], strengths: [],
      suggestions: ["a\nb"], engine: engine)
    #expect(result.missingKeywords == ["Kafka", "grpc"])
    #expect(result.suggestions == ["a b"])
  }
}
