/// What the terminal, or the run loop, tells the program.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted in one piece, never as keys; lines end with `\n`. It comes as it is: what
  /// stores it has to make it safe.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// The answer to ``Terminal/askForGround()``.
  case ground(TerminalGround)
  /// The time has come that ``TerminalRunLoop/ticksAt`` named.
  case tick
  /// The program is asked to end (SIGTERM, SIGHUP, SIGINT, or the terminal is gone). The run loop
  /// ends after it was handled.
  case terminate
  /// The program was stopped and goes on.
  case resumed
}
