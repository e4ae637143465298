import Foundation
import Testing

@testable import TerminalScreen

@Suite struct ClipboardSequenceTests {
  @Test("Text is sent as Base64, so nothing of it can be a control sequence")
  func direct() throws {
    let text = "株 \u{1B}[2J\u{7}"
    let sequence = ClipboardSequence.text(copying: text, .direct)
    let match = try #require(sequence.wholeMatch(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]+)\u{7}/))
    let data = try #require(Data(base64Encoded: String(match.1)))
    #expect(String(decoding: data, as: UTF8.self) == text)
  }

  @Test("tmux gets it wrapped whole, screen in pieces")
  func wrapped() {
    let tmux = ClipboardSequence.text(copying: "a", .tmux)
    #expect(tmux == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{7}\u{1B}\\")
    let long = String(repeating: "abc", count: 1000)
    let pieces = ClipboardSequence.text(copying: long, .screen).components(separatedBy: "\u{1B}\\")
    #expect(pieces.count > 5 && pieces.allSatisfy { $0.utf8.count <= 514 })
    let joined = pieces.map { $0.replacing("\u{1B}P", with: "") }.joined()
    #expect(joined == ClipboardSequence.text(copying: long, .direct))
  }

  @Test(
    "Which terminals have a clipboard",
    arguments: [
      ("xterm-256color", false, ClipboardSequence.Path.direct), ("foot", false, .direct),
      ("tmux-256color", true, .tmux), ("screen", true, .tmux), ("screen", false, .screen),
      ("linux", false, .none), ("vt100", false, .none),
    ])
  func paths(term: String, insideTmux: Bool, path: ClipboardSequence.Path) {
    #expect(ClipboardSequence.path(term: term, insideTmux: insideTmux) == path)
  }
}
