import Foundation
import JobTrackerTesting
import Testing

/// What a person sees of themes.
@Suite struct ThemeTests {
  /// Writes a theme of the person's own.
  private func write(_ ground: String, of program: Program, inherits parent: String = "dark") throws
  {
    let folder = program.configurationFolder.appending(path: "themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "inherits = \"\(parent)\"\n[palette]\nground = \"\(ground)\"\n".write(
      to: folder.appending(path: "mine.toml"), atomically: true, encoding: .utf8)
  }

  private func wait(_ terminal: TerminalDriver, forColours part: String) throws {
    var last = ""
    let isSeen = try waitUntil {
      last = try terminal.colouredScreen()
      return last.contains(part)
    }
    try #require(isSeen, "\(part) in\n\(last)")
  }

  private func program() throws -> Program {
    var program = try Program()
    program.environment["COLORTERM"] = "truecolor"
    return program
  }

  @Test("A theme that is chosen is there at the next start, until the configuration names another")
  func kept() throws {
    let program = try program()
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.press("t")
    try terminal.wait(for: "auto: like the terminal", "nord")
    for _ in 0..<7 { try terminal.press("j") }
    try wait(terminal, forColours: "48;2;46;52;64")
    try terminal.press("Enter")
    try terminal.wait(for: "Theme: nord.")
    try session.quit()
    try session.open()
    try wait(terminal, forColours: "48;2;46;52;64")
    try session.quit()
    try program.configure("theme = \"gruvbox\"\n")
    try session.open()
    try wait(terminal, forColours: "48;2;40;40;40")
    #expect(try session.quit() == 0)
  }

  @Test("A change of the theme's file shows at once; a mistake leaves the old look and is told")
  func reload() throws {
    let program = try program()
    try program.configure("theme = \"mine\"\n")
    try write("#010203", of: program)
    let session = try Session(program)
    let terminal = session.terminal
    try wait(terminal, forColours: "48;2;1;2;3")
    try write("#040506", of: program)
    try wait(terminal, forColours: "48;2;4;5;6")
    try write("#040506", of: program, inherits: "dork")
    try terminal.wait(for: "mine.toml:1") { screen in
      screen.filter { !$0.isNewline && $0 != " " }.contains("mine.toml:1")
    }
    try wait(terminal, forColours: "48;2;4;5;6")
    try write("#070809", of: program)
    try wait(terminal, forColours: "48;2;7;8;9")
    try terminal.waitUntilGone("dork")
    #expect(try session.quit() == 0)
  }

  @Test(
    "COLORTERM brings 24-bit colours to a terminal whose description has 256",
    arguments: [("truecolor", true), ("24bit", true), ("", false)])
  func directColour(variable: String, isDirect: Bool) throws {
    var program = try Program()
    program.environment["COLORTERM"] = variable
    try program.configure("theme = \"dark\"\n")
    let session = try Session(program)
    #expect(try session.terminal.transcript().contains("48;2;26;29;38") == isDirect)
    #expect(try session.quit() == 0)
  }

  @Test(
    "Without a chosen theme it is dark or light like the terminal",
    arguments: [("#fdf6e3", "48;2;250;250;250"), ("#002b36", "48;2;26;29;38")])
  func automatic(ground: String, expected: String) throws {
    let session = try Session(program(), isOpen: false)
    try session.terminal.setGround(ground)
    try session.open()
    try wait(session.terminal, forColours: expected)
    #expect(try session.quit() == 0)
  }

  @Test("A program that ends at once leaves no answer of the terminal to the shell")
  func noLeftover() throws {
    let session = try Session(Program(), isOpen: false)
    let terminal = session.terminal
    try terminal.setGround("#fdf6e3")
    for _ in 0..<3 {
      try terminal.type("jobtracker")
      try terminal.press("Enter", "q")
      #expect(try terminal.waitForPrompt() == 0)
      try terminal.command("echo clean")
      try terminal.waitForPrompt()
    }
    let screen = try terminal.screen()
    #expect(!screen.contains("rgb:") && !screen.contains("62;") && !screen.contains("not found"))
  }
}
