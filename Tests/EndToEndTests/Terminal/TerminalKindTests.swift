import JobTrackerTesting
import Testing

/// Terminals of every size and kind, and none at all.
@Suite struct TerminalKindTests {
  @Test("The screen follows the terminal's size, also where it is too small")
  func resize() throws {
    let program = try Program()
    try program.addSampleJob()
    let session = try Session(program)
    let terminal = session.terminal
    func columns(_ screen: String) -> Int {
      screen.split(separator: "\n").map(\.count).max() ?? 0
    }
    try terminal.resize(columns: 40, rows: 10)
    try terminal.wait(for: "40 columns") { $0.contains("Acme") && columns($0) == 40 }
    try terminal.resize(columns: 10, rows: 3)
    try terminal.wait(for: "10x3")
    try terminal.resize(columns: 200, rows: 60)
    try terminal.wait(for: "200 columns") { screen in
      columns(screen) == 200 && screen.contains("Backend Engineer") && screen.contains("? help")
    }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "80 columns") { $0.contains("Acme") && columns($0) == 80 }
    #expect(try session.quit() == 0)
  }

  @Test("A terminal that is too small says so and still quits")
  func tooSmall() throws {
    let session = try Session(Program(), columns: 60, rows: 10, isOpen: false)
    let terminal = session.terminal
    try terminal.resize(columns: 10, rows: 3)
    try terminal.command("jobtracker")
    try terminal.wait(for: "10x3")
    try terminal.press("q")
    try terminal.waitForPrompt()
  }

  @Test(
    "A terminal that cannot be drawn on is refused with a reason", arguments: ["dumb", "none-such"])
  func unusable(type: String) throws {
    let session = try Session(Program(), isOpen: false)
    let terminal = session.terminal
    let before = try terminal.state()
    try terminal.command("TERM=\(type) jobtracker")
    #expect(try terminal.waitForPrompt() == 1)
    try terminal.wait(for: "Error: ", "TERM")
    #expect(try terminal.state() == before)
  }

  @Test("Without a terminal the interface is refused with a reason")
  func noTerminal() throws {
    let outcome = try Program().run()
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isOneLine)
    #expect(outcome.errors.contains("needs a terminal"))
  }

  /// The selectors of colour among the sequences; 39 and 49 choose the terminal's own.
  private func colours(in transcript: String) -> [Int] {
    transcript.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap { match in
      match.1.split(separator: ";").compactMap { Int($0) }
    }.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
  }

  @Test("Colours are shown, and none with NO_COLOR")
  func noColor() throws {
    var program = try Program()
    try program.addSampleJob()
    let coloured = try Session(program).terminal.transcript()
    #expect(!colours(in: coloured).isEmpty)
    program.environment["NO_COLOR"] = "1"
    let plain = try Session(program)
    try plain.terminal.type("?")
    try plain.terminal.wait(for: "Add a job, by its URL or by hand")
    #expect(try colours(in: plain.terminal.transcript()).isEmpty)
  }

  @Test("16 and 2 colours are enough", arguments: ["xterm", "vt100", "screen", "linux"])
  func fewColours(type: String) throws {
    var program = try Program()
    program.environment["TERM"] = type
    let session = try Session(program)
    let colours = try colours(in: session.terminal.transcript())
    // 38 and 48 introduce one of 256.
    #expect(!colours.contains { $0 == 38 || $0 == 48 })
    #expect(try session.quit() == 0)
  }

  @Test("A locale without UTF-8 gets borders and text in ASCII")
  func asciiLocale() throws {
    var program = try Program()
    program.environment["LC_ALL"] = "C"
    try program.addSampleJob(company: "Zoë & Łukasz")
    let session = try Session(program)
    let screen = try session.terminal.wait(for: "Backend Engineer")
    #expect(screen.contains("+"))
    #expect(try session.terminal.transcript().utf8.allSatisfy { $0 < 0x80 })
    #expect(try session.quit() == 0)
  }

  @Test("Wide characters keep the columns straight")
  func wideCharacters() throws {
    let program = try Program()
    try program.addSampleJob(company: "株式会社", title: "后端工程师")
    let session = try Session(program)
    let screen = try session.terminal.wait(for: "株式会社")
    let row = try #require(screen.split(separator: "\n").first { $0.contains("株式会社") })
    // Each of them takes two columns.
    let wide = row.unicodeScalars.filter { $0.value >= 0x3000 && $0.value < 0xA000 }.count
    #expect(row.unicodeScalars.count + wide == 80)
  }
}
