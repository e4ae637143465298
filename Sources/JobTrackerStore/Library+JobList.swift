package import GRDB
package import JobTrackerDomain

extension Library {
  /// Makes searches for words answer at once, however long the list is.
  package func prepareSearch() throws {
    try read { db in try wordIndex.prepare(user, db) }
  }

  package func jobCount(_ query: JobQuery = JobQuery()) throws -> Int {
    try read { db in
      if let found = try found(query, db) { return found.count }
      let found = JobCondition(query, of: user, readsJob: false)
      return try Int.fetchOne(
        db, sql: "SELECT count(*) \(found.sql)", arguments: found.arguments) ?? 0
    }
  }

  /// The jobs from `offset` on, in the order of the query, `limit` at most.
  ///
  /// Newest first runs on the covering index alone, so that a far offset stays cheap; another
  /// order sorts all that the query finds.
  package func jobs(_ query: JobQuery = JobQuery(), offset: Int, limit: Int) throws -> [JobSummary]
  {
    try listed(query, offset: offset, limit: limit)
  }

  /// The same with what the postings tell.
  package func jobsWithFacts(
    _ query: JobQuery = JobQuery(), offset: Int, limit: Int
  ) throws -> [JobWithFacts] {
    try listed(
      query, offset: offset, limit: limit, columns: ", posting.*",
      joins: "LEFT JOIN posting ON posting.job_id = job.id")
  }

  private func listed<Record: FetchableRecord>(
    _ query: JobQuery, offset: Int, limit: Int, columns: String = "", joins: String = ""
  ) throws -> [Record] {
    let sorting = JobSorting(query.order)
    return try read { db in
      let page: (sql: String, arguments: StatementArguments)
      if let found = try found(query, db) {
        page = (
          "SELECT value AS id, NULL AS sort_key FROM json_each(?)",
          [try JSONColumn.encode(found[offset, limit: limit])]
        )
      } else {
        let found = JobCondition(query, of: user, readsJob: !sorting.isByID)
        page = (
          """
          SELECT \(found.id) AS id, \(sorting.key) AS sort_key \(found.sql)
          ORDER BY \(sorting.terms(id: found.id)) LIMIT ? OFFSET ?
          """, found.arguments + [limit, offset]
        )
      }
      return try Record.fetchAll(
        db,
        sql: """
          SELECT job.id, company_name, job_title, job.location, stage, tags, job_url,
            extraction_status, analysis.status AS analysis_status, ats_score\(columns)
          FROM (\(page.sql)) AS page
          CROSS JOIN job INDEXED BY job_list ON job.user_id = ? AND job.id = page.id
          LEFT JOIN analysis ON analysis.job_id = job.id AND is_current = 1 \(joins)
          ORDER BY \(sorting.terms(id: "page.id"))
          """,
        arguments: page.arguments + [user.id.rawValue])
    }
  }

  /// How many jobs of the list stand before this one; `nil` where it is not in the list.
  package func position(of id: JobID, in query: JobQuery = JobQuery()) throws -> Int? {
    let sorting = JobSorting(query.order)
    return try read { db in
      if let found = try found(query, db) { return found.position(of: id.rawValue) }
      let found = JobCondition(query, of: user, readsJob: !sorting.isByID)
      let isListed = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 \(found.sql) AND \(found.id) = ?)",
        arguments: found.arguments + [id.rawValue])
      guard isListed == true else { return nil }
      return try Int.fetchOne(
        db, sql: "SELECT count(*) \(found.sql) AND \(sorting.isBefore(id: found.id))",
        arguments: found.arguments + sorting.arguments(for: id))
    }
  }

  /// What a search in memory finds, in the order of the query; `nil` where SQLite has to search.
  private func found(_ query: JobQuery, _ db: GRDB.Database) throws -> FoundJobs? {
    guard JobSorting(query.order).isByID else { return nil }
    var found = try wordIndex.jobs(JobFilter(query.text), of: user, db)
    found?.isReversed = query.order.isAscending
    return found
  }
}

extension JobSummary: FetchableRecord {
  package init(row: Row) throws {
    let status: String? = row["analysis_status"]
    self.init(
      id: JobID(row["id"]), companyName: row["company_name"], jobTitle: row["job_title"],
      location: row["location"], stage: try row.decodeEnum("stage"), tags: JobTags(row["tags"]),
      jobURL: row["job_url"],
      extractionStatus: try row.decodeEnum("extraction_status"),
      analysisStatus: status.flatMap(AnalysisStatus.init) ?? .pending,
      hasAnalysis: status != nil, atsScore: row["ats_score"])
  }
}

extension JobWithFacts: FetchableRecord {
  package init(row: Row) throws {
    self.init(job: try JobSummary(row: row), facts: PostingFacts(row: row))
  }
}
