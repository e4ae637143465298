import Glibc

/// Control sequences that ncurses does not send by itself.
struct TerminalSequences {
  /// Bracketed paste on.
  let enter: String
  let leave: String
  /// Reports of the mouse's buttons, of drags and of the wheel (modes 1002 and 1006); empty where
  /// the terminal has none.
  let mouseOn: String
  let mouseOff: String
  /// Synchronised output (mode 2026): the terminal shows an update as a whole.
  let updateStart: String
  let updateEnd: String
  /// Ends what a program that crashed may have left on: reports of the mouse and of the focus.
  let afterProgram: String
  /// Asks for the terminal's ground; empty where nobody would answer.
  let groundQuestion: String
  /// All that gives a terminal back without ncurses.
  let afterCrash: String

  /// Puts the window's title on the terminal's stack (XTWINOPS); empty where the window has none.
  let keepTitle: String
  /// Takes the title from the stack; a terminal without one is left with none, not with an old one.
  let oldTitle: String

  /// Names the terminal's window; nothing where it has no name.
  func title(_ text: String) -> String { keepTitle.isEmpty ? "" : "\u{1B}]2;\(text)\u{7}" }

  @MainActor
  static func forTerminal() -> TerminalSequences {
    let type = Environment["TERM"]
    // Old terminals may show what they do not know.
    let isModern = !["linux", "vt", "ansi", "cons", "dumb"].contains { type.hasPrefix($0) }
    // GNU screen would keep the title: it has none of its own to come back to.
    let hasTitle =
      isModern && (!type.hasPrefix("screen") || !Environment["TMUX"].isEmpty)
    let oldTitle = hasTitle ? "\u{1B}]2;\u{7}\u{1B}[23;2t" : ""
    let mouseOff = isModern ? "\u{1B}[?1006l\u{1B}[?1002l" : ""
    let restore = ["rmkx", "cnorm", "op", "sgr0"].compactMap(Curses.string).joined()
    // Without a second screen what follows begins on a line of its own.
    let lastLine = Curses.string("rmcup") ?? "\r\n"
    return TerminalSequences(
      enter: isModern ? "\u{1B}[?2004h" : "",
      leave: isModern ? "\u{1B}[?2004l" : "",
      mouseOn: isModern ? "\u{1B}[?1002h\u{1B}[?1006h" : "", mouseOff: mouseOff,
      updateStart: isModern ? "\u{1B}[?2026h" : "",
      updateEnd: isModern ? "\u{1B}[?2026l" : "",
      afterProgram: isModern ? "\u{1B}[?1000;1002;1003;1004;1006l" : "",
      groundQuestion: isModern ? GroundQuestion.text : "",
      afterCrash: (isModern ? "\u{1B}[?2026l\u{1B}[?2004l" + mouseOff + oldTitle : "") + restore
        + lastLine,
      keepTitle: hasTitle ? "\u{1B}[22;2t" : "", oldTitle: oldTitle
    )
  }
}
