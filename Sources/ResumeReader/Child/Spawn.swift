import Foundation

/// The start of a child process: what it inherits and what it does not.
struct Spawn {
  var path: String
  var arguments: [String]
  /// Becomes its standard output.
  var output: Int32
  /// Becomes its standard error.
  var diagnostics: Int32

  /// All that the child sees of the environment: enough to be loaded, and no key.
  private static let keptVariables = ["PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH"]

  /// Starts the process as the leader of a group of its own, so that ^C in the
  /// terminal does not reach it and whatever it starts can be ended with it.
  func start() throws(ResumeReadError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, diagnostics, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    // Dispatch's threads block signals, and a program may ignore some: the child starts afresh.
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let environment = ProcessInfo.processInfo.environment
    let variables = Self.keptVariables.compactMap { name in
      environment[name].map { "\(name)=\($0)" }
    }
    // A crash is an answer here: no time is spent on printing a trace of it.
    return try withCStrings([path] + arguments) { arguments throws(ResumeReadError) in
      try withCStrings(variables + ["SWIFT_BACKTRACE=enable=no"]) {
        variables throws(ResumeReadError) in
        var processID: pid_t = 0
        let code = posix_spawn(&processID, path, &actions, &attributes, arguments, variables)
        guard code == 0 else { throw .notStarted(String(cString: strerror(code))) }
        return processID
      }
    }
  }

  /// Calls `body` with a null-terminated list of C strings.
  private func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws(ResumeReadError) -> Result
  ) throws(ResumeReadError) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return try body(&pointers)
  }
}
