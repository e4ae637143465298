package import Foundation
import Logging
import Synchronization

/// Writes the log to a file, one line an entry, and starts a new file at a megabyte.
package enum LogFile {
  private static let sizeLimit = 1 << 20

  /// Directs all loggers of the process to `file`; where it cannot be written there is no log.
  package static func start(at file: URL) {
    try? Locations.create(file.deletingLastPathComponent())
    let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
    if let size, size > sizeLimit {
      let old = file.appendingPathExtension("1")
      try? FileManager.default.removeItem(at: old)
      try? FileManager.default.moveItem(at: file, to: old)
    }
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
      return
    }
    LoggingSystem.bootstrap { FileLogHandler(label: $0, descriptor: descriptor) }
  }
}

private struct FileLogHandler: LogHandler {
  let label: String
  let descriptor: Int32
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let time = Date().formatted(.iso8601)
    let text = "\(event.message)".replacingOccurrences(of: "\n", with: " ")
    // One write of an appended line is not torn by another process's.
    let line = Array("\(time) \(event.level) \(label): \(text)\n".utf8)
    _ = write(descriptor, line, line.count)
  }
}
