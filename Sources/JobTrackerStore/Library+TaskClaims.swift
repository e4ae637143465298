package import Foundation
import GRDB
package import JobTrackerDomain

/// What an executor needs of the queue: to take a task so that no other process has
/// it, to say how far it is, and to give it back.
extension Library {
  /// Takes the oldest task that may start now, and marks it as run by `owner`.
  ///
  /// One statement under the write lock finds and marks it, so that two processes never
  /// get the same one. A task whose provider already answers another is passed over.
  ///
  /// - Parameters:
  ///   - only: The one task that may be taken; any where `nil`.
  ///   - engines: Those that this process can use; another may have a key that it lacks.
  package func claimTask(
    kind: TaskKind, only: TaskID? = nil, engines: [EngineName] = EngineName.allCases, owner: String
  ) throws -> BackgroundTask? {
    try write { db in
      let now = Date()
      return try TaskRow.fetchOne(
        db,
        sql: """
          UPDATE task SET state = 'running', owner = ?, attempts = attempts + 1, started_at = ?,
            error = ''
          WHERE id = (
            SELECT id FROM task AS candidate
            WHERE state = 'waiting' AND user_id = ? AND kind = ? AND not_before <= ?
              AND (? IS NULL OR id = ?)
              AND (provider = '' OR provider IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
                SELECT 1 FROM task AS other
                WHERE other.state = 'running' AND other.provider = candidate.provider))
            ORDER BY id LIMIT 1)
          RETURNING *
          """,
        arguments: [
          owner, now, user.id.rawValue, kind.rawValue, now, only?.rawValue, only?.rawValue,
          try JSONColumn.encode(engines),
        ]
      )?.task
    }
  }

  /// When the next task may start that waits for a time after `date`; `nil` where none does.
  package func nextTaskDate(after date: Date) throws -> Date? {
    try read { db in
      try Date.fetchOne(
        db,
        sql: """
          SELECT min(not_before) FROM task
          WHERE state = 'waiting' AND user_id = ? AND not_before > ?
          """,
        arguments: [user.id.rawValue, date])
    }
  }

  /// The tasks of `owner` that somebody wants to end: cancelled, or gone with their row.
  package func unwantedTasks(among ids: Set<TaskID>, owner: String) throws -> Set<TaskID> {
    let wanted = try read { db in
      try Int64.fetchAll(
        db,
        sql: "SELECT id FROM task WHERE owner = ? AND state = 'running' AND cancel_requested = 0",
        arguments: [owner])
    }
    return ids.subtracting(wanted.map(TaskID.init))
  }

  /// Stores how far a running task is, for other processes and for the next start.
  package func storeProgress(_ progress: TaskProgress, of id: TaskID, owner: String) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE task SET fraction = ?, step = ?, points = ?
          WHERE id = ? AND owner = ? AND state = 'running'
          """,
        arguments: [
          min(1, max(0, progress.fraction)), progress.step, try JSONColumn.encode(progress.points),
          id.rawValue, owner,
        ])
    }
  }

  /// Gives a running task back to the queue, to start again at `date`.
  package func postponeTask(_ id: TaskID, owner: String, until date: Date, because reason: String)
    throws
  {
    try write { db in try postponeTask(id, owner, until: date, because: reason, db) }
  }

  private func postponeTask(
    _ id: TaskID, _ owner: String, until date: Date, because reason: String, _ db: GRDB.Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE task SET state = 'waiting', owner = NULL, not_before = ?, error = ?, step = '',
          fraction = 0, points = '{}'
        WHERE id = ? AND owner = ? AND state = 'running'
        """, arguments: [date, reason, id.rawValue, owner])
  }

  /// Gives a running task back, and lets all that wait for the same provider wait as long.
  ///
  /// That its provider could not be asked counts as no attempt.
  package func postponeTasks(
    askingLike id: TaskID, owner: String, until date: Date, because reason: String
  ) throws {
    try write { db in
      try postponeTask(id, owner, until: date, because: reason, db)
      try db.execute(
        sql: "UPDATE task SET attempts = max(attempts - 1, 0) WHERE id = ? AND state = 'waiting'",
        arguments: [id.rawValue])
      try db.execute(
        sql: """
          UPDATE task SET not_before = ?, error = ?
          WHERE state = 'waiting' AND user_id = ? AND not_before < ? AND provider <> ''
            AND provider = (SELECT provider FROM task WHERE id = ?)
          """, arguments: [date, reason, user.id.rawValue, date, id.rawValue])
    }
  }

  /// The processes that are marked as running this user's tasks.
  package func taskOwners() throws -> Set<String> {
    try read { db in
      try String.fetchSet(
        db, sql: "SELECT DISTINCT owner FROM task WHERE owner IS NOT NULL AND user_id = ?",
        arguments: [user.id.rawValue])
    }
  }

  /// Queues the tasks of a process that has ended again, once; a task that was in the
  /// middle of its work at two such ends has failed.
  package func requeueTasks(ofEndedOwner owner: String) throws {
    try write { db in
      let rows = try TaskRow.fetchAll(
        db,
        sql: """
          UPDATE task SET owner = NULL, orphaned = orphaned + 1, fraction = 0, step = '',
            points = '{}', not_before = ?,
            state = CASE WHEN cancel_requested THEN 'cancelled'
              WHEN orphaned = 0 THEN 'waiting' ELSE 'failed' END,
            finished_at = CASE WHEN orphaned = 0 AND NOT cancel_requested THEN NULL ELSE ? END,
            error = CASE WHEN orphaned = 0 THEN '' ELSE ? END
          WHERE owner = ? AND user_id = ?
          RETURNING *
          """,
        arguments: [Date(), Date(), Self.endedTwice, owner, user.id.rawValue])
      for task in rows.map(\.task) where task.state == .failed {
        try amend(task.work, db) {
          try settleSubject(of: task.work, message: Self.endedTwice, db)
        }
      }
    }
  }

  private static var endedTwice: String {
    "The program ended twice in the middle of this: try again, and report it if it happens again."
  }
}
