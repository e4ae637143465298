import Foundation
package import GRDB
package import JobTrackerDomain

extension Library {
  /// What was done, newest first; what was undone and can be redone is marked.
  package func changes() throws -> [Change] {
    try read { db in
      try Change.fetchAll(
        db,
        sql: """
          SELECT id, kind, name, job_id, resume_id, is_undone, created_at FROM change
          WHERE user_id = ? ORDER BY id DESC
          """, arguments: [user.id.rawValue])
    }
  }

  /// Takes back the last change, or all from the last one to this.
  ///
  /// - Returns: What was undone, the newest first.
  /// - Throws: ``ChangeRefusal`` with nothing changed.
  package func undo(backTo id: ChangeID? = nil) throws -> [Change] {
    try write { db in
      let changes = try changes(isUndone: false, db)
      if let newest = changes.first { try refuseUnfinishedCreation(after: newest.createdAt, db) }
      guard let first = id ?? changes.first?.id else { throw ChangeRefusal.nothingToUndo }
      guard changes.contains(where: { $0.id == first }) else { throw ChangeRefusal.gone }
      return try turn(changes.filter { $0.id >= first }, db)
    }
  }

  /// Does again what was undone last, or all up to this.
  ///
  /// - Returns: What was redone, the oldest first.
  /// - Throws: ``ChangeRefusal`` with nothing changed.
  package func redo(upTo id: ChangeID? = nil) throws -> [Change] {
    try write { db in
      let changes = try changes(isUndone: true, db)
      guard let last = id ?? changes.first?.id else { throw ChangeRefusal.nothingToRedo }
      guard changes.contains(where: { $0.id == last }) else { throw ChangeRefusal.gone }
      return try turn(changes.filter { $0.id <= last }, db)
    }
  }

  /// Forgets what was done, so that it can no longer be undone.
  ///
  /// - Returns: The files that only the forgotten changes needed.
  package func forgetChanges() throws -> [String] {
    try write { db in
      let files = try String.fetchSet(
        db,
        sql: "SELECT file_sha256 FROM change WHERE user_id = ? AND file_sha256 IS NOT NULL",
        arguments: [user.id.rawValue])
      try db.execute(sql: "DELETE FROM change WHERE user_id = ?", arguments: [user.id.rawValue])
      return files.subtracting(try Database.neededFiles(db)).sorted()
    }
  }

  /// In the order in which they are turned: to undo the newest first, to redo the oldest.
  private func changes(isUndone: Bool, _ db: GRDB.Database) throws -> [Change] {
    try Change.fetchAll(
      db,
      sql: """
        SELECT id, kind, name, job_id, resume_id, is_undone, created_at FROM change
        WHERE user_id = ? AND is_undone = ? ORDER BY id \(isUndone ? "ASC" : "DESC")
        """, arguments: [user.id.rawValue, isUndone])
  }

  private func turn(_ changes: [Change], _ db: GRDB.Database) throws -> [Change] {
    for change in changes { try turn(change, db) }
    return changes
  }

  /// Undoes what is done, or redoes what is undone.
  ///
  /// What that does is recorded in place of what was recorded before, so turning it once more
  /// brings back all that went, also what was not there when it was first done.
  private func turn(_ change: Change, _ db: GRDB.Database) throws {
    let tables = try change.kind.tables ?? Self.recordedTables(db)
    let inverse = try changeset(change.id, db).inverted()
    let isDeletion = change.kind == .jobDeleted || change.kind == .resumeDeleted
    try stopWork(of: change, db)
    let (fits, done) = try Changeset.recording(tables, db) {
      try inverse.apply(deletesAnyway: change.isUndone && isDeletion, db)
    }
    guard fits else { throw ChangeRefusal.noLongerFits(change) }
    try store(done, of: change.id, db)
    try db.execute(
      sql: "UPDATE change SET is_undone = ? WHERE id = ?",
      arguments: [!change.isUndone, change.id.rawValue])
    try goOnWithWork(of: change, db)
  }

  /// A page that is being read for a new job is no change yet, but it is what the person did last.
  private func refuseUnfinishedCreation(after date: Date, _ db: GRDB.Database) throws {
    let isReading = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM task WHERE user_id = ? AND draft IS NOT NULL
          AND state IN ('waiting', 'running') AND created_at > ?)
        """, arguments: [user.id.rawValue, date])
    if isReading == true { throw ChangeRefusal.creationUnderWay }
  }

  /// Ends the reading for a row that is about to be as it was; the row says itself whether it was
  /// being read.
  private func stopWork(of change: Change, _ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        UPDATE task SET cancel_requested = 1,
          state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END,
          finished_at = CASE state WHEN 'waiting' THEN ? ELSE finished_at END
        WHERE user_id = ? AND (job_id = ? OR resume_id = ?) AND state IN ('waiting', 'running')
        """,
      arguments: [
        Date(), user.id.rawValue, change.jobID?.rawValue, change.resumeID?.rawValue,
      ])
  }

  /// A row that came back in the middle of its work has lost the task: it is queued again.
  private func goOnWithWork(of change: Change, _ db: GRDB.Database) throws {
    let jobs = try Int64.fetchAll(
      db, sql: "SELECT id FROM job WHERE id = ? AND extraction_status = 'pending'",
      arguments: [change.jobID?.rawValue])
    for job in jobs { try insertTask(.extract(JobID(job)), db) }
    let resumes = try Int64.fetchAll(
      db, sql: "SELECT id FROM resume WHERE id = ? AND parsed_text = '' AND parse_error = ''",
      arguments: [change.resumeID?.rawValue])
    for resume in resumes { try insertTask(.parse(ResumeID(resume)), db) }
    let analyses = try Row.fetchAll(
      db,
      sql: """
        SELECT id, engine FROM analysis
        WHERE job_id = ? AND status IN ('pending', 'processing')
          AND NOT EXISTS (SELECT 1 FROM task WHERE analysis_id = analysis.id
            AND state IN ('waiting', 'running'))
        """, arguments: [change.jobID?.rawValue])
    for row in analyses {
      try insertTask(.analyse(AnalysisID(row["id"]), engine: try row.decodeEnum("engine")), db)
    }
  }
}

extension ChangeKind {
  /// The tables that it is recorded from, where they are not those of every change.
  var tables: [String]? { self == .creationForgotten ? ["task"] : nil }
}

extension Change: FetchableRecord {
  package init(row: Row) throws {
    let job: Int64? = row["job_id"]
    let resume: Int64? = row["resume_id"]
    self.init(
      id: ChangeID(row["id"]), kind: try row.decodeEnum("kind"), name: row["name"],
      jobID: job.map(JobID.init), resumeID: resume.map(ResumeID.init), isUndone: row["is_undone"],
      createdAt: row["created_at"])
  }
}
