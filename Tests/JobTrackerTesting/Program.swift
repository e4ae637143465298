package import Foundation

/// The built program with a library, a configuration and an environment of one test's own.
package struct Program {
  package let home: TemporaryDirectory
  /// All that the program sees of the environment.
  package var environment: [String: String]

  package init() throws {
    home = try TemporaryDirectory()
    environment = [
      "HOME": home.path, "JOBTRACKER_HOME": home.file("jobtracker").path,
      "LANG": "C.UTF-8",
      "PATH": "\(BuiltProgram.folder.path):/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
      // A crash that a test causes needs no trace.
      "SWIFT_BACKTRACE": "enable=no", "TERM": "tmux-256color", "TZ": "UTC",
    ]
    // Where the libraries of Swift are, if the tests were told.
    environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
  }

  private var folder: URL { URL(filePath: environment["JOBTRACKER_HOME"] ?? home.path) }
  package var data: URL { folder.appending(path: "data") }
  package var database: URL { data.appending(path: "jobtracker.sqlite") }
  package var configurationFolder: URL { folder.appending(path: "config") }
  package var log: String {
    let file = folder.appending(path: "state/jobtracker.log")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// Writes the configuration file.
  package func configure(_ text: String) throws {
    try FileManager.default.createDirectory(
      at: configurationFolder, withIntermediateDirectories: true)
    let file = configurationFolder.appending(path: "config.toml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: file.path(percentEncoded: false))
  }

  /// Lets the program read pages of servers on this machine.
  package func allowPrivateAddresses() throws {
    try configure("[network]\nallow_private_addresses = true\n")
  }

  /// Starts a command.
  package func start(_ arguments: [String], input: String = "") throws -> RunningProcess {
    try RunningProcess(
      BuiltProgram.executable, arguments, environment: environment, input: input)
  }

  /// Runs a command to its end.
  package func run(_ arguments: String..., input: String = "") throws -> RunningProcess.Outcome {
    try start(arguments, input: input).wait()
  }
}
