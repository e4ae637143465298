import Foundation
import JobTrackerTesting
import Testing

/// The terminal is left as it was, whatever becomes of the program.
@Suite struct TerminalStateTests {
  /// Opens the interface, does something to it, and compares the terminal before and after.
  private func terminalStaysSane(
    _ end: (Session) throws -> Void, status expected: Int
  ) throws {
    let session = try Session(Program(), isOpen: false)
    let terminal = session.terminal
    let before = try terminal.state()
    #expect(before.isCooked && before.showsCursor && !before.showsAlternateScreen)
    try session.open()
    let open = try terminal.state()
    #expect(!open.isCooked && open.showsAlternateScreen)
    try end(session)
    #expect(try terminal.waitForPrompt() == expected)
    #expect(try terminal.state() == before)
    // What was on the screen is there again, and what is typed is seen.
    try terminal.command("echo still $((40 + 2))")
    try terminal.wait(for: "jobtracker", "echo still $((40 + 2))", "still 42")
    #expect(try terminal.transcript().contains("\u{1B}[?2004l"))
  }

  @Test("q leaves the terminal as it was")
  func quit() throws {
    try terminalStaysSane({ try $0.terminal.press("q") }, status: 0)
  }

  @Test("^C leaves the terminal as it was")
  func interrupt() throws {
    try terminalStaysSane({ try $0.terminal.press("C-c") }, status: 0)
  }

  @Test(
    "A signal to end leaves the terminal as it was",
    arguments: [SIGTERM, SIGHUP, SIGINT])
  func asked(signal: Int32) throws {
    try terminalStaysSane(
      { session in kill(try session.terminal.program(), signal) }, status: 0)
  }

  @Test(
    "A crash leaves the terminal as it was",
    arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGQUIT])
  func crash(signal: Int32) throws {
    try terminalStaysSane(
      { session in kill(try session.terminal.program(), signal) }, status: 128 + Int(signal))
  }

  @Test("^Z gives the terminal back, and fg paints the screen anew")
  func suspend() throws {
    let session = try Session(Program(), isOpen: false)
    let terminal = session.terminal
    let before = try terminal.state()
    try session.open()
    let open = try terminal.state()
    for _ in 1...2 {
      try terminal.press("C-z")
      try terminal.waitForPrompt()
      #expect(try terminal.state() == before)
      try terminal.command("echo meanwhile $((40 + 2))")
      try terminal.wait(for: "meanwhile 42")
      try terminal.waitForPrompt()
      try terminal.command("fg")
      try terminal.wait(for: "No jobs yet.", "? help")
      #expect(try terminal.state() == open)
      try terminal.type("?")
      try terminal.wait(for: "Add a job, by its URL or by hand")
      try terminal.press("Escape")
      try terminal.waitUntilGone("Add a job, by its URL or by hand")
    }
    #expect(try session.quit() == 0)
    #expect(try terminal.state() == before)
  }

  @Test("The terminal's hidden cursor follows the row in focus, for those whose tools follow it")
  func cursor() throws {
    let session = try Session(Program(), isOpen: false)
    let terminal = session.terminal
    try terminal.command("jobtracker demo")
    try terminal.wait(for: "JobTracker", "Tallowbr", "91/100")
    #expect(try waitUntil { try terminal.cursor() == (1, 2) })
    try terminal.type("jj")
    #expect(try waitUntil { try terminal.cursor() == (1, 4) })
    #expect(try !terminal.state().showsCursor)
    try terminal.type("/")
    #expect(try waitUntil { try terminal.state().showsCursor })
    try terminal.press("Escape")
    #expect(try waitUntil { try !terminal.state().showsCursor })
    #expect(try session.quit() == 0)
  }

  @Test("A terminal that was resized while the program was stopped is noticed")
  func resizedWhileStopped() throws {
    let session = try Session(Program())
    let terminal = session.terminal
    try terminal.press("C-z")
    try terminal.waitForPrompt()
    try terminal.resize(columns: 10, rows: 3)
    try terminal.command("fg")
    try terminal.wait(for: "10x3")
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "No jobs yet.", "? help")
    #expect(try session.quit() == 0)
  }
}
