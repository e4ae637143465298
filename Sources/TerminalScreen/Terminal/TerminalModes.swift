import CTerminalGuard
import Glibc

/// The terminal's driver modes before and while the program has it, and what is written to change it.
@MainActor
struct TerminalModes {
  let sequences: TerminalSequences
  private let before: termios
  private let own: termios

  /// Call it once ncurses has set its modes.
  init(before: termios, sequences: TerminalSequences) {
    self.before = before
    self.sequences = sequences
    var own = termios()
    tcgetattr(STDIN_FILENO, &own)
    self.own = own
  }

  static func current() throws(TerminalError) -> termios {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else {
      throw .failed("its modes cannot be read (\(String(cString: strerror(errno))))")
    }
    return modes
  }

  /// From now on a crash gives the terminal back.
  func arm() {
    var before = before
    let bytes = Array(sequences.afterCrash.utf8.prefix(512)).map { CChar(bitPattern: $0) }
    _ = terminal_guard_arm(STDOUT_FILENO, &before, bytes, bytes.count)
  }

  func disarm() {
    terminal_guard_disarm()
  }

  /// Whether someone else, the shell as a rule, has set other modes.
  var areForeign: Bool {
    var now = termios()
    guard tcgetattr(STDIN_FILENO, &now) == 0 else { return false }
    return now.c_lflag != own.c_lflag || now.c_iflag != own.c_iflag
  }

  /// Writes directly to the terminal; ncurses holds nothing back between two updates.
  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
      if count > 0 { bytes = bytes.dropFirst(count) }
    }
  }
}
