import JobTrackerDomain
import JobTrackerTesting
import TerminalScreen
import Testing

@testable import TerminalUI

/// Random keys, pastes, resizes and reports of work: nothing of it crashes or locks the interface.
@Suite struct AbuseTests {
  private static let named: [Key] = [
    "Enter", "Esc", "Tab", "S-Tab", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn",
    "Backspace", "Del", "F1", "^s", "^r", "^o", "^u", "^d", "^f", "^b", "^n", "^p", "^w", "^k",
  ].map(Stage.key)
  private static let printable = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 :/?!#<>[]{}&-+.,;é株🙂")
  private static let pastes = [
    "https://jobs.example/1", "Backend Engineer\nCompany: Acme\n\nWrite Go.", "q\nD\ny\n",
    "\u{1B}[31m\u{1B}]0;x\u{7}\u{9B}2J", "/home/jane/resume-backend.pdf", "\n\n\t ",
    "<html><h1>Engineer</h1></html>", String(repeating: "word ", count: 400), "👩‍👩‍👧‍👦\u{301}\u{202E}אב",
  ]

  private func happen(to stage: inout Stage, _ numbers: inout SeededGenerator) {
    switch Int.random(in: 0..<100, using: &numbers) {
    case ..<45: stage.type(String(Self.printable.randomElement(using: &numbers) ?? "a"))
    case ..<82: stage.send(.key(Self.named.randomElement(using: &numbers) ?? Key("a")))
    case ..<87: stage.paste(Self.pastes.randomElement(using: &numbers) ?? "")
    case ..<91:
      stage.send(
        .resize(
          Size(
            columns: Int.random(in: 0...220, using: &numbers),
            rows: Int.random(in: 0...70, using: &numbers))))
    case ..<95:
      let points = Double.random(in: 0...25, using: &numbers)
      stage.report(TaskID(7), TaskProgress(step: "Scoring", points: [.skillsMatch: points]))
    case ..<97: stage.change { _ in }
    default: stage.wait(Double.random(in: 0...0.6, using: &numbers))
    }
    stage.model.isQuitting = false
  }

  @Test(
    "Whatever is pressed, pasted and resized, the screen is whole and q leaves", arguments: 1...6)
  func random(seed: Int) throws {
    var numbers = SeededGenerator(seed: seed)
    var stage = try Stage(seed % 2 == 0 ? Sample.running : Sample.creations)
    for step in 0..<700 {
      happen(to: &stage, &numbers)
      let screen = stage.screen(step % 5 == 0 ? .ascii : .unicode)
      #expect(screen.size == Rect(stage.model.size).size)
      #expect(screen.cursor.map(screen.bounds.contains) ?? true)
      #expect(screen.focus.map(screen.bounds.contains) ?? true)
      let isSafe = screen.text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
      }
      try #require(isSafe, "seed \(seed), step \(step)")
    }
    stage.send(.resize(Size(columns: 80, rows: 24)))
    // Whatever is open is left as a person leaves it: Esc, and yes to what is asked.
    for _ in 0..<12 where !stage.model.overlays.isEmpty || stage.model.filter != nil {
      stage.press("Esc")
      if case .confirmation? = stage.model.overlays.last { stage.press("y") }
    }
    #expect(stage.model.overlays.isEmpty)
    stage.press("Esc", "q")
    #expect(stage.model.isQuitting, "seed \(seed)")
  }
}
