import JobTrackerTesting
import Testing

/// The interface and a command on one library at the same time.
@Suite struct TwoProcessesTests {
  @Test("A job that a command adds shows in the open interface within a second")
  func seen() throws {
    let session = try Session(Program())
    try session.program.addSampleJob()
    try session.terminal.wait(for: "1 job ", "Acme", timeout: .seconds(5))
    #expect(try session.quit() == 0)
  }

  @Test("A resume and an analysis of a command show in the open interface")
  func analysed() throws {
    let session = try Session(Program())
    let terminal = session.terminal
    try session.program.addSampleJob()
    try session.program.addSampleResume()
    try terminal.wait(for: "resume.txt", "No analysis yet: press A")
    #expect(try session.program.run("analyze", "1", "--resume", "1").exitCode == 0)
    try terminal.wait(for: "Missing keywords")
  }

  @Test("A task is cancelled across processes")
  func cancelledElsewhere() throws {
    let server = try ChatServer()
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    program.use(server)
    let command = try program.start(["analyze", "1", "--resume", "1"])
    #expect(waitUntil { server.requests.count == 1 })
    let session = try Session(program)
    try session.terminal.wait(for: "1 running")
    try session.terminal.type("x")
    #expect(waitUntil { server.wasLeft })
    let outcome = try command.wait()
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("Cancelled"))
    try session.terminal.waitUntilGone("1 running")
  }
}
