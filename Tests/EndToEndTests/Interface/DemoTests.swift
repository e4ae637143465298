import Foundation
import JobTrackerTesting
import Testing

/// `jobtracker demo`.
@Suite struct DemoTests {
  /// The four bars' points, as far as the screen shows them.
  private func points(on screen: String) -> [Int] {
    screen.matches(of: /([0-9]+)\/25/).prefix(4).compactMap { Int($0.1) }
  }

  @Test("The demo opens samples, moves the bars live, and leaves nothing behind")
  func demo() throws {
    var program = try Program()
    let scratch = program.home.file("scratch")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
    program.environment["TMPDIR"] = scratch.path
    // Were it used, the network would be asked.
    let server = try ChatServer()
    program.use(server)
    let session = try Session(program, isOpen: false)
    let terminal = session.terminal
    try terminal.command("jobtracker demo")
    try terminal.wait(for: "offline", "? help", "/100")
    try terminal.type("A")
    try terminal.wait(for: "Analyse:")
    try terminal.press("C-s")
    var seen: Set<[Int]> = []
    try terminal.wait(for: "an analysis under way") { $0.contains("1 running") }
    try terminal.wait(for: "its end") { screen in
      guard screen.contains("1 running") else { return true }
      seen.insert(points(on: screen))
      return false
    }
    #expect(seen.count > 3, "the bars were seen at \(seen)")
    #expect(try session.quit() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.database.path))
    #expect(server.requests.isEmpty)
  }

  @Test("A demo that is asked to end leaves nothing behind either")
  func terminated() throws {
    var program = try Program()
    let scratch = program.home.file("scratch")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
    program.environment["TMPDIR"] = scratch.path
    let session = try Session(program, isOpen: false)
    try session.terminal.command("jobtracker demo")
    try session.terminal.wait(for: "? help", "/100")
    kill(try session.terminal.program(), SIGTERM)
    try session.terminal.waitForPrompt()
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }
}
