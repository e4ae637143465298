import Foundation
import JobTrackerStore

/// Shows other processes that this one is alive, so that they can tell whose tasks have
/// been left behind.
///
/// Each process holds a lock on a file of its own. The kernel drops the lock when the
/// process ends, however it ends; numbers of processes, which are used again, play no part.
struct ProcessPresence: Sendable {
  /// The name of this process in the task table.
  let owner: String
  private let folder: URL
  private let lock: FileLock

  init(folder: URL) throws {
    try Locations.create(folder)
    self.folder = folder
    owner = UUID().uuidString.lowercased()
    lock = try FileLock(path: folder.appending(path: owner).path)
  }

  /// Whether the process with that name has ended; removes what it left.
  func hasEnded(_ other: String) -> Bool {
    guard other != owner else { return false }
    let file = folder.appending(path: other)
    if let lock = FileLock(ifFreeAt: file.path) {
      try? FileManager.default.removeItem(at: file)
      lock.release()
      return true
    }
    return !FileManager.default.fileExists(atPath: file.path)
  }

  func leave() {
    try? FileManager.default.removeItem(at: folder.appending(path: owner))
    lock.release()
  }
}
