import JobTrackerTesting

/// The interface in a terminal, on a library of one test's own.
struct Session {
  let program: Program
  let terminal: TerminalDriver

  /// - Parameter isOpen: Whether to open the interface at once.
  init(
    _ program: Program, columns: Int = 80, rows: Int = 24, isOpen: Bool = true
  ) throws {
    self.program = program
    terminal = try TerminalDriver(
      environment: program.environment, home: program.home, columns: columns, rows: rows)
    if isOpen { try open() }
  }

  func open() throws {
    try terminal.command("jobtracker")
    // `? help`, or `F1 help` where a form that was left behind has opened already.
    try terminal.wait(for: "JobTracker", " help")
  }

  /// Leaves the interface as a person does, and gives the exit status.
  @discardableResult
  func quit() throws -> Int {
    try terminal.press("q")
    return try terminal.waitForPrompt()
  }

  /// Adds a job whose page is at `url`; does not wait for it.
  func addJob(url: String) throws {
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.type(url)
    try terminal.press("C-s")
  }

  /// Starts an analysis of the job under the cursor, with what its form offers.
  func startAnalysis() throws {
    // The form opens once the job has been read.
    try terminal.wait(for: "No analysis yet: press A")
    try terminal.type("A")
    try terminal.wait(for: "Analyse:")
    try terminal.press("C-s")
  }
}
