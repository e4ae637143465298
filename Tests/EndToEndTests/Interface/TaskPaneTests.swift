import Foundation
import JobTrackerTesting
import Testing

/// The work in the background as a person sees it.
@Suite struct TaskPaneTests {
  @Test("A task can be watched, cancelled and tried again; the title counts what runs")
  func watched() throws {
    let server = try LoopbackServer { _, connection in _ = connection.waitUntilClosedByPeer() }
    let program = try Program()
    try program.allowPrivateAddresses()
    let session = try Session(program)
    let terminal = session.terminal
    #expect(try terminal.state().title == "JobTracker")
    try session.addJob(url: server.url("/slow"))
    try terminal.wait(for: "1 running")
    #expect(try terminal.state().title == "JobTracker: 1 running")
    try terminal.type("w")
    try terminal.wait(for: "Tasks", "New job 1", "x cancel")
    try terminal.type("x")
    try terminal.wait(for: "R try again")
    #expect(try terminal.state().title == "JobTracker")
    try terminal.type("R")
    try terminal.wait(for: "x cancel", "1 running")
    try terminal.type("]")
    try terminal.wait(for: "Messages", "Cancelled.", "Trying again.")
    try terminal.press("Escape")
    try terminal.waitUntilGone("Messages")
    #expect(try session.quit() == 0)
    #expect(try terminal.state().title != "JobTracker")
  }
}
