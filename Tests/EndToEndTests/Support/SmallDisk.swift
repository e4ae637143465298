import Foundation
import JobTrackerTesting

/// A file system in memory that is soon full; only root can have one.
final class SmallDisk {
  private let folder: TemporaryDirectory

  /// Whether this machine lets the tests mount one.
  static let isPossible = geteuid() == 0 && (try? SmallDisk(kilobytes: 64)) != nil

  init(kilobytes: Int) throws {
    folder = try TemporaryDirectory()
    try Self.mount("-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path)
  }

  deinit { _ = try? Self.run("umount", ["-l", folder.path]) }

  var path: String { folder.path }

  /// Takes all of the space that is left.
  func fill() throws {
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    let zeros = [UInt8](repeating: 0, count: 4096)
    while write(descriptor, zeros, zeros.count) > 0 {}
  }

  func empty() throws { try FileManager.default.removeItem(atPath: filler) }

  /// - Parameter mode: `ro` or `rw`.
  func remount(_ mode: String) throws { try Self.mount("-o", "remount,\(mode)", folder.path) }

  private var filler: String { folder.file("filler").path }

  private static func mount(_ arguments: String...) throws {
    let outcome = try run("mount", arguments)
    guard outcome.exitCode == 0 else { throw SetUpFailure(outcome: outcome) }
  }

  private static func run(_ program: String, _ arguments: [String]) throws
    -> RunningProcess.Outcome
  {
    try RunningProcess(
      URL(filePath: "/usr/bin/\(program)"), arguments, environment: ["PATH": "/usr/bin:/bin"]
    ).wait()
  }
}
