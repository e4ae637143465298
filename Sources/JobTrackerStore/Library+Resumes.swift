import Foundation
package import GRDB
package import JobTrackerDomain

extension Library {
  /// - Throws: ``StoreError/noSuchResume(_:)`` also where it is another user's (R4).
  package func resume(_ id: ResumeID) throws -> Resume {
    try read { db in try resume(id, db) }
  }

  func resume(_ id: ResumeID, _ db: GRDB.Database) throws -> Resume {
    let resume = try Resume.fetchOne(
      db, sql: "SELECT * FROM resume WHERE id = ? AND user_id = ?",
      arguments: [id.rawValue, user.id.rawValue])
    guard let resume else { throw StoreError.noSuchResume(id.description) }
    return resume
  }

  /// The resumes that a filter finds, newest first, without their text: a list does not show it.
  package func resumes(_ filter: ResumeFilter = ResumeFilter()) throws -> [ResumeSummary] {
    let found = ResumeCondition(filter, of: user)
    return try read { db in
      try ResumeSummary.fetchAll(
        db,
        sql: """
          SELECT id, job_id, file_name, page_count, parse_error, created_at,
            parsed_text <> '' AS has_text
          FROM resume WHERE \(found.sql) ORDER BY id DESC
          """, arguments: found.arguments)
    }
  }

  /// The resume with the same file that is attached to the same job, if there is one.
  package func resume(fileHash: String, jobID: JobID?) throws -> Resume? {
    try read { db in
      try Resume.fetchOne(
        db, sql: "SELECT * FROM resume WHERE user_id = ? AND file_sha256 = ? AND job_id IS ?",
        arguments: [user.id.rawValue, fileHash, jobID?.rawValue])
    }
  }

  /// Stores a resume whose file has been copied, and queues the task that parses it (R2).
  package func insertResume(fileName: String, fileHash: String, jobID: JobID?) throws -> Resume {
    try record({ ChangeNote(.resumeAdded, $0) }) { db in
      if let jobID { _ = try job(jobID, db) }
      try db.execute(
        sql: """
          INSERT INTO resume (user_id, job_id, file_name, file_sha256, page_count, parse_error,
            warnings, created_at, parsed_text)
          VALUES (?, ?, ?, ?, 0, '', '[]', ?, '')
          """,
        arguments: [user.id.rawValue, jobID?.rawValue, fileName, fileHash, Date()])
      let id = ResumeID(db.lastInsertedRowID)
      try insertTask(.parse(id), db)
      return try resume(id, db)
    }
  }

  /// Queues the task that parses a resume anew, unless one has not finished.
  package func parseAgain(_ id: ResumeID) throws {
    try write { db in
      guard try unfinishedTask(parsing: id, db) == nil else { return }
      _ = try resume(id, db)
      try amend(.parse(id), db) {
        try db.execute(
          sql: "UPDATE resume SET parse_error = '' WHERE id = ? AND user_id = ?",
          arguments: [id.rawValue, user.id.rawValue])
      }
      try insertTask(.parse(id), db)
    }
  }

  /// Attaches a resume to a job of the same user (R3), or to none.
  package func attachResume(_ id: ResumeID, to jobID: JobID?) throws {
    _ = try record({ ChangeNote(.resumeAttached, $0) }) { db in
      if let jobID { _ = try job(jobID, db) }
      try db.execute(
        sql: "UPDATE resume SET job_id = ? WHERE id = ? AND user_id = ?",
        arguments: [jobID?.rawValue, id.rawValue, user.id.rawValue])
      return try resume(id, db)
    }
  }

  /// Deletes the row; results that were made with it stay (A1: optional).
  package func deleteResume(_ id: ResumeID) throws {
    _ = try record({ ChangeNote(.resumeDeleted, $0) }) { db in
      let resume = try resume(id, db)
      try db.execute(
        sql: "DELETE FROM resume WHERE id = ? AND user_id = ?",
        arguments: [id.rawValue, user.id.rawValue])
      return resume
    }
  }
}

extension Database {
  /// The stored files that any user's resumes have, or would have if a change was undone or
  /// redone.
  package func neededResumeFiles() throws -> Set<String> { try read(Self.neededFiles) }

  static func neededFiles(_ db: GRDB.Database) throws -> Set<String> {
    try String.fetchSet(
      db,
      sql: """
        SELECT file_sha256 FROM resume
        UNION SELECT file_sha256 FROM change WHERE file_sha256 IS NOT NULL
        """)
  }
}

extension ResumeSummary: FetchableRecord {
  package init(row: Row) throws {
    let jobID: Int64? = row["job_id"]
    self.init(
      id: ResumeID(row["id"]), jobID: jobID.map(JobID.init), fileName: row["file_name"],
      pageCount: row["page_count"], hasText: row["has_text"], parseError: row["parse_error"],
      createdAt: row["created_at"])
  }
}

extension Resume: FetchableRecord {
  package init(row: Row) throws {
    let jobID: Int64? = row["job_id"]
    self.init(
      id: ResumeID(row["id"]), userID: UserID(row["user_id"]), jobID: jobID.map(JobID.init),
      fileName: row["file_name"], fileHash: row["file_sha256"], parsedText: row["parsed_text"],
      hiddenText: try JSONColumn.decode([Range<Int>].self, row["hidden_text"]),
      parseError: row["parse_error"],
      warnings: try JSONColumn.decode([String].self, row["warnings"]),
      pageCount: row["page_count"], createdAt: row["created_at"])
  }
}
