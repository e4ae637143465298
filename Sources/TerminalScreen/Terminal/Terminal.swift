import CTerminalGuard
import Foundation
import Glibc

/// The person's terminal while the program has all of it.
///
/// It is given back by ``close()``, when the program is suspended, when it ends by `exit`, and by a
/// signal handler when it crashes.
@MainActor
package final class Terminal {
  /// How many colours it shows; none with `NO_COLOR`.
  package let depth: ColorDepth
  /// The signs that it can show.
  package let glyphs: GlyphSet
  package private(set) var size: Size

  private var painter: ScreenPainter
  private var decoder = KeyDecoder()
  private let modes: TerminalModes
  private var isOpen = true
  private var hasKeptTitle = false
  /// What was typed while an answer was waited for.
  private var early: [TerminalEvent] = []
  /// When the terminal was last asked for something.
  private var askedAt = 0.0

  /// Takes the terminal that standard input and output are.
  ///
  /// - throws: ``TerminalError`` where they are none, or where its type is not known.
  package init() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(stream: "standard input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(stream: "standard output") }
    let isUTF8 = TerminalLocale.adopt()
    let before = try TerminalModes.current()
    try Curses.open()
    modes = TerminalModes(before: before, sequences: TerminalSequences.forTerminal())
    glyphs = !isUTF8 ? .ascii : Environment["TERM"].hasPrefix("linux") ? .console : .unicode
    let hidesColors = !Environment["NO_COLOR"].isEmpty
    depth = hidesColors ? .monochrome : ColorDepth(colors: Curses.colorCount)
    size = Curses.size
    painter = ScreenPainter(depth: depth)
    if !modes.sequences.mouseOn.isEmpty { Curses.takeMouseReports() }
    modes.arm()
    modes.write(modes.sequences.enter)
  }

  /// What the terminal's window is called; the title before comes back with ``close()``.
  package var title = "" {
    didSet { if isOpen, title != oldValue { showTitle() } }
  }

  private func showTitle() {
    guard !title.isEmpty else { return }
    // One that is kept twice would come back as this program's own.
    if !hasKeptTitle { modes.write(modes.sequences.keepTitle) }
    hasKeptTitle = true
    modes.write(modes.sequences.title(title))
  }

  /// Whether the mouse is the program's; otherwise the terminal selects text with it.
  package var reportsMouse = false {
    didSet { if reportsMouse != oldValue { showMouse() } }
  }

  private func showMouse() {
    write(reportsMouse ? modes.sequences.mouseOn : modes.sequences.mouseOff)
  }

  /// Makes the terminal call for the person.
  package func ring() {
    write("\u{7}")
  }

  func write(_ text: String) {
    if isOpen { modes.write(text) }
  }

  /// Gives the terminal back as it was; a second call does nothing.
  package func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
  }

  /// An empty screen of the terminal's size and signs.
  package func buffer(style: Style = .plain) -> ScreenBuffer {
    ScreenBuffer(size, glyphs: glyphs, style: style)
  }

  /// Shows a screen; sends only what differs from the one before, and nothing where nothing does.
  package func present(_ buffer: ScreenBuffer) {
    guard isOpen else { return }
    painter.paint(buffer) { send in
      let update = Curses.output(of: send)
      modes.write(
        Array(modes.sequences.updateStart.utf8) + update + modes.sequences.updateEnd.utf8)
    }
  }

  /// Stops the program until it is brought back (`fg`).
  package func suspend() {
    guard isOpen else { return }
    leave()
    terminal_guard_suspend()
    takeAgain()
  }

  /// Runs a program in the terminal, as an editor, and waits for its end.
  ///
  /// - returns: Its exit code; 128 and the signal's number where a signal ended it.
  /// - throws: ``TerminalError/cannotRun(program:reason:)``.
  package func run(_ program: String, arguments: [String]) throws(TerminalError) -> Int {
    leave()
    defer { takeAgain() }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var status: Int32 = 0
    let error = terminal_guard_run(program, words, &status)
    guard error == 0 else {
      throw .cannotRun(program: program, reason: String(cString: strerror(error)))
    }
    if status != 0 { modes.write(modes.sequences.afterProgram) }
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
  }

  // MARK: The terminal's ground

  /// What the environment says of the terminal's ground, which can be wrong.
  package var likelyGround: TerminalGround? {
    GroundQuestion.ground(variable: Environment["COLORFGBG"])
  }

  /// Asks the terminal for its ground; ``TerminalEvent/ground(_:)`` follows, or nothing does.
  package func askForGround() {
    guard isOpen, !decoder.awaitsAnswer, !modes.sequences.groundQuestion.isEmpty else { return }
    decoder.awaitsAnswer = true
    askedAt = ProcessInfo.processInfo.systemUptime
    modes.write(modes.sequences.groundQuestion)
  }

  /// The ground, if the terminal tells it within a few milliseconds after it was asked.
  package func promptGround() -> TerminalGround? {
    guard isOpen, decoder.awaitsAnswer else { return nil }
    waitForAnswer(GroundQuestion.patience)
    var ground: TerminalGround?
    while let event = decoder.next(Curses.read) {
      if case .ground(let answer) = event { ground = answer } else { early.append(event) }
    }
    return ground
  }

  /// Waits for an answer, for so many seconds since it was asked for at most.
  func waitForAnswer(_ seconds: Double) {
    let left = askedAt + seconds - ProcessInfo.processInfo.systemUptime
    guard decoder.awaitsAnswer, left > 0 else { return }
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    _ = poll(&input, 1, Int32((left * 1000).rounded(.up)))
  }

  /// Takes the answer that is on its way before another program would.
  private func takeLastAnswer() {
    while decoder.awaitsAnswer,
      ProcessInfo.processInfo.systemUptime < askedAt + GroundQuestion.longestWay, !isHungUp
    {
      waitForAnswer(GroundQuestion.longestWay)
      while nextEvent() != nil {}
    }
  }

  // MARK: For the run loop

  /// The next key or paste that waits, or `nil`.
  func nextEvent() -> TerminalEvent? {
    guard isOpen else { return nil }
    return early.isEmpty ? decoder.next(Curses.read) : early.removeFirst()
  }

  /// Whether the terminal is gone: there will never be another key.
  var isHungUp: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, 0) > 0 else { return false }
    if Int32(input.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
    var waiting: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }

  /// Asks the terminal for its size and makes it the screen's; the next screen is painted whole.
  ///
  /// - parameter onlyNew: Whether a size that is the screen's already changes nothing.
  func adoptSize(onlyNew: Bool = false) {
    guard isOpen else { return }
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return }
    let asked = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    if onlyNew, asked == size { return }
    size = asked
    Curses.resize(to: size)
    painter.forget()
  }

  /// The process was stopped, perhaps without warning, and goes on: the shell may have changed modes.
  func adoptAfterStop() {
    guard isOpen else { return }
    if modes.areForeign { leave() }
    takeAgain()
  }

  private func leave() {
    takeLastAnswer()
    if hasKeptTitle { modes.write(modes.sequences.oldTitle) }
    hasKeptTitle = false
    if reportsMouse { modes.write(modes.sequences.mouseOff) }
    modes.write(modes.sequences.leave)
    Curses.leave()
    modes.disarm()
  }

  private func takeAgain() {
    guard isOpen else { return }
    modes.arm()
    Curses.enter()
    modes.write(modes.sequences.enter)
    showTitle()
    if reportsMouse { showMouse() }
    painter.forget()
    adoptSize()
  }
}
