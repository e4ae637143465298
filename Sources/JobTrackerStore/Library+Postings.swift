import Foundation
import GRDB
package import JobTrackerDomain

/// What is known of a job's posting beside its texts.
extension Library {
  func storePosting(
    _ facts: PostingFacts, _ origins: FieldOrigins, of id: JobID, _ db: GRDB.Database
  ) throws {
    let salary = facts.salary
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO posting (job_id, user_id, workplace, employment_types,
          salary_minimum, salary_maximum, salary_currency, salary_period, date_posted,
          valid_through, method, sources)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, user.id.rawValue, facts.workplace?.rawValue,
        try JSONColumn.encode(facts.employmentTypes), salary?.minimum, salary?.maximum,
        salary?.currency ?? "", salary?.period?.rawValue, facts.datePosted?.description,
        facts.validThrough?.description, origins.method, try JSONColumn.encode(origins.sources),
      ])
  }

  /// Keeps the page that a job was read from; one that gave a whole posting stays in place of
  /// one that gave less.
  ///
  /// - Parameter isWhole: Whether this one did; then its address is known again too.
  func keep(_ page: PageCopy, isWhole: Bool, of id: JobID, _ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        INSERT INTO page_copy (job_id, user_id, url, content_type, fetched_at, is_whole,
          byte_count, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (job_id) DO UPDATE SET url = excluded.url,
          content_type = excluded.content_type, fetched_at = excluded.fetched_at,
          is_whole = excluded.is_whole, byte_count = excluded.byte_count, body = excluded.body
        WHERE excluded.is_whole >= page_copy.is_whole
        """,
      arguments: [
        id.rawValue, user.id.rawValue, page.url, page.contentType, page.fetchedAt, isWhole,
        page.body.count, Data(try CompressedBytes.pack(page.body)),
      ])
    if isWhole { try addURLKey(of: page.url, to: id, db) }
  }

  /// The page that a job was read from, as it was fetched; `nil` where none is kept.
  package func pageCopy(ofJob id: JobID) throws -> PageCopy? {
    try read { db in
      _ = try job(id, db)
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM page_copy WHERE job_id = ? AND user_id = ?",
        arguments: [id.rawValue, user.id.rawValue])
      return try row.map { row in
        PageCopy(
          url: row["url"], contentType: row["content_type"],
          body: try CompressedBytes.unpack([UInt8](row["body"] as Data), count: row["byte_count"]),
          fetchedAt: row["fetched_at"])
      }
    }
  }

  /// Takes what the kept page gave when it was read again into the job.
  ///
  /// - Returns: The job, or `nil` where it is better as it is.
  package func store(_ outcome: ExtractionOutcome, rereadFor id: JobID) throws -> Job? {
    try write { db in
      let job = try job(id, db)
      guard let updated = ExtractionResolution.rereading(of: job, from: outcome) else { return nil }
      return try record({ ChangeNote(.pageRead, $0) }, db) {
        try store(rereadJob: updated, db)
        return try self.job(id, db)
      }
    }
  }

  private func store(rereadJob job: Job, _ db: GRDB.Database) throws {
    try update(job, db)
    guard job.extractionStatus == .success else { return }
    try db.execute(
      sql: "UPDATE page_copy SET is_whole = 1 WHERE job_id = ?", arguments: [job.id.rawValue])
    if let page = job.page { try addURLKey(of: page.url, to: job.id, db) }
  }

  /// What another URL changes beside the job's own row: the keys, and that a page of the new one
  /// takes the place of the old one's, whatever it gives.
  func replaceURL(by url: String, of id: JobID, _ db: GRDB.Database) throws {
    try db.execute(sql: "DELETE FROM posting_url WHERE job_id = ?", arguments: [id.rawValue])
    try addURLKey(of: url, to: id, db)
    try db.execute(
      sql: "UPDATE page_copy SET is_whole = 0 WHERE job_id = ?", arguments: [id.rawValue])
  }

  func addURLKey(of url: String, to id: JobID, _ db: GRDB.Database) throws {
    let key = PostingURL.key(of: url)
    guard !key.isEmpty else { return }
    try db.execute(
      sql: "INSERT OR IGNORE INTO posting_url (user_id, url_key, job_id) VALUES (?, ?, ?)",
      arguments: [user.id.rawValue, key, id.rawValue])
  }
}

extension PostingFacts {
  /// From a row with the columns of `posting`, all of them NULL where there is none, and the
  /// job's location.
  init(row: Row) {
    let workplace: String? = row["workplace"]
    let types: String? = row["employment_types"]
    let period: String? = row["salary_period"]
    let posted: String? = row["date_posted"]
    let last: String? = row["valid_through"]
    self.init(
      location: row["location"], workplace: workplace.flatMap(Workplace.init),
      // Between the quotation marks of the JSON: a decoder a row is too slow for a long list.
      employmentTypes: (types ?? "").split(separator: "\"").compactMap {
        EmploymentType(rawValue: String($0))
      },
      salary: SalaryRange(
        minimum: row["salary_minimum"], maximum: row["salary_maximum"],
        currency: row["salary_currency"] ?? "", period: period.flatMap(SalaryRange.Period.init)),
      datePosted: posted.flatMap { CalendarDay($0) },
      validThrough: last.flatMap { CalendarDay($0) })
  }
}

extension FieldOrigins {
  init(row: Row) throws {
    let sources: String? = row["sources"]
    self.init(
      method: row["method"] ?? "",
      sources: try sources.map { try JSONColumn.decode([String: String].self, $0) } ?? [:])
  }
}
