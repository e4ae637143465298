import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// A9: from what a model wrote to a score.
@Suite struct AnswerReaderTests {
  private let engine = EngineIdentity(engine: .groq, model: "m", version: "1")

  private func result(_ text: String) throws -> AnalysisResult {
    var reader = AnswerReader()
    _ = reader.feed(text.utf8)
    return try reader.answer().answer.result(engine: engine)
  }

  private func breakdown(_ numbers: [String], tail: String = "") -> String {
    let buckets = zip(ScoreBucket.allCases, numbers).map { "\"\($0.rawValue)\": \($1)" }
    return "{\"score_breakdown\": {\(buckets.joined(separator: ", "))}\(tail)}"
  }

  @Test(
    "A9: a valid breakdown makes the score, however its numbers are written",
    arguments: [
      "21", "21.0", "\"21\"", "\"21/25\"", "\"21 / 25\"", "\"21 out of 25\"", "{\"score\": 21}",
      "{\"score\": \"21/25\", \"reason\": \"good\"}", "\"84%\"", "\"84/100\"", "[21]", "21/25",
      "{\"max\": 25, \"points\": 21}",
    ])
  func numberForms(form: String) throws {
    let result = try result(breakdown([form, "18", "23", "25"], tail: ", \"ats_score\": 3"))
    #expect(result.breakdown?[.skillsMatch] == 21)
    #expect(result.atsScore == 87)
    #expect(result.notes.isEmpty)
  }

  @Test(
    "A9: without a valid breakdown the answer's own score stands",
    arguments: ["31", "\"31/25\"", "-1", "NaN", "\"high\"", "null", "true", "{}", "1e400"])
  func invalidBreakdown(form: String) throws {
    let result = try result(breakdown([form, "18", "23", "25"], tail: ", \"ats_score\": 64"))
    #expect(result.breakdown == nil)
    #expect(result.atsScore == 64)
    #expect(result.notes.count == 1)
  }

  @Test("A9: a bucket that is missing makes the breakdown invalid")
  func missingBucket() throws {
    let result = try result(breakdown(["20", "20", "20"], tail: ", \"ats_score\": 71"))
    #expect(result.breakdown == nil)
    #expect(result.atsScore == 71)
  }

  @Test(
    "A9: the own score is normalised to 0–100",
    arguments: [
      ("87", 87), ("\"87\"", 87), ("\"87/100\"", 87), ("\"87%\"", 87), ("0.87", 87),
      ("\"8.7/10\"", 87), ("870", 100), ("-5", 0), ("\"about 87 points\"", 87),
      ("{\"value\": 87}", 87), ("86.6", 87), ("1", 1), ("0", 0),
    ])
  func ownScore(form: String, expected: Int) throws {
    #expect(try result("{\"ats_score\": \(form)}").atsScore == expected)
  }

  @Test(
    "A9: an answer without any score is no result",
    arguments: [
      "", "I cannot do that.", "{}", "{\"ats_score\": \"good\"}", "{\"ats_score\": NaN}",
      "{\"missing_keywords\": [\"Kafka\"]}", "{\"answer\": 42}", "[1, 2]", "{{{{", "{\"a",
      "<html><body>504</body></html>",
    ])
  func unusable(text: String) {
    #expect(throws: AnalysisFailure.self) { try result(text) }
  }

  @Test(
    "the JSON is found in what stands around it",
    arguments: [
      "Sure! Here is the {JSON} you asked for:\n```json\nX\n```\nGood luck {}!",
      "X\n\nLet me know if \"you\" need more.", "<think>maybe {score: 3}?</think>X",
      "{\"result\": X}", "{\"analysis\": {\"data\": X}}", "It's {\n  \"note\": \"first\"} X",
    ])
  func prose(template: String) throws {
    let json = breakdown(["21", "18", "23", "25"])
    let parts = template.split(separator: "X", omittingEmptySubsequences: false)
    #expect(try result(parts.joined(separator: json)).atsScore == 87)
  }

  @Test("of several answers the last whole one counts")
  func lastOne() throws {
    let text =
      breakdown(["1", "1", "1", "1"]) + " no, rather " + breakdown(["20", "20", "20", "20"])
    #expect(try result(text).atsScore == 80)
  }

  @Test(
    "broken JSON is read where its intent is plain",
    arguments: [
      "{'score_breakdown': {'skills_match': 21, 'project_impact': 18, 'tools_frameworks': 23, 'role_fit': 25}}",
      "{\"score_breakdown\": {\"skills_match\": 21, \"project_impact\": 18, \"tools_frameworks\": 23, \"role_fit\": 25,},}",
      "{\"score_breakdown\": {\"skills_match\": 21 \"project_impact\": 18 \"tools_frameworks\": 23 \"role_fit\": 25}}",
      "{score_breakdown: {skills_match: 21, project_impact: 18, tools_frameworks: 23, role_fit: 25}}",
      "{\"Score Breakdown\": {\"Skills Match\": 21, \"projectImpact\": 18, \"Tools & Frameworks\": 23, \"role-fit\": 25}}",
      "{\"skills_match\": 21, \"project_impact\": 18, \"tools_frameworks\": 23, \"role_fit\": 25}",
      "{\"score_breakdown\": [{\"name\": \"skills_match\", \"score\": 21}, {\"name\": \"project_impact\", \"score\": 18}, {\"name\": \"tools_frameworks\", \"score\": 23}, {\"name\": \"role_fit\", \"score\": 25}]}",
      "{\"score_breakdown\": {\"skills_match\": 21, \"project_impact\": 18, \"tools_frameworks\": 23, \"role_fit\": 25}, \"strengths\": [\"one\", \"tw",
    ])
  func broken(text: String) throws {
    // A first key without quotation marks is prose to a reader that has to skip prose.
    guard !text.hasPrefix("{score") else {
      #expect(throws: AnalysisFailure.self) { try result(text) }
      return
    }
    #expect(try result(text).atsScore == 87)
  }

  @Test("a truncated tail loses what was not finished, and nothing else")
  func truncated() throws {
    var reader = AnswerReader()
    let text = breakdown(
      ["21", "18", "23", "25"], tail: ", \"missing_keywords\": [\"Kafka\", \"Terr")
    _ = reader.feed(text.dropLast(0).utf8.prefix { $0 != UInt8(ascii: "T") })
    let (answer, isWhole) = try reader.answer()
    #expect(!isWhole)
    #expect(answer.missingKeywords == ["Kafka"])
    #expect(try answer.result(engine: engine).atsScore == 87)
  }

  @Test("an endless or bottomless answer is survived")
  func hostile() {
    for piece in ["{\"a\":", "[", "{\"score_breakdown\":{", "\\u", "\"", "{"] {
      var reader = AnswerReader()
      _ = reader.feed(String(repeating: piece, count: 20_000).utf8)
      #expect(throws: AnalysisFailure.self) { try reader.answer().answer.result(engine: engine) }
    }
  }
}
