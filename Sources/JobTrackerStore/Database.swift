import Foundation
import GRDB
import JobTrackerDomain

/// The SQLite file that keeps every user's jobs, resumes, analyses and tasks.
///
/// Several processes may have it open at once. Rows are read and written through
/// a ``Library``, which is scoped to one user.
package final class Database: Sendable {
  package let path: String
  let pool: DatabasePool

  /// Opens the database, and creates or upgrades it where that is needed.
  ///
  /// - Throws: ``StoreError``; a file from a newer version is left as it is.
  package init(path: String) throws {
    self.path = path
    pool = try StoreError.translating(path: path) {
      let lock = try FileLock(path: path + ".lock")
      defer { lock.release() }
      try Self.refuseNewer(path: path)
      let pool = try DatabasePool(path: path, configuration: Self.configuration)
      try Schema.migrator.migrate(pool)
      return pool
    }
  }

  /// The library of the user with that name, who is created on first use.
  package func library(ofUser name: String) throws -> Library {
    let find = "SELECT id FROM user WHERE name = ?"
    let found = try read { try Int64.fetchOne($0, sql: find, arguments: [name]) }
    let id =
      try found
      ?? write { db in
        try db.execute(
          sql: "INSERT OR IGNORE INTO user (name, created_at) VALUES (?, ?)",
          arguments: [name, Date()])
        return try Int64.fetchOne(db, sql: find, arguments: [name]) ?? db.lastInsertedRowID
      }
    return Library(database: self, user: User(id: UserID(id), name: name))
  }

  /// What SQLite's own check finds wrong; empty where the file is sound.
  package func integrityProblems() throws -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
    }
  }

  func read<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
    try StoreError.translating(path: path) { try pool.read(body) }
  }

  /// Runs `body` in a transaction that holds the write lock from its start.
  func write<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
    try StoreError.translating(path: path) { try pool.write(body) }
  }

  /// Returns when what is being written now, by any process, has been committed.
  ///
  /// - Returns: False where a writer held its lock for all the time that one waits for it.
  func waitForWriter() -> Bool {
    do {
      try pool.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) { .rollback }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    } catch {
      // A database that cannot be written has no writer to wait for.
    }
    return true
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "jobtracker"
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      try SearchFunctions.add(to: db)
      // Kibibytes of pages that a connection keeps: the system keeps the file in memory anyway.
      try db.execute(sql: "PRAGMA cache_size = -512")
    }
    return configuration
  }

  /// Looks without writing: opening for writing would already change the file.
  private static func refuseNewer(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    var configuration = configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    guard try !queue.read(Schema.migrator.hasBeenSuperseded) else {
      throw StoreError.newer(path: path)
    }
  }
}
