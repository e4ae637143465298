import Foundation
package import GRDB
package import JobTrackerDomain

extension Library {
  /// - Throws: ``StoreError/noSuchJob(_:)`` also where it is another user's (J11).
  package func job(_ id: JobID) throws -> Job {
    try read { db in try job(id, db) }
  }

  func job(_ id: JobID, _ db: GRDB.Database) throws -> Job {
    let job = try Job.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM job WHERE id = ? AND user_id = ?"),
      arguments: [id.rawValue, user.id.rawValue])
    guard let job else { throw StoreError.noSuchJob(id.description) }
    return job
  }

  /// Stores a new job; its fields must have been checked.
  package func insertJob(_ draft: JobDraft, location: String, source: DescriptionSource) throws
    -> Job
  {
    try write { db in
      try insertJob(draft, location: location, source: source, db)
    }
  }

  func insertJob(
    _ draft: JobDraft, location: String, source: DescriptionSource, _ db: GRDB.Database
  ) throws -> Job {
    let now = Date()
    try db.execute(
      sql: """
        INSERT INTO job (user_id, company_name, job_title, location, job_url, description_source,
          extraction_status, extraction_error, created_at, updated_at, job_description)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        user.id.rawValue, draft.companyName, draft.jobTitle, location, draft.jobURL,
        source.rawValue, ExtractionStatus.success.rawValue, "", now, now, draft.jobDescription,
      ])
    return try job(JobID(db.lastInsertedRowID), db)
  }

  /// Stores every field of `job` that a person or a reader may change.
  ///
  /// With `extracting`, a task that reads the job's page is queued in the same
  /// transaction (J8), in place of one that has not finished.
  package func updateJob(_ job: Job, extracting: Bool) throws -> Job {
    try write { db in
      try update(job, db)
      if extracting {
        try cancelTasks(ofJob: job.id, db)
        try insertTask(.extract(job.id), db)
      }
      return try self.job(job.id, db)
    }
  }

  func update(_ job: Job, _ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        UPDATE job SET company_name = ?, job_title = ?, location = ?, job_url = ?,
          description_source = ?, extraction_status = ?, extraction_error = ?, updated_at = ?,
          job_description = ?
        WHERE id = ? AND user_id = ?
        """,
      arguments: [
        job.companyName, job.jobTitle, job.location, job.jobURL, job.descriptionSource.rawValue,
        job.extractionStatus.rawValue, job.extractionError, Date(), job.jobDescription,
        job.id.rawValue, user.id.rawValue,
      ])
    guard db.changesCount == 1 else { throw StoreError.noSuchJob(job.id.description) }
  }

  /// Deletes the job with its analyses and tasks; resumes made for it stay (R1).
  package func deleteJob(_ id: JobID) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM job WHERE id = ? AND user_id = ?",
        arguments: [id.rawValue, user.id.rawValue])
      guard db.changesCount == 1 else { throw StoreError.noSuchJob(id.description) }
    }
  }
}

extension Job: FetchableRecord {
  package init(row: Row) throws {
    self.init(
      id: JobID(row["id"]), userID: UserID(row["user_id"]), companyName: row["company_name"],
      jobTitle: row["job_title"], jobURL: row["job_url"], jobDescription: row["job_description"],
      location: row["location"],
      descriptionSource: try row.decodeEnum("description_source"),
      extractionStatus: try row.decodeEnum("extraction_status"),
      extractionError: row["extraction_error"], createdAt: row["created_at"],
      updatedAt: row["updated_at"])
  }
}

extension Row {
  /// The value of an enumeration's column.
  func decodeEnum<Value: RawRepresentable<String>>(
    _ column: String, as type: Value.Type = Value.self
  ) throws -> Value {
    let text: String = self[column]
    guard let value = Value(rawValue: text) else {
      throw StoreError.refused(reason: "unknown \(column) “\(text)”")
    }
    return value
  }
}
