import Foundation
import JobTrackerTesting
import Testing

/// `history`.
@Suite struct HistoryCommandTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleJob(company: "Other")
    try program.addSampleResume()
    for level in ["experienced", "fresher"] {
      #expect(try program.run("analyze", "1", "--resume", "1", "--level", level).exitCode == 0)
    }
    return program
  }

  @Test("A7: every run is listed, newest first, as it was")
  func lists() throws {
    let program = try program()
    let outcome = try program.run("history", "1", "--json")
    let runs = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(runs.map { $0["candidate_level"] as? String } == ["fresher", "experienced"])
    #expect(runs.allSatisfy { ($0["resume_sha256"] as? String)?.count == 64 })
    #expect(try program.run("history", "1").output.split(separator: "\n").count == 2)
    #expect(try program.run("history", "2", "--json").output == "[\n\n]\n")
  }

  @Test("Two runs are compared: the numbers, and what was not the same")
  func compares() throws {
    let program = try program()
    let payload = try program.run("history", "1", "--compare", "1", "2", "--json").object()
    let bars = try #require(payload["breakdown_change"] as? [String: Int])
    #expect(bars.count == 4)
    #expect(payload["score_change"] as? Int == bars.values.reduce(0, +))
    #expect(payload["differences"] as? [String] == ["level"])
    let text = try program.run("history", "1", "--compare", "1", "2").output
    #expect(text.contains("ATS score") && text.contains("Not the same in both: the level."))
  }

  @Test("What cannot be listed or compared is refused with its reason")
  func refused() throws {
    let program = try program()
    try program.run("history", "9").expectError("9")
    try program.run("history", "2", "--compare", "1", "2").expectError("is of another job")
    try program.run("history", "1", "--compare", "1", "7").expectError("7")
    #expect(try program.run("history", "1", "--compare", "1").exitCode == 64)
  }
}
