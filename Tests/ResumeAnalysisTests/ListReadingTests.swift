import Testing

@testable import ResumeAnalysis

/// A10: lists of strings, whatever shape the model answered with.
@Suite struct ListReadingTests {
  private func answer(_ list: String) throws -> Answer {
    var reader = AnswerReader()
    let text =
      "{\"ats_score\": 50, \"missing_keywords\": \(list), \"strengths\": \(list), \"suggestions\": \(list)}"
    _ = reader.feed(text.utf8)
    return try reader.answer().answer
  }

  @Test(
    "A10: keywords",
    arguments: [
      ("[\"Kafka\", \"gRPC\"]", ["Kafka", "gRPC"]),
      ("\"Kafka, gRPC\"", ["Kafka", "gRPC"]),
      ("\"Kafka; gRPC\"", ["Kafka", "gRPC"]),
      ("\"- Kafka\\n- gRPC\"", ["Kafka", "gRPC"]),
      ("\"• Kafka • gRPC\"", ["Kafka", "gRPC"]),
      ("\"1. Kafka\\n2) gRPC\"", ["Kafka", "gRPC"]),
      ("\"AWS (EC2, S3), Go\"", ["AWS (EC2, S3)", "Go"]),
      ("\"Kafka\"", ["Kafka"]),
      ("{\"1\": \"Kafka\", \"2\": \"gRPC\"}", ["Kafka", "gRPC"]),
      ("{\"tools\": [\"Kafka\"], \"other\": \"gRPC, Go\"}", ["Kafka", "gRPC", "Go"]),
      ("{\"Kafka\": \"high\", \"gRPC\": \"low\"}", ["Kafka", "gRPC"]),
      ("{\"Kafka\": true, \"Java\": false}", ["Kafka"]),
      ("{\"Kafka\": 3, \"gRPC\": null}", ["Kafka", "gRPC"]),
      ("[{\"keyword\": \"Kafka\", \"weight\": 3}, {\"text\": \"gRPC\"}]", ["Kafka", "gRPC"]),
      ("[[\"Kafka\"], [[\"gRPC\"]]]", ["Kafka", "gRPC"]),
      ("[\"Kafka\", null, 42, true, \"\", \" \", \"kafka\"]", ["Kafka", "42"]),
      ("null", []), ("7.5", ["7.5"]), ("true", []), ("[]", []), ("{}", []), ("\"\"", []),
      ("\"None\"", []), ("[\"N/A\"]", []), ("NaN", []),
    ] as [(String, [String])])
  func keywords(list: String, expected: [String]) throws {
    #expect(try answer(list).missingKeywords == expected)
  }

  @Test(
    "A10: sentences keep their commas",
    arguments: [
      (
        "\"Led a team, shipped weekly, and cut costs.\"",
        ["Led a team, shipped weekly, and cut costs."]
      ),
      ("\"Knows Go; knows Rust\"", ["Knows Go", "knows Rust"]),
      ("\"- One, two.\\n- Three.\"", ["One, two.", "Three."]),
      ("{\"a\": \"One, two.\", \"b\": \"Three.\"}", ["One, two.", "Three."]),
      ("[{\"suggestion\": \"Add Kafka.\", \"why\": \"asked\"}]", ["Add Kafka."]),
    ] as [(String, [String])])
  func sentences(list: String, expected: [String]) throws {
    #expect(try answer(list).suggestions == expected)
    #expect(try answer(list).strengths == expected)
  }

  @Test("A10: entries are safe for a terminal, short and not too many")
  func bounds() throws {
    #expect(try answer("[\"Ka\\u001b[31mfka\\u202e\"]").missingKeywords == ["Kafka"])
    let long = String(repeating: "x", count: 5000)
    let first = try #require(try answer("[\"\(long)\"]").strengths.first)
    #expect(first.count < 600)
    let many = (0..<500).map { "\"k\($0)\"" }.joined(separator: ",")
    #expect(try answer("[\(many)]").missingKeywords.count == 50)
  }
}
