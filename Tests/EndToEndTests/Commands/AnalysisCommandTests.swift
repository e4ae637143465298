import Foundation
import JobTrackerTesting
import Testing

/// `analyze`, `result` and `score`.
@Suite struct AnalysisCommandTests {
  private static let buckets: Set<String> = [
    "skills_match", "project_impact", "tools_frameworks", "role_fit",
  ]

  /// A9, A10: what every analysis that completed has.
  private func expectResult(_ payload: [String: Any]) throws {
    #expect(payload["status"] as? String == "completed")
    let breakdown = try #require(payload["score_breakdown"] as? [String: Int])
    #expect(Set(breakdown.keys) == Self.buckets)
    #expect(breakdown.values.allSatisfy { (0...25).contains($0) })
    #expect(payload["ats_score"] as? Int == breakdown.values.reduce(0, +))
    for list in ["missing_keywords", "strengths", "suggestions"] {
      #expect(payload[list] is [String])
    }
    let engine = try #require(payload["engine"] as? [String: String])
    #expect(engine["engine"] != nil && engine["model"] != nil)
  }

  @Test("A3, A4, A6, A9, A10: an offline analysis is done, kept and read")
  func offline() throws {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    // A8: no analysis reads as pending.
    #expect(try program.run("result", "1", "--json").object()["status"] as? String == "pending")
    let outcome = try program.run(
      "analyze", "1", "--resume", "1", "--stack", " Go, kafka,,go ", "--json")
    #expect(outcome.exitCode == 0)
    let payload = try outcome.object()
    try expectResult(payload)
    #expect(payload["candidate_level"] as? String == "experienced")
    #expect(payload["target_stack"] as? [String] == ["Go", "kafka"])
    #expect((payload["engine"] as? [String: String])?["engine"] == "offline")
    #expect(try program.run("result", "1", "--json").output == outcome.output)
    let score = try #require(payload["ats_score"] as? Int)
    #expect(try program.run("result", "1").output.contains("ATS score \(score) of 100"))
  }

  @Test("Nothing is sent to a server that nobody agreed to")
  func notAgreed() throws {
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    program.environment["GROQ_API_KEY"] = "gsk_test"
    program.environment["GROQ_BASE_URL"] = "https://model.invalid/v1"
    let outcome = try program.run("analyze", "1", "--resume", "1")
    #expect(outcome.exitCode != 0)
    #expect(outcome.errors.contains("Nothing was sent") && outcome.errors.contains("--yes"))
    #expect(try program.run("result", "1", "--json").object()["status"] as? String == "pending")
  }

  @Test("A6, A9: an analysis by the model's server")
  func groq() throws {
    let server = try ChatServer()
    server.answerAtOnce()
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    program.use(server)
    let outcome = try program.run("analyze", "1", "--resume", "1", "--level", "fresher", "--json")
    #expect(outcome.exitCode == 0)
    let payload = try outcome.object()
    try expectResult(payload)
    #expect(payload["ats_score"] as? Int == 87)
    #expect(payload["candidate_level"] as? String == "fresher")
    #expect((payload["engine"] as? [String: String])?["engine"] == "groq")
    #expect(server.requests.first?.text.contains("internships") == true)
  }

  @Test("A2, A3: each refusal has its own message, and starts nothing")
  func refused() throws {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    try program.run("analyze", "1").expectError("needs a resume")
    try program.run("analyze", "9", "--resume", "1").expectError("no job 9")
    try program.run("analyze", "1", "--resume", "9").expectError("no resume 9")
    try program.run("analyze", "1", "--resume", "1", "--level", "boss")
      .expectError("“boss” is not a candidate level")
    try program.run("analyze", "1", "--resume", "1", "--engine", "gpt").expectError("“gpt”")
    try program.run("analyze", "1", "--resume", "1", "--engine", "groq")
      .expectError("GROQ_API_KEY")
    #expect(try program.jobs().map(\.analysis_status) == ["pending"])
    try program.run("result", "9").expectError("no job 9")
  }

  @Test("score prints the payload and stores nothing")
  func score() throws {
    let program = try Program()
    let resume = try program.home.write([UInt8](Samples.resumePDF), to: "ada.pdf")
    let job = try program.home.write(Samples.description, to: "job.txt")
    let arguments = ["score", "--resume", resume.path, "--job", job.path]
    let outcome = try program.start(arguments + ["--json"]).wait()
    #expect(outcome.exitCode == 0)
    try expectResult(outcome.object())
    #expect(try program.start(arguments + ["--json"]).wait().output == outcome.output)
    #expect(try program.start(arguments).wait().output.contains("ATS score"))
    try program.start(arguments + ["--level", "boss"]).wait().expectError("“boss”")
    #expect(!FileManager.default.fileExists(atPath: program.data.path(percentEncoded: false)))
  }

  @Test("A file that cannot be read is named with the reason")
  func unreadable() throws {
    let program = try Program()
    let resume = try program.home.write(Samples.resumeText, to: "ada.txt").path
    try program.run("score", "--resume", resume, "--job", "/none/job.txt")
      .expectError("/none/job.txt", "no such file or directory")
    try program.run("score", "--resume", resume, "--job", program.home.path)
      .expectError("is a directory")
    try program.run("extract", "--html", "/none.html").expectError("no such file or directory")
  }
}

/// `compare`.
@Suite struct CompareCommandTests {
  @Test("Every resume is scored for every job that the query finds; nothing is stored")
  func compare() throws {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    let table = try program.run("compare")
    #expect(table.exitCode == 0 && table.output.contains("*"))
    let rows = try JSONSerialization.jsonObject(
      with: Data(try program.run("compare", "--json").output.utf8))
    let row = try #require((rows as? [[String: Any]])?.first)
    #expect(row["best_resume_id"] as? Int == 1)
    #expect(try program.run("result", "1", "--json").object()["status"] as? String == "pending")
    let none = try program.run("compare", "nothing-like-it", "--json").output
    #expect(none.filter { !$0.isWhitespace } == "[]")
  }

  @Test("Without a resume it says what to do")
  func noResume() throws {
    let program = try Program()
    try program.addSampleJob()
    let outcome = try program.run("compare")
    #expect(outcome.exitCode == 1 && outcome.errors.contains("resume"))
  }
}
