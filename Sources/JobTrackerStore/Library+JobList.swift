package import GRDB
package import JobTrackerDomain

extension Library {
  package func jobCount(_ query: JobQuery = JobQuery()) throws -> Int {
    let condition = JobCondition(query)
    return try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM job WHERE user_id = ?" + condition.sql,
        arguments: [user.id.rawValue] + condition.arguments) ?? 0
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
      joins: "LEFT JOIN posting ON posting.job_id = page.id")
  }

  private func listed<Record: FetchableRecord>(
    _ query: JobQuery, offset: Int, limit: Int, columns: String = "", joins: String = ""
  ) throws -> [Record] {
    let condition = JobCondition(query)
    let sorting = JobSorting(query.order)
    return try read { db in
      try Record.fetchAll(
        db,
        sql: """
          SELECT page.*, analysis.status AS analysis_status, ats_score\(columns)
          FROM (
            SELECT id, company_name, job_title, location, job_url, extraction_status,
              \(sorting.key) AS sort_key
            FROM job WHERE user_id = ?\(condition.sql)
            ORDER BY \(sorting.terms()) LIMIT ? OFFSET ?
          ) AS page
          LEFT JOIN analysis ON analysis.job_id = page.id AND is_current = 1 \(joins)
          ORDER BY \(sorting.terms(of: "page."))
          """,
        arguments: [user.id.rawValue] + condition.arguments + [limit, offset])
    }
  }

  /// How many jobs of the list stand before this one; `nil` where it is not in the list.
  package func position(of id: JobID, in query: JobQuery = JobQuery()) throws -> Int? {
    let condition = JobCondition(query)
    return try read { db in
      let isListed = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM job WHERE user_id = ? AND id = ?\(condition.sql))",
        arguments: [user.id.rawValue, id.rawValue] + condition.arguments)
      guard isListed == true else { return nil }
      let sorting = JobSorting(query.order)
      return try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM job WHERE user_id = ? AND \(sorting.before)" + condition.sql,
        arguments: [user.id.rawValue] + sorting.arguments(for: id) + condition.arguments)
    }
  }
}

extension JobSummary: FetchableRecord {
  package init(row: Row) throws {
    let status: String? = row["analysis_status"]
    self.init(
      id: JobID(row["id"]), companyName: row["company_name"], jobTitle: row["job_title"],
      location: row["location"], jobURL: row["job_url"],
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
