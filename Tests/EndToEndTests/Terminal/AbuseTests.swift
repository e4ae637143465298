import Foundation
import JobTrackerTesting
import Testing

/// A storm of keys, pastes and resizes on the real program while work is under way.
@Suite struct AbuseTests {
  // Without the keys of the commands and the help, from which one can quit.
  private static let names = [
    "Enter", "Escape", "Tab", "BTab", "Up", "Down", "Left", "Right", "Home", "End", "PageUp",
    "PageDown", "BSpace", "DC", "C-s", "C-r", "C-o", "C-u", "C-d", "C-f", "C-n", "C-k",
  ]
  private static let letters = Array("abefghijklmnoprstuvwxyzAEFGHJKLNSTUVW0123456789 /!#<>[]+_")

  private func storm(_ session: Session, _ numbers: inout SeededGenerator) throws {
    let terminal = session.terminal
    for round in 0..<40 {
      let keys = (0..<25).map { _ in
        Bool.random(using: &numbers)
          ? Self.names.randomElement(using: &numbers) ?? "Enter"
          : String(Self.letters.randomElement(using: &numbers) ?? "j")
      }
      try terminal.press(keys)
      switch round % 8 {
      case 1: try terminal.paste("q\nD\ny\n\u{1B}[31m\u{7}株式会社")
      case 3: try terminal.resize(columns: .random(in: 5...180, using: &numbers), rows: 12)
      case 5: try terminal.resize(columns: 80, rows: .random(in: 2...50, using: &numbers))
      case 7: try terminal.type("\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[I\u{1B}[O\u{1B}]11;x\u{7}")
      default: break
      }
    }
    try terminal.resize(columns: 80, rows: 24)
  }

  @Test("After a storm of keys every row is there, and the terminal is as it was", arguments: 1...2)
  func storm(seed: Int) throws {
    let server = try LoopbackServer(pages: ["/job": Samples.page(), "/other": Samples.otherPage])
    let program = try Program()
    try program.configure(
      """
      [network]
      allow_private_addresses = true
      [keys.everywhere]
      quit = "F12"
      undo = "disabled"
      changes = "disabled"
      [keys.jobs]
      delete = "disabled"
      [keys.resumes]
      delete = "disabled"
      [keys.detail]
      delete = "disabled"
      [keys.job-form]
      edit-text = "disabled"
      """)
    for number in 1...5 { try program.addSampleJob(company: "Company \(number)") }
    try program.addSampleResume()
    let session = try Session(program, isOpen: false)
    let before = try session.terminal.state()
    try session.open()
    try session.addJob(url: server.url("/job"))
    try session.terminal.waitUntilGone("Add a job")
    try session.addJob(url: server.url("/other"))

    var numbers = SeededGenerator(seed: seed)
    try storm(session, &numbers)

    try session.terminal.press("C-c")
    let screen = try session.terminal.wait(for: "the end, or a question") { screen in
      screen.contains("Quit?") || screen.contains("#2>")
    }
    if screen.contains("Quit?") { try session.terminal.press("C-c") }
    #expect(try session.terminal.waitForPrompt() == 0)
    #expect(try session.terminal.state() == before)
    // What they say can have been changed, and the storm may have added some.
    let ids = Set(try program.jobs().map(\.id))
    #expect(ids.isSuperset(of: 1...6), "the sixth is the one that was being read")
    #expect(try program.run("doctor").exitCode == 0)
  }
}
