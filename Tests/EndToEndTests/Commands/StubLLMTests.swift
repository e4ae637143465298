import Foundation
import JobTrackerTesting
import Testing

/// Analyses by stubllm, a model's server that is not ours.
@Suite(
  .enabled(
    if: StubLLM.isInstalled, "stubllm is not installed: “.ci/packages test” installs it"))
struct StubLLMTests {
  /// A library whose analyses ask a stubllm with this response.
  private func library(_ response: String) throws -> (program: Program, server: StubLLM) {
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    let server = try StubLLM(response: response, folder: program.home)
    program.environment["GROQ_API_KEY"] = "gsk_of_the_test"
    program.environment["GROQ_BASE_URL"] = "http://127.0.0.1:\(server.port)/v1"
    return (program, server)
  }

  private func analyse(_ program: Program) throws -> RunningProcess.Outcome {
    try program.run("analyze", "1", "--resume", "1", "--engine", "groq", "--json")
  }

  private static let answer = """
    {"score_breakdown": {"skills_match": 21, "project_impact": 18, "tools_frameworks": 23,
    "role_fit": 25}, "ats_score": 87, "requirements": [{"requirement": "Go", "bucket":
    "skills_match", "verdict": "met", "quote": "Built a billing service in Go"}],
    "missing_keywords": ["Kafka"], "strengths": ["Owns billing."], "suggestions": ["Add Kafka."]}
    """

  @Test(
    "A6, A9: a streamed answer becomes a result, with and without words around its JSON",
    arguments: ["\(answer)", "Here is the analysis:\n```json\n\(answer)\n```\nGood luck!"])
  func streamed(content: String) throws {
    let (program, server) = try library(#""content": \#(try quoted(content))"#)
    let outcome = try analyse(program)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let payload = try outcome.object()
    #expect(payload["ats_score"] as? Int == 87)
    #expect(payload["missing_keywords"] as? [String] == ["Kafka"])
    #expect(
      payload["score_breakdown"] as? [String: Int] == [
        "skills_match": 21, "project_impact": 18, "tools_frameworks": 23, "role_fit": 25,
      ])
    let engine = try #require(payload["engine"] as? [String: String])
    #expect(engine["engine"] == "groq" && engine["model"] == "llama-3.3-70b-versatile")
    #expect(server.isRunning)
  }

  @Test("A key that the server does not take is said to be that, and nothing is scored")
  func badKey() throws {
    let (program, server) = try library(
      #""http_status": 401, "error_message": "Invalid API Key", "error_code": "invalid_api_key""#)
    let outcome = try analyse(program)
    #expect(outcome.exitCode == 1 && outcome.errors.lowercased().contains("key"))
    #expect(!outcome.errors.contains("gsk_of_the_test"))
    #expect(try program.jobs().map(\.analysis_status) == ["failed"])
    #expect(server.isRunning)
  }

  @Test("A model that the server does not have is named, with what to do")
  func noModel() throws {
    let (program, server) = try library(
      #""http_status": 404, "error_message": "No such model", "error_code": "model_not_found""#)
    let outcome = try analyse(program)
    #expect(outcome.exitCode == 1 && outcome.errors.contains("model"), "\(outcome.errors)")
    #expect(server.isRunning)
  }

  @Test("An answer that comes in slow pieces is the same as one that comes at once")
  func slowly() throws {
    let (program, server) = try library(
      #""content": \#(try quoted(Self.answer)), "stream_chunk_delay_ms": 10"#)
    let outcome = try analyse(program)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try outcome.object()["ats_score"] as? Int == 87)
    #expect(server.isRunning)
  }

  @Test("An answer that is no analysis ends failed, and says so")
  func noAnalysis() throws {
    let (program, server) = try library(#""content": "I would rather talk about the weather.""#)
    let outcome = try analyse(program)
    #expect(outcome.exitCode == 1 && !outcome.errors.isEmpty)
    #expect(try program.jobs().map(\.analysis_status) == ["failed"])
    #expect(server.isRunning)
  }

  private func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}

/// A running stubllm.
struct StubLLM {
  private static var executable: URL {
    let environment = ProcessInfo.processInfo.environment
    let cache =
      environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
      ?? URL(filePath: environment["HOME"] ?? "/").appending(path: ".cache")
    return cache.appending(path: "jobtracker-tests/stubllm-0.1.5/bin/stubllm")
  }

  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: executable.path)
  }

  let port: Int
  private let process: RunningProcess

  /// - Parameter response: The members of what every request is answered with, in JSON, which is
  ///   YAML too.
  init(response: String, folder: TemporaryDirectory) throws {
    let fixture =
      #"{"fixtures": [{"match": {}, "response": {"stream_chunk_delay_ms": 0, \#(response)}}]}"#
    let file = try folder.write(fixture, to: "stubllm.yaml")
    let process = try RunningProcess(
      Self.executable, ["serve", "--port", "0", "--fixture-file", file.path],
      environment: ["PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1"])
    var port: Int?
    // The kernel chooses the port; the server tells it.
    _ = waitUntil {
      let words = process.output + process.errors
      port = words.firstMatch(of: /running on http:\/\/127\.0\.0\.1:([0-9]+)/).flatMap { Int($0.1) }
      return port != nil
    }
    guard let port else { throw NotReady(words: process.output + process.errors) }
    self.port = port
    self.process = process
  }

  var isRunning: Bool { !process.hasEnded }

  struct NotReady: Error { var words: String }
}
