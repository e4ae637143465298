package import Foundation

/// A shell in a real terminal, driven as a person would: keys go in, the screen comes out.
///
/// The terminal is tmux with a server of its own, so that tests do not disturb one
/// another. The shell's prompt shows the status of the last command. Everything ends
/// when the driver is let go.
package final class TerminalDriver {
  /// The screen did not come to show what was waited for.
  package struct NotSeen: Error, CustomStringConvertible {
    package var wanted: String
    package var screen: String
    package var description: String { "never seen: \(wanted)\nthe last screen was:\n\(screen)" }
  }

  package struct TmuxFailure: Error {
    package var arguments: [String]
    package var errors: String
  }

  /// The shell's process.
  package private(set) var shell: pid_t = 0
  /// The path of the terminal's device.
  private var device = ""
  private let folder: TemporaryDirectory
  private let server: RunningProcess
  private let environment: [String: String]
  /// Stays until the programs in the terminal have ended.
  private let home: TemporaryDirectory?

  private static let tmux = URL(filePath: "/usr/bin/tmux")
  /// The status of the last command and a number, by which a new prompt is told from an old one.
  private static let prompt = "$? #$((prompts+=1))> "
  private var promptsSeen = 0

  /// - Parameters:
  ///   - environment: What the shell's commands see, with `TERM`.
  ///   - home: The folder that they work in, which is kept as long as the terminal.
  package init(
    environment: [String: String], home: TemporaryDirectory? = nil, columns: Int = 80,
    rows: Int = 24
  ) throws {
    self.home = home
    var environment = environment
    environment["PS1"] = Self.prompt
    self.environment = environment
    folder = try TemporaryDirectory()
    try folder.write(
      """
      set -g default-terminal "\(environment["TERM"] ?? "tmux-256color")"
      set -g status off
      set -g window-size manual
      set -sg escape-time 0
      set -g history-limit 2000
      """, to: "tmux.conf")
    server = try RunningProcess(
      Self.tmux, ["-u", "-S", folder.file("tmux").path, "-f", folder.file("tmux.conf").path, "-D"],
      environment: environment)
    // The first command may come before the server listens.
    let start = [
      "new-session", "-d", "-c", (home ?? folder).path, "-x", "\(columns)", "-y", "\(rows)",
      "/bin/sh", "-i",
    ]
    guard waitUntil({ (try? self.tmux(start)) != nil }) else {
      throw TmuxFailure(arguments: start, errors: server.errors)
    }
    try record()
    let facts = try tmux(["display", "-p", "#{pane_pid} #{pane_tty}"]).split(separator: " ")
    shell = facts.first.flatMap { pid_t($0) } ?? 0
    device = facts.last.map(String.init) ?? ""
    try waitForPrompt()
  }

  deinit {
    let programs = ProcessTree.children(of: shell)
    try? stopRecording()
    _ = try? tmux(["kill-server"])
    _ = waitUntil { programs.allSatisfy { kill($0, 0) != 0 } }
  }

  // MARK: Input

  /// Types the text as it is.
  package func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names for them: `Enter`, `Escape`, `Tab`, `BTab`, `C-s`, `Up`.
  package func press(_ keys: String...) throws { try press(keys) }

  package func press(_ keys: [String]) throws { try tmux(["send-keys", "--"] + keys) }

  /// Pastes as a terminal does: in brackets where the program asked for them.
  package func paste(_ text: String) throws {
    let file = try folder.write(text, to: "clipboard")
    try tmux(["load-buffer", file.path])
    try tmux(["paste-buffer", "-p", "-d"])
  }

  /// Types a command line for the shell and confirms it.
  package func command(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Gives the terminal a ground, which it tells to who asks.
  package func setGround(_ colour: String) throws {
    try tmux(["set", "-g", "window-style", "bg=\(colour)"])
  }

  // MARK: Output

  /// The text on the screen.
  package func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// The text on the screen with the sequences that colour it.
  package func colouredScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// What was copied last.
  package func buffer() throws -> String { try tmux(["show-buffer"]) }

  /// Every byte that was written to the terminal so far.
  package func transcript() throws -> String {
    try stopRecording()
    defer { try? record() }
    return String(decoding: try Data(contentsOf: folder.file("transcript")), as: UTF8.self)
  }

  /// Only when the recorder has ended is all of it in the file.
  private func stopRecording() throws {
    try tmux(["pipe-pane"])
    let mark = folder.file("recorded")
    let isComplete = waitUntil { FileManager.default.fileExists(atPath: mark.path) }
    guard isComplete else { throw NotSeen(wanted: "the transcript", screen: try screen()) }
    try FileManager.default.removeItem(at: mark)
  }

  private func record() throws {
    let (file, mark) = (folder.file("transcript").path, folder.file("recorded").path)
    try tmux(["pipe-pane", "-O", "cat >> '\(file)'; : > '\(mark)'"])
  }

  /// Waits until the condition holds for the screen; the timeout only bounds a failure.
  ///
  /// - Returns: That screen.
  @discardableResult
  package func wait(
    for wanted: String, timeout: Duration = .seconds(20), until condition: (String) -> Bool
  ) throws -> String {
    var last = ""
    let isSeen = try waitUntil(timeout: timeout) {
      last = try screen()
      if condition(last) { return true }
      // Looking costs a process each time; the program needs the processor too.
      usleep(5000)
      return false
    }
    guard isSeen else { throw NotSeen(wanted: wanted, screen: last) }
    return last
  }

  /// Waits until all the texts are on the screen.
  @discardableResult
  package func wait(for texts: String..., timeout: Duration = .seconds(20)) throws -> String {
    try wait(for: "\(texts)", timeout: timeout) { screen in
      texts.allSatisfy(screen.contains)
    }
  }

  /// Waits until the text is gone from the screen.
  @discardableResult
  package func waitUntilGone(_ text: String) throws -> String {
    try wait(for: "no “\(text)”") { !$0.contains(text) }
  }

  /// Waits until the shell takes a command anew.
  ///
  /// - Returns: The status of the last one.
  @discardableResult
  package func waitForPrompt(timeout: Duration = .seconds(20)) throws -> Int {
    var status = 0
    try wait(for: "the shell's prompt", timeout: timeout) { screen in
      let line = screen.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
      guard let match = line?.wholeMatch(of: /([0-9]+) #([0-9]+)> ?/),
        let number = Int(match.2), number > promptsSeen
      else { return false }
      promptsSeen = number
      status = Int(match.1) ?? -1
      return true
    }
    return status
  }

  // MARK: State

  /// What a program can leave a terminal in.
  package struct State: Equatable, Sendable {
    /// The line discipline's input, output and local flags.
    package var flags: [tcflag_t]
    /// Whether lines are edited and echoed by the terminal, as a shell expects.
    package var isCooked: Bool
    package var showsAlternateScreen: Bool
    package var showsCursor: Bool
    package var reportsMouse: Bool
    package var hasKeypadMode: Bool
    /// What the window is called.
    package var title: String
  }

  package func state() throws -> State {
    let marks = try tmux([
      "display", "-p",
      "#{alternate_on}#{cursor_flag}#{mouse_any_flag}#{keypad_flag}#{keypad_cursor_flag}",
    ]).map { $0 == "1" }
    let title = try tmux(["display", "-p", "#{pane_title}"])
    let modes = try modes()
    let cooked = tcflag_t(ICANON | ECHO | ISIG)
    return State(
      flags: [modes.c_iflag, modes.c_oflag, modes.c_lflag],
      isCooked: modes.c_lflag & cooked == cooked && modes.c_iflag & tcflag_t(ICRNL) != 0,
      showsAlternateScreen: marks[0], showsCursor: marks[1], reportsMouse: marks[2],
      hasKeypadMode: marks[3] || marks[4], title: title)
  }

  /// The column and the row of the terminal's own cursor, shown or hidden, from 0.
  package func cursor() throws -> (column: Int, row: Int) {
    let place = try tmux(["display", "-p", "#{cursor_x} #{cursor_y}"]).split(separator: " ")
    return (Int(place.first ?? "") ?? -1, Int(place.last ?? "") ?? -1)
  }

  /// The process that the shell started and that has not ended.
  package func program() throws -> pid_t {
    var id: pid_t?
    _ = waitUntil {
      id = ProcessTree.children(of: shell).first
      return id != nil
    }
    guard let id else { throw NotSeen(wanted: "a program", screen: try screen()) }
    return id
  }

  private func modes() throws -> termios {
    let descriptor = open(device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(descriptor) }
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else {
      throw TmuxFailure(arguments: ["tcgetattr", device], errors: String(cString: strerror(errno)))
    }
    return modes
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let outcome = try RunningProcess(
      Self.tmux, ["-u", "-S", folder.file("tmux").path] + arguments, environment: environment
    ).wait()
    guard outcome.exitCode == 0 else {
      throw TmuxFailure(arguments: arguments, errors: outcome.errors)
    }
    return outcome.output.hasSuffix("\n") ? String(outcome.output.dropLast()) : outcome.output
  }
}
