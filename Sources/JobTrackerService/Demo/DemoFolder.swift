import Foundation
import JobTrackerDomain
import JobTrackerStore

/// A folder that is gone when the demo ends; one that a killed demo left goes at the next start.
struct DemoFolder: Sendable {
  let url: URL
  /// Held as long as the process lives, so that others know that the folder is in use.
  private let lock: FileLock

  private static let prefix = "jobtracker-demo-"
  private static let lockName = "lock"

  /// - Throws: ``DemoFolderError``, ``StoreError``.
  init(in parent: URL) throws {
    Self.removeLeftFolders(in: parent)
    let name = Self.prefix + UUID().uuidString.lowercased()
    // It gets its name once it is locked: until then another demo could take it for a left one.
    let unnamed = parent.appending(path: "." + name)
    url = parent.appending(path: name)
    do {
      try FileManager.default.createDirectory(
        at: unnamed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      lock = try FileLock(path: unnamed.appending(path: Self.lockName).path)
      try FileManager.default.moveItem(at: unnamed, to: url)
    } catch let error as StoreError {
      throw error
    } catch {
      throw DemoFolderError(parent: parent.path, reason: SystemReason(error).text)
    }
  }

  func remove() {
    try? FileManager.default.removeItem(at: url)
    lock.release()
  }

  private static func removeLeftFolders(in parent: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let folder = parent.appending(path: name)
      guard let lock = FileLock(ifFreeAt: folder.appending(path: lockName).path) else { continue }
      try? FileManager.default.removeItem(at: folder)
      lock.release()
    }
  }
}

/// The demo has no place for its library.
struct DemoFolderError: UserFacingError, Equatable {
  var parent: String
  var reason: String

  var message: String {
    "The demo cannot make its folder in \(parent) (\(reason)): set TMPDIR to a folder that you "
      + "can write to."
  }
}
