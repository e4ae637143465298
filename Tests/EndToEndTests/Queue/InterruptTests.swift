import Foundation
import JobTrackerTesting
import Testing

/// ^C while a command waits for its task.
@Suite struct InterruptTests {
  @Test("An interrupted analysis is cancelled and does not come back")
  func analyse() throws {
    let server = try ChatServer()
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    program.use(server)
    let command = try program.start(["analyze", "1", "--resume", "1"])
    #expect(waitUntil { server.requests.count == 1 })
    command.send(SIGINT)
    #expect(waitUntil { server.wasLeft })
    let outcome = try command.wait()
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("Cancelled"))

    let session = try Session(program)
    try session.terminal.wait(for: "1 job ")
    #expect(try session.quit() == 0)
    #expect(server.requests.count == 1)
  }

  @Test("J5: an interrupted add leaves no row")
  func add() throws {
    let isLeft = Flag()
    let isAsked = Flag()
    let server = try LoopbackServer { _, connection in
      isAsked.raise()
      if connection.waitUntilClosedByPeer() { isLeft.raise() }
    }
    let program = try Program()
    try program.allowPrivateAddresses()
    let command = try program.start(["add", server.url("/job")])
    #expect(waitUntil { isAsked.isRaised })
    command.send(SIGINT)
    #expect(waitUntil { isLeft.isRaised })
    try command.wait().expectError("Cancelled")
    #expect(try program.jobs().isEmpty)
    let session = try Session(program)
    try session.terminal.wait(for: "No jobs yet.")
  }
}
