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
      db.cachedStatement(
        sql: """
          SELECT job.*, posting.*, page_copy.url AS page_url,
            page_copy.fetched_at AS page_fetched_at
          FROM job LEFT JOIN posting ON posting.job_id = job.id
            LEFT JOIN page_copy ON page_copy.job_id = job.id
          WHERE job.id = ? AND job.user_id = ?
          """),
      arguments: [id.rawValue, user.id.rawValue])
    guard var job else { throw StoreError.noSuchJob(id.description) }
    job.stageChanges = try stageChanges(ofJob: id, db)
    return job
  }

  /// Stores a new job; its fields must have been checked.
  package func insertJob(_ job: NewJob) throws -> Job {
    try record({ ChangeNote(.jobAdded, $0) }) { db in try insertJob(job, reading: nil, db) }
  }

  /// - Parameter reading: What it was read from.
  func insertJob(_ new: NewJob, reading: PostingReading?, _ db: GRDB.Database) throws -> Job {
    let now = Date()
    let draft = new.draft
    try db.execute(
      sql: """
        INSERT INTO job (user_id, company_name, job_title, location, job_url, description_source,
          extraction_status, extraction_error, created_at, updated_at, job_description)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        user.id.rawValue, draft.companyName, draft.jobTitle, new.facts.location, draft.jobURL,
        new.descriptionSource.rawValue, ExtractionStatus.success.rawValue, "", now, now,
        draft.jobDescription,
      ])
    let id = JobID(db.lastInsertedRowID)
    try storePosting(new.facts, new.origins, of: id, db)
    try addURLKey(of: draft.jobURL, to: id, db)
    if let reading, let page = reading.page {
      let isWhole = new.descriptionSource == .extracted || reading.isWhole
      try keep(page, isWhole: isWhole, of: id, db)
    }
    return try job(id, db)
  }

  /// Stores every field of `job` that a person or a reader may change.
  ///
  /// With `extracting`, a task that reads the job's page is queued in the same
  /// transaction (J8), in place of one that has not finished.
  /// - Parameter reading: The posting at hand that it was filled from, whose page is kept.
  package func updateJob(
    _ job: Job, extracting: Bool, reading: PostingReading? = nil, as kind: ChangeKind = .jobEdited
  ) throws -> Job {
    try record({ ChangeNote(kind, $0) }) { db in
      try update(job, db)
      if let reading, let page = reading.page {
        try keep(page, isWhole: reading.isWhole, of: job.id, db)
      }
      if extracting {
        try cancelTasks(ofJob: job.id, db)
        try insertTask(.extract(job.id), db)
      }
      return try self.job(job.id, db)
    }
  }

  func update(_ job: Job, _ db: GRDB.Database) throws {
    let oldURL = try self.job(job.id, db).jobURL
    try db.execute(
      sql: """
        UPDATE job SET company_name = ?, job_title = ?, location = ?, job_url = ?,
          description_source = ?, extraction_status = ?, extraction_error = ?, updated_at = ?,
          job_description = ?
        WHERE id = ? AND user_id = ?
        """,
      arguments: [
        job.companyName, job.jobTitle, job.facts.location, job.jobURL,
        job.descriptionSource.rawValue, job.extractionStatus.rawValue, job.extractionError, Date(),
        job.jobDescription,
        job.id.rawValue, user.id.rawValue,
      ])
    try storePosting(job.facts, job.origins, of: job.id, db)
    if job.jobURL != oldURL { try replaceURL(by: job.jobURL, of: job.id, db) }
  }

  /// Deletes the job with its page, its analyses and its tasks; resumes made for it stay (R1).
  package func deleteJob(_ id: JobID) throws {
    _ = try record({ ChangeNote(.jobDeleted, $0) }) { db in
      let job = try job(id, db)
      try db.execute(
        sql: "DELETE FROM job WHERE id = ? AND user_id = ?",
        arguments: [id.rawValue, user.id.rawValue])
      return job
    }
  }
}

extension Job: FetchableRecord {
  package init(row: Row) throws {
    let pageURL: String? = row["page_url"]
    self.init(
      id: JobID(row["id"]), userID: UserID(row["user_id"]), companyName: row["company_name"],
      jobTitle: row["job_title"], jobURL: row["job_url"], jobDescription: row["job_description"],
      facts: PostingFacts(row: row), origins: try FieldOrigins(row: row),
      tags: JobTags(row["tags"]),
      page: pageURL.map { PageVisit(url: $0, fetchedAt: row["page_fetched_at"]) },
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
