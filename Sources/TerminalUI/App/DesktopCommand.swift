import Dispatch
import Foundation
import Glibc
import JobTrackerDomain

/// A program of the person's desktop, which never writes on the screen.
struct DesktopCommand: Sendable {
  enum Purpose: Sendable {
    case clipboard, browser

    var failure: String {
      self == .clipboard ? "Nothing was copied" : "The page was not opened"
    }

    var setting: String { self == .clipboard ? "[clipboard] command" : "[browser] command" }
  }

  let purpose: Purpose
  /// As a shell reads it: it may have arguments and quotes.
  let line: String

  /// Seconds until a copying program that has not ended is stopped, and until a browser that
  /// has not failed is taken to be open.
  var patience = 3.0

  /// `POSIX_SPAWN_SETSID` of <spawn.h>, which glibc shows only to GNU sources.
  private static let setSession: Int32 = 0x80

  /// Runs it in a session of its own, without a terminal.
  ///
  /// A browser may go on after this returns.
  /// - Parameters:
  ///   - arguments: Follow those of the line.
  ///   - input: What it reads from standard input.
  func run(_ arguments: [String] = [], input: String = "") throws(DesktopCommandError) {
    let files = try Files(input)
    let process = try spawn(arguments, files)
    let end = Ending()
    Thread.detachNewThread {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      end.come(status)
    }
    guard let status = end.wait(patience) else {
      guard purpose == .clipboard else { return }
      kill(-process, SIGTERM)
      throw DesktopCommandError(self, "did not end within \(Int(patience.rounded(.up))) seconds")
    }
    guard status != 0 else { return }
    let code = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    // So the shell tells that there is no such program.
    if code == 126 || code == 127 { throw DesktopCommandError(self, "cannot be run") }
    let said = files.said
    throw DesktopCommandError(
      self, "ended with code \(code)" + (said.isEmpty ? "" : " (\(said))"))
  }

  private func spawn(_ arguments: [String], _ files: Files) throws(DesktopCommandError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, files.input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, files.errors, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(Self.setSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ["/bin/sh", "-c", "\(line) \"$@\"", line] + arguments
    // A key is nobody else's business.
    let environment = ProcessInfo.processInfo.environment.filter { $0.key != "GROQ_API_KEY" }
    var argv = words.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, "/bin/sh", &actions, &attributes, &argv, &envp)
    guard error == 0 else {
      throw DesktopCommandError(self, "cannot be run (\(String(cString: strerror(error))))")
    }
    return process
  }

  /// Files without a name: a program that lives on in the background holds nothing up.
  private final class Files {
    let input: Int32
    let errors: Int32

    init(_ text: String) throws(DesktopCommandError) {
      guard let first = tmpfile(), let second = tmpfile() else {
        throw DesktopCommandError(text: "There is no room for temporary files: free some space.")
      }
      defer {
        fclose(first)
        fclose(second)
      }
      input = fcntl(fileno(first), F_DUPFD_CLOEXEC, 3)
      errors = fcntl(fileno(second), F_DUPFD_CLOEXEC, 3)
      try? FileHandle(fileDescriptor: input).write(contentsOf: Data(text.utf8))
      lseek(input, 0, SEEK_SET)
    }

    /// The first line of what it complained of.
    var said: String {
      lseek(errors, 0, SEEK_SET)
      let data = try? FileHandle(fileDescriptor: errors).read(upToCount: 2000)
      let lines = String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n")
      return OutsideText.line(lines.first.map(String.init) ?? "").withoutFinalStop
    }

    deinit {
      close(input)
      close(errors)
    }
  }

  // Its only variable is guarded by the semaphore.
  private final class Ending: @unchecked Sendable {
    private let isThere = DispatchSemaphore(value: 0)
    // Written before the semaphore is raised and read after it.
    private var status: Int32 = 0

    func come(_ status: Int32) {
      self.status = status
      isThere.signal()
    }

    func wait(_ seconds: Double) -> Int32? {
      isThere.wait(timeout: .now() + seconds) == .success ? status : nil
    }
  }
}

/// Why a program of the desktop did not do its work.
struct DesktopCommandError: UserFacingError, Equatable {
  let message: String

  init(text: String) { message = text }

  init(_ command: DesktopCommand, _ reason: String) {
    message =
      "\(command.purpose.failure): “\(OutsideText.line(command.line))” \(reason). "
      + "Set \(command.purpose.setting) in the configuration to one that works here."
  }
}
