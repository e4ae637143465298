package import Foundation
import Glibc

/// Files that only their owner can read, there whole or not at all.
package enum PrivateFile {
  /// Writes `data` in place of what was there, and to the disk.
  ///
  /// - Throws: `POSIXError`.
  package static func write(_ data: Data, to file: URL) throws {
    let temporary = file.path + ".new"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    do {
      try write(data, to: descriptor)
      guard fsync(descriptor) == 0 else { throw failure() }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    guard rename(temporary, file.path) == 0 else {
      let error = failure()
      unlink(temporary)
      throw error
    }
  }

  private static func write(_ data: Data, to descriptor: Int32) throws {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw failure() }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  private static func failure() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
