import GRDB
package import JobTrackerDomain

/// Tasks with the names of what they work on, for people.
extension Library {
  /// Tasks under way, those that run first, then the others in the order they will run in;
  /// behind them the finished ones, the last that ended first.
  ///
  /// - Parameter limit: How many finished ones at most, of the newest.
  package func taskList(limit: Int = 200) throws -> [TaskEntry] {
    try read { db in
      let unfinished = try entries(
        where: "task.state IN ('waiting', 'running') ORDER BY task.state, task.id LIMIT 1000",
        [], db)
      let finished = try entries(
        where: """
          task.state NOT IN ('waiting', 'running') ORDER BY task.id DESC LIMIT ?
          """, [limit], db)
      return unfinished
        + finished.sorted { first, second in
          let dates = (first.task.finishedAt, second.task.finishedAt)
          guard let one = dates.0, let other = dates.1, one != other else {
            return first.id.rawValue > second.id.rawValue
          }
          return one > other
        }
    }
  }

  /// Those of these tasks that there are.
  package func taskEntries(_ ids: [TaskID]) throws -> [TaskEntry] {
    try read { db in
      try entries(
        where: "task.id IN (SELECT value FROM json_each(?)) ORDER BY task.id",
        [try JSONColumn.encode(ids.map(\.rawValue))], db)
    }
  }

  private func entries(
    where condition: String, _ values: [any DatabaseValueConvertible], _ db: GRDB.Database
  ) throws -> [TaskEntry] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT task.*, job.id AS about_job, job.job_title, job.company_name, job.job_url,
          resume.file_name, analysis.ats_score
        FROM task
        LEFT JOIN analysis ON analysis.id = task.analysis_id
        LEFT JOIN job ON job.id = coalesce(task.job_id, analysis.job_id)
        LEFT JOIN resume ON resume.id = task.resume_id
        WHERE task.user_id = ? AND \(condition)
        """, arguments: StatementArguments([user.id.rawValue] + values))
    var entries: [TaskEntry] = []
    while let row = try rows.next() { entries.append(try entry(row)) }
    return entries
  }

  private func entry(_ row: Row) throws -> TaskEntry {
    let task = try TaskRow(row: row).task
    if case .createJob(let draft) = task.work { return TaskEntry(task, subject: draft.jobURL) }
    if let name: String = row["file_name"] { return TaskEntry(task, subject: name) }
    let job: Int64? = row["about_job"]
    return TaskEntry(
      task,
      subject: Job.name(
        title: row["job_title"] ?? "", company: row["company_name"] ?? "", url: row["job_url"] ?? ""
      ), jobID: job.map(JobID.init), score: row["ats_score"])
  }

  /// Forgets the finished tasks, but for those that keep what a person typed (J5).
  ///
  /// - Returns: How many.
  package func clearTasks() throws -> Int {
    try write { db in
      try db.execute(
        sql: """
          DELETE FROM task
          WHERE user_id = ? AND draft IS NULL AND state IN ('done', 'failed', 'cancelled')
          """, arguments: [user.id.rawValue])
      return db.changesCount
    }
  }
}
