import GRDB
import Glibc
import JobTrackerDomain

/// Why the database could not do what was asked.
package enum StoreError: RetryableError, Equatable {
  case newer(path: String)
  case damaged(path: String)
  case locked
  case readOnly(path: String)
  case diskFull
  case cannotOpen(path: String, reason: String)
  case noSuchJob(String)
  case noSuchResume(String)
  case noSuchAnalysis(String)
  case noSuchTask(String)
  /// The stored copy of a page cannot be unpacked.
  case damagedPage
  /// SQLite refused a row; the rules above should have refused it first.
  case refused(reason: String)

  package var message: String {
    switch self {
    case .newer(let path):
      "The database \(path) was made by a newer JobTracker: upgrade the program, "
        + "or set JOBTRACKER_HOME to another folder. Nothing was changed."
    case .damaged(let path):
      "The database \(path) is damaged: keep a copy of it, then restore a backup or move it "
        + "away to start anew. Nothing was changed."
    case .locked:
      "The database is busy in another program: nothing was saved, try again in a moment."
    case .readOnly(let path):
      "The database \(path) cannot be written: check the permissions of the file and its folder."
    case .diskFull:
      "The disk is full: nothing was saved. Free some space, then try again."
    case .cannotOpen(let path, let reason):
      "\(path) cannot be opened (\(reason)): check that the folder exists and is yours."
    case .noSuchJob(let id): "There is no job \(id): “jobtracker list” shows yours."
    case .noSuchResume(let id): "There is no resume \(id): “jobtracker resume list” shows yours."
    case .noSuchAnalysis(let id): "There is no analysis \(id)."
    case .noSuchTask(let id): "There is no task \(id): it may have been cleared."
    case .damagedPage:
      "The stored copy of the page is damaged: read the page again from its URL."
    case .refused(let reason): "The database refused the change (\(reason)): nothing was saved."
    }
  }

  package var retryAfter: Double? {
    switch self {
    case .locked: 0.5
    case .diskFull: 5
    default: nil
    }
  }

  /// Runs `body` with SQLite's errors turned into ``StoreError``.
  static func translating<Value>(path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_IOERR where Self.isDiskFull(at: path): self = .diskFull
    case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: error.message ?? error.resultCode.description)
    default: self = .refused(reason: error.message ?? error.resultCode.description)
    }
  }

  /// SQLite calls it an I/O error where there is no room for the file that it shares between
  /// processes.
  private static func isDiskFull(at path: String) -> Bool {
    var disk = statvfs()
    guard statvfs(path, &disk) == 0 else { return false }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < 65536
  }
}
