import Foundation
import JobTrackerTesting
import Testing

/// The mouse of a real terminal.
@Suite struct MouseTests {
  /// Where words stand on the screen, counted from 1.
  private func place(_ words: String, on screen: String) throws -> (column: Int, row: Int) {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(words) })
    let start = try #require(lines[row].range(of: words)).lowerBound
    return (lines[row].distance(from: lines[row].startIndex, to: start) + 1, row + 1)
  }

  private func click(_ words: String, _ terminal: TerminalDriver) throws {
    let (column, row) = try place(words, on: terminal.wait(for: words))
    try terminal.type("\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m")
  }

  @Test("A click chooses, a hint does what its key does, and & gives the mouse back")
  func clicks() throws {
    let program = try Program()
    try program.addSampleJob(company: "Acme", title: "SRE")
    try program.addSampleJob(company: "Initech", title: "SRE")
    let session = try Session(program)
    let terminal = session.terminal
    #expect(try terminal.state().reportsMouse)
    try terminal.wait(for: "SRE, Initech")
    try click("Acme", terminal)
    try terminal.wait(for: "SRE, Acme")
    try click("? help", terminal)
    try terminal.wait(for: "Keys")
    try terminal.press("Escape")
    try terminal.waitUntilGone("Keys")
    // Other reports, as an old terminal sends them, and the focus's are no keys.
    try terminal.type("\u{1B}[M !!\u{1B}[I\u{1B}[O&")
    try terminal.wait(for: "The mouse is off")
    #expect(try !terminal.state().reportsMouse)
    #expect(try session.quit() == 0)
  }

  @Test("Where the configuration turns it off, the terminal keeps its mouse")
  func off() throws {
    let program = try Program()
    try program.configure("mouse = false\n")
    let session = try Session(program)
    #expect(try !session.terminal.state().reportsMouse)
    try session.terminal.type("&")
    try session.terminal.wait(for: "The mouse is on")
    #expect(try session.terminal.state().reportsMouse)
    #expect(try session.quit() == 0)
    #expect(try !session.terminal.state().reportsMouse)
  }
}
