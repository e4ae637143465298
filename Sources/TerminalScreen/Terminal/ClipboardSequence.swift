import Foundation

/// Puts text into the clipboard of the terminal's window (OSC 52), also through ssh.
///
/// Terminals do not tell whether they did.
enum ClipboardSequence {
  /// Terminals take about 100 000 bytes of Base64 at most.
  static let limit = 74_994

  /// What stands between the program and the window.
  enum Path: Equatable {
    case direct
    /// tmux passes on what is wrapped, where it is allowed to.
    case tmux
    /// GNU screen passes on short pieces.
    case screen
    /// Nobody there has a clipboard.
    case none
  }

  static func path(term: String, insideTmux: Bool) -> Path {
    if insideTmux { return .tmux }
    if ["linux", "vt", "ansi", "cons", "dumb"].contains(where: term.hasPrefix) { return .none }
    return term.hasPrefix("screen") ? .screen : .direct
  }

  static func text(copying text: String, _ path: Path) -> String {
    let sequence = "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{7}"
    switch path {
    case .none: return ""
    case .direct: return sequence
    case .tmux:
      let doubled = sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return "\u{1B}Ptmux;" + doubled + "\u{1B}\\"
    case .screen:
      let bytes = Array(sequence.utf8)
      return stride(from: 0, to: bytes.count, by: 512).map { start in
        let piece = bytes[start..<min(start + 512, bytes.count)]
        return "\u{1B}P" + String(decoding: piece, as: UTF8.self) + "\u{1B}\\"
      }.joined()
    }
  }
}

extension Terminal {
  /// How many bytes of text the terminal takes into its clipboard; `nil` where it has none.
  package var clipboardLimit: Int? {
    clipboardPath == .none ? nil : ClipboardSequence.limit
  }

  package var isInsideTmux: Bool { clipboardPath == .tmux }

  /// Puts text of up to ``clipboardLimit`` bytes into the clipboard.
  package func copy(_ text: String) {
    write(ClipboardSequence.text(copying: text, clipboardPath))
  }

  private var clipboardPath: ClipboardSequence.Path {
    ClipboardSequence.path(term: Environment["TERM"], insideTmux: !Environment["TMUX"].isEmpty)
  }
}
