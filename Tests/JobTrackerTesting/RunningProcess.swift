package import Foundation

/// A process that a test started, with its output in files.
///
/// Its environment is only what is given here. It is killed when it is let go.
package final class RunningProcess {
  /// What a process that has ended left.
  package struct Outcome: Equatable, Sendable {
    package var ending: Ending
    package var output: String
    package var errors: String

    /// The exit code; `nil` where a signal ended it.
    package var exitCode: Int32? {
      if case .exited(let code) = ending { code } else { nil }
    }
  }

  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  package struct NotStarted: Error {
    package var path: String
    package var reason: String
  }

  /// The process has not ended in time.
  package struct StillRunning: Error {
    package var id: pid_t
    package var output: String
    package var errors: String
  }

  package let id: pid_t
  private let folder: TemporaryDirectory
  private var ending: Ending?

  /// - Parameter input: What it finds on standard input.
  package init(
    _ executable: URL, _ arguments: [String], environment: [String: String], input: String = ""
  ) throws {
    folder = try TemporaryDirectory()
    let input = try folder.write(input, to: "input")
    id = try Self.spawn(
      executable.path(percentEncoded: false), arguments, environment,
      files: [input, folder.file("output"), folder.file("errors")])
  }

  deinit {
    guard ending == nil else { return }
    Foundation.kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  package var output: String { text("output") }
  package var errors: String { text("errors") }

  package func send(_ signal: Int32) { Foundation.kill(id, signal) }

  /// Waits for its end; the timeout only bounds a failure.
  @discardableResult
  package func wait(timeout: Duration = .seconds(30)) throws -> Outcome {
    guard waitUntil(timeout: timeout, { self.hasEnded }), let ending else {
      throw StillRunning(id: id, output: output, errors: errors)
    }
    return Outcome(ending: ending, output: output, errors: errors)
  }

  /// Ends it as a power cut would.
  @discardableResult
  package func killNow() throws -> Outcome {
    send(SIGKILL)
    return try wait()
  }

  package var hasEnded: Bool {
    if ending != nil { return true }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return false }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    return true
  }

  private func text(_ name: String) -> String {
    String(decoding: (try? Data(contentsOf: folder.file(name))) ?? Data(), as: UTF8.self)
  }

  /// - Parameter files: Standard input, output and error.
  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String], files: [URL]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(
        &actions, Int32(number), file.path(percentEncoded: false), flags, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // A group of its own: ^C in the tests' terminal does not reach it.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var id: pid_t = 0
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let code = withCStrings([path] + arguments) { arguments in
      withCStrings(variables) { posix_spawn(&id, path, &actions, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw NotStarted(path: path, reason: String(cString: strerror(code))) }
    return id
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}
