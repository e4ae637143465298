import JobTrackerTesting
import Testing

/// Undoing in the interface.
@Suite struct UndoTests {
  @Test("A deleted job is back with u, also after a new start")
  func deletion() throws {
    let session = try Session(Program(), isOpen: false)
    try session.program.addSampleJob()
    try session.open()
    let terminal = session.terminal
    try terminal.wait(for: "1 job ", "Backend Engineer")
    try terminal.type("D")
    try terminal.wait(for: "Deleted Backend Engineer, Acme. u undoes it.", "No jobs yet")
    try session.quit()
    #expect(try session.program.jobs().isEmpty)
    try session.open()
    try terminal.type("U")
    try terminal.wait(for: "What was done", "Deleted the job Backend Engineer, Acme")
    try terminal.press("Enter")
    try terminal.wait(for: "Undone: deleted the job Backend Engineer, Acme", "1 job ")
    try terminal.press("C-r")
    try terminal.wait(for: "Redone: deleted the job", "No jobs yet")
    try terminal.type("u")
    try terminal.wait(for: "1 job ")
    #expect(try session.program.jobs().map(\.id) == [1])
  }
}
