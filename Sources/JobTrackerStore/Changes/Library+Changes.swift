import Foundation
import GRDB
import JobTrackerDomain

/// What a change is listed by.
struct ChangeNote {
  var kind: ChangeKind
  var name: String
  var jobID: JobID?
  var resumeID: ResumeID?
  /// The stored file that undoing or redoing it needs.
  var fileHash: String?

  init(_ kind: ChangeKind, _ job: Job) {
    self.init(kind: kind, name: job.name, jobID: job.id)
  }

  init(_ kind: ChangeKind, _ resume: Resume) {
    self.init(
      kind: kind, name: resume.fileName, resumeID: resume.id, fileHash: resume.fileHash)
  }

  init(
    kind: ChangeKind, name: String, jobID: JobID? = nil, resumeID: ResumeID? = nil,
    fileHash: String? = nil
  ) {
    self.kind = kind
    self.name = name
    self.jobID = jobID
    self.resumeID = resumeID
    self.fileHash = fileHash
  }
}

extension Library {
  /// How much of what was done is remembered: changes, and bytes of them as they are stored.
  static let changeLimit = (count: 1000, bytes: 64 << 20)

  /// Writes in a transaction, as something that a person did and can undo.
  ///
  /// - Parameter note: Made after `body`, from what it gave.
  func record<Value>(
    _ note: (Value) throws -> ChangeNote, _ body: (GRDB.Database) throws -> Value
  ) throws -> Value {
    try write { db in try record(note, db) { try body(db) } }
  }

  /// The same within a transaction.
  ///
  /// - Parameter forgetsUndone: What was undone can no longer be redone, as the person went on
  ///   another way.
  func record<Value>(
    _ note: (Value) throws -> ChangeNote, tables: [String]? = nil, forgetsUndone: Bool = true,
    _ db: GRDB.Database, _ body: () throws -> Value
  ) throws -> Value {
    let (value, changeset) = try Changeset.recording(
      try tables ?? Self.recordedTables(db), db, body)
    guard !changeset.isEmpty else { return value }
    if forgetsUndone {
      try db.execute(
        sql: "DELETE FROM change WHERE user_id = ? AND is_undone = 1",
        arguments: [user.id.rawValue])
    }
    try insertChange(try note(value), changeset, db)
    return value
  }

  private func insertChange(
    _ note: ChangeNote, _ changeset: Changeset, _ db: GRDB.Database
  ) throws {
    let packed = try CompressedBytes.pack(changeset.bytes)
    try db.execute(
      sql: """
        INSERT INTO change (user_id, kind, name, job_id, resume_id, file_sha256, is_undone,
          created_at, byte_count, packed_count, changeset)
        VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
        """,
      arguments: [
        user.id.rawValue, note.kind.rawValue, note.name, note.jobID?.rawValue,
        note.resumeID?.rawValue, note.fileHash, Date(), changeset.bytes.count, packed.count,
        Data(packed),
      ])
    try forgetOldChanges(db)
  }

  /// The newest change stays, whatever its size.
  private func forgetOldChanges(_ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        DELETE FROM change WHERE id IN (
          SELECT id FROM (
            SELECT id, row_number() OVER newest AS place, sum(packed_count) OVER newest AS bytes
            FROM change WHERE user_id = ? WINDOW newest AS (ORDER BY id DESC))
          WHERE place > 1 AND (place > ? OR bytes > ?))
        """,
      arguments: [user.id.rawValue, Self.changeLimit.count, Self.changeLimit.bytes])
  }

  /// Writes what background work does to a row as a part of the last change of that row.
  ///
  /// So undoing that takes both back.
  func amend<Value>(
    _ work: TaskWork, _ db: GRDB.Database, _ body: () throws -> Value
  ) throws -> Value {
    let subject: (job: JobID?, resume: ResumeID?)
    switch work {
    case .extract(let id): subject = (id, nil)
    case .parse(let id): subject = (nil, id)
    // A creation is a change itself; an analysis is never taken back.
    case .createJob, .analyse: return try body()
    }
    let (value, changeset) = try Changeset.recording(try Self.recordedTables(db), db, body)
    guard !changeset.isEmpty else { return value }
    let change = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(id) FROM change
        WHERE user_id = ? AND is_undone = 0 AND (job_id = ? OR resume_id = ?)
        """, arguments: [user.id.rawValue, subject.job?.rawValue, subject.resume?.rawValue])
    if let change {
      let whole = try self.changeset(ChangeID(change), db).followed(by: changeset)
      try store(whole, of: ChangeID(change), db)
    }
    return value
  }

  func changeset(_ id: ChangeID, _ db: GRDB.Database) throws -> Changeset {
    let row = try Row.fetchOne(
      db, sql: "SELECT byte_count, changeset FROM change WHERE id = ?", arguments: [id.rawValue])
    guard let row else { return Changeset(bytes: []) }
    return Changeset(
      bytes: try CompressedBytes.unpack(
        [UInt8](row["changeset"] as Data), count: row["byte_count"]))
  }

  func store(_ changeset: Changeset, of id: ChangeID, _ db: GRDB.Database) throws {
    let packed = try CompressedBytes.pack(changeset.bytes)
    try db.execute(
      sql: "UPDATE change SET byte_count = ?, packed_count = ?, changeset = ? WHERE id = ?",
      arguments: [changeset.bytes.count, packed.count, Data(packed), id.rawValue])
  }

  /// Every table of a user's rows.
  ///
  /// They stand in the order of their making, so that a row comes back before those that refer to
  /// it. Indexes for searching follow by their triggers.
  static func recordedTables(_ db: GRDB.Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT list.name FROM pragma_table_list AS list
          JOIN sqlite_schema AS made ON made.type = 'table' AND made.name = list.name
          WHERE list.schema = 'main' AND list.type = 'table'
            AND list.name NOT GLOB 'sqlite_*'
            AND list.name NOT IN ('user', 'task', 'memory', 'change', 'grdb_migrations',
              'job_words', 'job_words_version')
          ORDER BY made.rowid
          """))
  }
}
