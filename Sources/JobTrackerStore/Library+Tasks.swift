import Foundation
import GRDB
package import JobTrackerDomain

extension Library {
  /// Queues work; it starts as soon as an executor has a free place.
  @discardableResult
  package func enqueue(_ work: TaskWork) throws -> TaskID {
    try write { db in try insertTask(work, db) }
  }

  @discardableResult
  func insertTask(_ work: TaskWork, _ db: GRDB.Database) throws -> TaskID {
    let columns = try TaskColumns(work)
    let now = Date()
    try db.execute(
      sql: """
        INSERT INTO task (user_id, kind, draft, job_id, resume_id, analysis_id, provider, state,
          attempts, orphaned, fraction, step, points, error, cancel_requested, not_before,
          created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0, 0, '', '{}', '', 0, ?, ?)
        """,
      arguments: [
        user.id.rawValue, work.kind.rawValue, columns.draft, columns.job, columns.resume,
        columns.analysis, columns.provider, now, now,
      ])
    let id = TaskID(db.lastInsertedRowID)
    guard !columns.provider.isEmpty else { return id }
    // A provider that lets others wait lets this one wait as well.
    try db.execute(
      sql: """
        UPDATE task SET not_before = other.not_before, error = other.error
        FROM (
          SELECT not_before, error FROM task
          WHERE state = 'waiting' AND user_id = ?1 AND provider = ?2
            AND id <> ?3 AND not_before > ?4
          ORDER BY not_before DESC LIMIT 1) AS other
        WHERE task.id = ?3
        """,
      arguments: [user.id.rawValue, columns.provider, id.rawValue, now])
    return id
  }

  /// Tasks that a person still has to do with: those under way, and new jobs whose
  /// page could not be read and whose typed fields wait for a decision (J5).
  package func openTasks() throws -> [BackgroundTask] {
    try read { db in
      try TaskRow.fetchAll(
        db,
        sql: """
          SELECT * FROM task WHERE user_id = ? AND (state IN ('waiting', 'running')
            OR (draft IS NOT NULL AND state IN ('failed', 'cancelled')))
          ORDER BY id DESC LIMIT 500
          """, arguments: [user.id.rawValue]
      ).map(\.task)
    }
  }

  package func task(_ id: TaskID) throws -> BackgroundTask {
    try read { db in try taskRow(id, db).task }
  }

  /// The task that is to parse a resume, where it has not finished.
  package func unfinishedTask(parsing id: ResumeID) throws -> TaskID? {
    try read { db in try unfinishedTask(parsing: id, db) }
  }

  func unfinishedTask(parsing id: ResumeID, _ db: GRDB.Database) throws -> TaskID? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM task
        WHERE resume_id = ? AND user_id = ? AND state IN ('waiting', 'running')
        """, arguments: [id.rawValue, user.id.rawValue]
    ).map(TaskID.init)
  }

  func taskRow(_ id: TaskID, _ db: GRDB.Database) throws -> TaskRow {
    let row = try TaskRow.fetchOne(
      db, sql: "SELECT * FROM task WHERE id = ? AND user_id = ?",
      arguments: [id.rawValue, user.id.rawValue])
    guard let row else { throw StoreError.noSuchTask(id.description) }
    return row
  }

  /// Ends a waiting task; asks the process that runs a running one to stop it.
  ///
  /// A finished task is left as it is.
  package func cancelTask(_ id: TaskID) throws {
    try write { db in
      let task = try taskRow(id, db).task
      try amend(task.work, db) { try cancel(task, db) }
    }
  }

  func cancelTasks(ofJob id: JobID, _ db: GRDB.Database) throws {
    let rows = try TaskRow.fetchAll(
      db,
      sql:
        "SELECT * FROM task WHERE job_id = ? AND user_id = ? AND state IN ('waiting', 'running')",
      arguments: [id.rawValue, user.id.rawValue])
    for row in rows { try cancel(row.task, db) }
  }

  func cancel(_ task: BackgroundTask, _ db: GRDB.Database) throws {
    guard !task.state.isFinished else { return }
    try db.execute(
      sql: """
        UPDATE task SET cancel_requested = 1,
          state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END,
          finished_at = CASE state WHEN 'waiting' THEN ? ELSE finished_at END
        WHERE id = ?
        """, arguments: [Date(), task.id.rawValue])
    try settleSubject(of: task.work, message: CancelledError().message, db)
    if case .analyse(let id, _) = task.work { try restoreEarlierResult(insteadOf: id, db) }
  }

  /// Queues a failed or cancelled task anew.
  ///
  /// An analysis is not: its next run is a new one.
  package func retryTask(_ id: TaskID) throws {
    try write { db in
      let task = try taskRow(id, db).task
      guard task.state == .failed || task.state == .cancelled, task.work.kind != .analyse else {
        return
      }
      try db.execute(
        sql: """
          UPDATE task SET state = 'waiting', error = '', step = '', fraction = 0, points = '{}',
            cancel_requested = 0, orphaned = 0, not_before = ?, finished_at = NULL,
            duplicate_of = NULL
          WHERE id = ?
          """, arguments: [Date(), id.rawValue])
      if case .extract(let jobID) = task.work {
        try amend(task.work, db) {
          try db.execute(
            sql: "UPDATE job SET extraction_status = 'pending', extraction_error = '' WHERE id = ?",
            arguments: [jobID.rawValue])
        }
      }
    }
  }

  /// Forgets a finished task, and with it what was typed for a job that never came to be.
  package func removeTask(_ id: TaskID) throws {
    try write { db in
      guard case .createJob(let draft) = try taskRow(id, db).task.work else {
        return try removeTask(id, db)
      }
      let kind = ChangeKind.creationForgotten
      try record({ ChangeNote(kind: kind, name: draft.name) }, tables: kind.tables, db) {
        try removeTask(id, db)
      }
    }
  }

  func removeTask(_ id: TaskID, _ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        DELETE FROM task
        WHERE id = ? AND user_id = ? AND state IN ('done', 'failed', 'cancelled')
        """, arguments: [id.rawValue, user.id.rawValue])
  }

  /// Brings the row that a task works on to rest when the task ends without a result.
  func settleSubject(of work: TaskWork, message: String, _ db: GRDB.Database) throws {
    switch work {
    case .createJob: break
    case .extract(let id):
      try db.execute(
        sql: """
          UPDATE job SET extraction_status = 'failed', extraction_error = ?
          WHERE id = ? AND user_id = ? AND extraction_status = 'pending'
          """, arguments: [message, id.rawValue, user.id.rawValue])
    case .parse(let id):
      try db.execute(
        sql: """
          UPDATE resume SET parse_error = ?
          WHERE id = ? AND user_id = ? AND parsed_text = ''
          """, arguments: [message, id.rawValue, user.id.rawValue])
    case .analyse(let id, _): try fail(id, message: message, db)
    }
  }
}
