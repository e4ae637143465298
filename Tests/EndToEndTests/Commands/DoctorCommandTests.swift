import JobTrackerTesting
import Testing

/// `doctor`.
@Suite struct DoctorCommandTests {
  @Test("It looks at everything, and never shows the key")
  func healthy() throws {
    let server = try LoopbackServer { request, connection in
      connection.sendResponse(
        status: request.path.hasSuffix("/models") ? 200 : 404,
        headers: [("Content-Type", "application/json")],
        body: #"{"object":"list","data":[{"id":"openai/gpt-oss-120b"}]}"#)
    }
    var program = try Program()
    try program.addSampleJob()
    program.environment["GROQ_API_KEY"] = "gsk_of_the_test"
    program.environment["GROQ_BASE_URL"] = "http://127.0.0.1:\(server.port)"
    let session = try Session(program, columns: 160, isOpen: false)
    try session.terminal.command("jobtracker doctor")
    #expect(try session.terminal.waitForPrompt() == 0)
    let screen = try session.terminal.wait(for: "openai/gpt-oss-120b", "jobtracker.sqlite")
    #expect(!screen.contains("gsk_of_the_test"))
    #expect(server.requests.map(\.method) == ["GET"])
  }

  @Test("A problem is told, with code 1")
  func problem() throws {
    let program = try Program()
    try program.configure("[groq]\nkee = 1\n")
    let outcome = try program.run("doctor")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("config.toml:2"))
  }
}
