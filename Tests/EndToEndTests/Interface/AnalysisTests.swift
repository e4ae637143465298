import JobTrackerTesting
import Testing

/// Analyses started, watched and read in the interface.
@Suite struct AnalysisTests {
  private func library(_ server: ChatServer? = nil) throws -> Program {
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    if let server { program.use(server) }
    return program
  }

  /// The points that the bar shows; `nil` while it shows none.
  private func points(_ bar: String, on screen: String) -> Int? {
    for line in screen.split(separator: "\n") where line.contains(bar) {
      return line.firstMatch(of: /([0-9]+)\/25/).flatMap { Int($0.1) }
    }
    return nil
  }

  @Test("A5, A6: an offline analysis completes, and its result is there after a restart")
  func offline() throws {
    let session = try Session(library())
    let terminal = session.terminal
    try session.startAnalysis()
    try terminal.wait(for: "Missing keywords")
    let score = try #require(try session.program.jobs().first?.ats_score)
    // The bars glide to their values.
    let screen = try terminal.wait(for: "\(score)/100")
    let bars = ["Skills match", "Project impact", "Tools & frameworks", "Role fit"]
    let shown = bars.map { points($0, on: screen) }
    // A9: the score is the sum of the four.
    #expect(shown.compactMap(\.self).reduce(0, +) == score)
    #expect(try session.quit() == 0)

    try session.open()
    let again = try terminal.wait(for: "Missing keywords", "\(score)/100")
    #expect(bars.map { points($0, on: again) } == shown)
  }

  @Test("A6: the four bars move while the answer streams in, and keys are answered meanwhile")
  func streamed() throws {
    let server = try ChatServer()
    let session = try Session(library(server))
    let terminal = session.terminal
    try session.startAnalysis()
    try terminal.wait(for: "1 running")
    let bars = [
      ("Skills match", 21), ("Project impact", 18), ("Tools & frameworks", 23), ("Role fit", 25),
    ]
    for (index, (bar, value)) in bars.enumerated() {
      server.send(ChatServer.answer[index])
      let screen = try terminal.wait(for: "\(bar) at \(value)") {
        points(bar, on: $0) == value
      }
      #expect(screen.contains("1 running"))
      for (later, _) in bars[(index + 1)...] { #expect(points(later, on: screen) == nil) }
      #expect(try session.program.jobs().map(\.analysis_status) == ["processing"])
    }
    try terminal.type("?")
    try terminal.wait(for: "Add a job, by its URL or by hand")
    try terminal.press("Escape")
    try terminal.waitUntilGone("Add a job, by its URL or by hand")
    for piece in ChatServer.answer[4...] { server.send(piece) }
    server.finish()
    try terminal.wait(for: "87/100", "Kafka", "Owns billing", "Name the scale")
    try terminal.waitUntilGone("1 running")
    #expect(server.requests.count == 1)
    #expect(server.requests.first?.header("Authorization") == "Bearer gsk_of_the_test")
    #expect(!session.program.log.contains("gsk_of_the_test"))
  }

  @Test("Cancelling an analysis closes the connection, and says so")
  func cancelled() throws {
    let server = try ChatServer()
    let session = try Session(library(server))
    let terminal = session.terminal
    try session.startAnalysis()
    server.send(ChatServer.answer[0])
    try terminal.wait(for: "21/25")
    #expect(!server.wasLeft)
    try terminal.type("x")
    #expect(waitUntil { server.wasLeft })
    try terminal.wait(for: "Cancelled")
    #expect(try session.program.jobs().map(\.analysis_status) == ["failed"])
  }

  @Test("Quitting in the middle of an analysis gives it back; the next start does it")
  func quitMeanwhile() throws {
    let server = try ChatServer()
    let session = try Session(library(server))
    let terminal = session.terminal
    try session.startAnalysis()
    #expect(waitUntil { server.requests.count == 1 })
    #expect(try session.quit() == 0)
    server.answerAtOnce()
    try session.open()
    try terminal.wait(for: "87/100", "Kafka")
    #expect(server.requests.count == 2)
  }

  @Test("A6: an analysis that fails says why")
  func failed() throws {
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(
        status: 401, headers: [("Content-Type", "application/json")],
        body: #"{"error":{"message":"Invalid API Key","code":"invalid_api_key"}}"#)
    }
    var program = try library()
    program.environment["GROQ_API_KEY"] = "gsk_wrong"
    program.environment["GROQ_BASE_URL"] = "http://127.0.0.1:\(server.port)"
    let session = try Session(program)
    try session.startAnalysis()
    let screen = try session.terminal.wait(for: "The analysis failed")
    #expect(!screen.contains("gsk_wrong"))
    #expect(try program.jobs().map(\.analysis_status) == ["failed"])
  }
}
