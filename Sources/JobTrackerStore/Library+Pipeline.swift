import Foundation
package import GRDB
package import JobTrackerDomain

extension Library {
  /// Moves a job to another stage, and remembers when.
  ///
  /// - Throws: ``StageRefusal`` with nothing changed.
  package func moveStage(ofJob id: JobID, _ move: StageMove) throws -> Job {
    try record({ job in
      ChangeNote(kind: .stageChanged, name: "\(job.name) to \(job.stage.rawValue)", jobID: id)
    }) { db in
      let job = try job(id, db)
      let stage = try move.stage(from: job.stage)
      let now = Date()
      try db.execute(
        sql: "UPDATE job SET stage = ?, updated_at = ? WHERE id = ? AND user_id = ?",
        arguments: [stage.rawValue, now, id.rawValue, user.id.rawValue])
      try db.execute(
        sql: """
          INSERT INTO stage_change (user_id, job_id, stage, changed_at) VALUES (?, ?, ?, ?)
          """, arguments: [user.id.rawValue, id.rawValue, stage.rawValue, now])
      return try self.job(id, db)
    }
  }

  /// Gives a job other tags than it has.
  ///
  /// - Parameter change: Makes them of those that it has now.
  package func setTags(
    ofJob id: JobID, _ change: (JobTags) -> JobTags
  ) throws -> Job {
    try record({ ChangeNote(.tagsChanged, $0) }) { db in
      let before = try job(id, db).tags
      let tags = change(before)
      guard tags != before else { return try job(id, db) }
      try db.execute(
        sql: "UPDATE job SET tags = ?, updated_at = ? WHERE id = ? AND user_id = ?",
        arguments: [tags.text, Date(), id.rawValue, user.id.rawValue])
      return try job(id, db)
    }
  }

  func stageChanges(ofJob id: JobID, _ db: GRDB.Database) throws -> [StageChange] {
    try StageChange.fetchAll(
      db.cachedStatement(
        sql: "SELECT stage, changed_at FROM stage_change WHERE job_id = ? ORDER BY id"),
      arguments: [id.rawValue])
  }
}

extension StageChange: FetchableRecord {
  package init(row: Row) throws {
    self.init(stage: try row.decodeEnum("stage"), changedAt: row["changed_at"])
  }
}
