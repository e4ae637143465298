import GRDB
import JobTrackerDomain

/// A row of the task table.
struct TaskRow: FetchableRecord {
  var task: BackgroundTask

  init(row: Row) throws {
    let fraction: Double = row["fraction"]
    let duplicate: Int64? = row["duplicate_of"]
    task = BackgroundTask(
      id: TaskID(row["id"]), userID: UserID(row["user_id"]), work: try Self.work(in: row),
      state: try row.decodeEnum("state"), attempts: row["attempts"],
      progress: TaskProgress(
        fraction: fraction, step: row["step"],
        points: try JSONColumn.decode([ScoreBucket: Double].self, row["points"])),
      error: row["error"], duplicateOf: duplicate.map(JobID.init), notBefore: row["not_before"],
      isCancelRequested: row["cancel_requested"], createdAt: row["created_at"],
      startedAt: row["started_at"], finishedAt: row["finished_at"])
  }

  private static func work(in row: Row) throws -> TaskWork {
    if let draft: String = row["draft"] {
      return .createJob(try JSONColumn.decode(JobDraft.self, draft))
    }
    if let id: Int64 = row["job_id"] { return .extract(JobID(id)) }
    if let id: Int64 = row["resume_id"] { return .parse(ResumeID(id)) }
    let provider: String = row["provider"]
    return .analyse(
      AnalysisID(row["analysis_id"]), engine: EngineName(rawValue: provider) ?? .offline)
  }
}

/// The columns of the task table that say what the work is.
struct TaskColumns {
  var draft: String?
  var job: Int64?
  var resume: Int64?
  var analysis: Int64?
  /// Empty where nobody outside is talked to, or each task talks to somebody else.
  var provider = ""

  init(_ work: TaskWork) throws {
    switch work {
    case .createJob(let typed): draft = try JSONColumn.encode(typed)
    case .extract(let id): job = id.rawValue
    case .parse(let id): resume = id.rawValue
    case .analyse(let id, let engine):
      analysis = id.rawValue
      if engine != .offline { provider = engine.rawValue }
    }
  }
}
