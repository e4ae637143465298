import CSQLiteSession
import GRDB

/// What a transaction did to rows, whole: as SQLite's session extension records it, with what
/// foreign keys and triggers did besides.
struct Changeset {
  var bytes: [UInt8]

  /// Does `body` and records it.
  ///
  /// - Parameter tables: Those that are recorded, each before the ones that refer to it.
  static func recording<Value>(
    _ tables: [String], _ db: GRDB.Database, _ body: () throws -> Value
  ) throws -> (Value, Changeset) {
    var session: OpaquePointer?
    try check(sqlite3session_create(db.sqliteConnection, "main", &session))
    defer { sqlite3session_delete(session) }
    for table in tables { try check(sqlite3session_attach(session, table)) }
    let value = try body()
    let changeset = try made { count, bytes in sqlite3session_changeset(session, count, bytes) }
    return (value, changeset)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// This and what was done to the same rows later, as one.
  func followed(by later: Changeset) throws -> Changeset {
    try withBytes { count, bytes in
      try later.withBytes { laterCount, laterBytes in
        try Self.made { sqlite3changeset_concat(count, bytes, laterCount, laterBytes, $0, $1) }
      }
    }
  }

  /// What takes it back.
  func inverted() throws -> Changeset {
    try withBytes { count, bytes in
      try Self.made { sqlite3changeset_invert(count, bytes, $0, $1) }
    }
  }

  /// Does to the rows what was recorded; where they are not as they were then, nothing.
  ///
  /// - Parameter deletesAnyway: A row that is to be deleted may have changed since.
  /// - Returns: Whether it fitted.
  func apply(deletesAnyway: Bool, _ db: GRDB.Database) throws -> Bool {
    var deletesAnyway = deletesAnyway
    let code = withBytes { count, bytes in
      sqlite3changeset_apply(
        db.sqliteConnection, count, bytes, nil,
        { context, conflict, change in
          let deletesAnyway = context?.assumingMemoryBound(to: Bool.self).pointee ?? false
          return ChangeConflict(conflict, change).answer(deletesAnyway: deletesAnyway)
        }, &deletesAnyway)
    }
    if code & 0xFF == SQLITE_ABORT || code & 0xFF == SQLITE_CONSTRAINT { return false }
    try Self.check(code)
    return true
  }

  private func withBytes<Value>(
    _ body: (Int32, UnsafeMutableRawPointer?) throws -> Value
  ) rethrows -> Value {
    try bytes.withUnsafeBytes { buffer in
      // SQLite only reads them.
      try body(Int32(buffer.count), UnsafeMutableRawPointer(mutating: buffer.baseAddress))
    }
  }

  private static func made(
    _ body: (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<UnsafeMutableRawPointer?>) -> Int32
  ) throws -> Changeset {
    var count: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    try check(body(&count, &bytes))
    defer { sqlite3_free(bytes) }
    return Changeset(bytes: [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(count))))
  }

  private static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
