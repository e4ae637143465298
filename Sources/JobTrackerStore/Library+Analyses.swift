import Foundation
package import GRDB
package import JobTrackerDomain

extension Library {
  /// The job's current analysis, or `nil` where it has none and reads as `pending` (A8).
  package func currentAnalysis(ofJob id: JobID) throws -> Analysis? {
    try jobWithAnalysis(id).analysis
  }

  /// A job, its current analysis, and where that has a result the newest one by another engine:
  /// in one read, as each move of the cursor needs them.
  package func jobWithAnalysis(_ id: JobID) throws -> AnalysedJob {
    try read { db in
      let analysis = try Analysis.fetchOne(
        db.cachedStatement(
          sql: "SELECT * FROM analysis WHERE job_id = ? AND user_id = ? AND is_current = 1"),
        arguments: [id.rawValue, user.id.rawValue])
      let other = try analysis.flatMap { $0.result == nil ? nil : try otherEngine(than: $0, db) }
      return AnalysedJob(job: try job(id, db), analysis: analysis, otherEngine: other)
    }
  }

  private func otherEngine(than analysis: Analysis, _ db: GRDB.Database) throws -> Analysis? {
    try Analysis.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT * FROM analysis
          WHERE job_id = ? AND user_id = ? AND engine <> ? AND status = 'completed'
          ORDER BY id DESC LIMIT 1
          """),
      arguments: [analysis.jobID.rawValue, user.id.rawValue, analysis.engine.rawValue])
  }

  /// The newest result that was made with a resume, for a job that is still there.
  package func newestJudgement(ofResume id: ResumeID) throws -> ResumeJudgement? {
    try read { db in
      let analysis = try Analysis.fetchOne(
        db,
        sql: """
          SELECT * FROM analysis WHERE resume_id = ? AND user_id = ? AND status = 'completed'
          ORDER BY id DESC LIMIT 1
          """, arguments: [id.rawValue, user.id.rawValue])
      guard let analysis, let result = analysis.result else { return nil }
      return ResumeJudgement(jobName: try job(analysis.jobID, db).name, result: result)
    }
  }

  /// Every run of the job, newest first.
  package func analysisHistory(ofJob id: JobID) throws -> [Analysis] {
    try read { db in
      try Analysis.fetchAll(
        db, sql: "SELECT * FROM analysis WHERE job_id = ? AND user_id = ? ORDER BY id DESC",
        arguments: [id.rawValue, user.id.rawValue])
    }
  }

  package func analysis(_ id: AnalysisID) throws -> Analysis {
    try read { db in try analysis(id, db) }
  }

  func analysis(_ id: AnalysisID, _ db: GRDB.Database) throws -> Analysis {
    let analysis = try Analysis.fetchOne(
      db, sql: "SELECT * FROM analysis WHERE id = ? AND user_id = ?",
      arguments: [id.rawValue, user.id.rawValue])
    guard let analysis else { throw StoreError.noSuchAnalysis(id.description) }
    return analysis
  }

  /// Makes a new run the job's current one (A7) and queues its task, in one transaction.
  ///
  /// A run of the same job that has not finished is cancelled first, unless it waits for another
  /// provider: its result becomes the current one when it comes.
  package func insertAnalysis(
    jobID: JobID, resumeID: ResumeID, level: CandidateLevel, stack: TargetStack, engine: EngineName
  ) throws -> (Analysis, TaskID) {
    try write { db in
      try cancelAnalyses(ofJob: jobID, beside: engine, db)
      try db.execute(
        sql: "UPDATE analysis SET is_current = 0 WHERE job_id = ? AND is_current = 1",
        arguments: [jobID.rawValue])
      try db.execute(
        sql: """
          INSERT INTO analysis (user_id, job_id, resume_id, is_current, candidate_level,
            target_stack, status, engine, missing_keywords, strengths, suggestions, evidence,
            notes, model, engine_version, resume_sha256, job_sha256, error_message, created_at)
          VALUES (?, ?, ?, 1, ?, ?, ?, ?, '[]', '[]', '[]', '[]', '[]', '', '', '', '', '', ?)
          """,
        arguments: [
          user.id.rawValue, jobID.rawValue, resumeID.rawValue, level.rawValue,
          try JSONColumn.encode(stack), AnalysisStatus.processing.rawValue, engine.rawValue, Date(),
        ])
      let id = AnalysisID(db.lastInsertedRowID)
      let task = try insertTask(.analyse(id, engine: engine), db)
      return (try analysis(id, db), task)
    }
  }

  /// Cancels the job's runs that have not finished; their rows end as `failed`.
  private func cancelAnalyses(
    ofJob id: JobID, beside engine: EngineName, _ db: GRDB.Database
  ) throws {
    let running = try TaskRow.fetchAll(
      db,
      sql: """
        SELECT task.* FROM task JOIN analysis ON analysis.id = task.analysis_id
        WHERE analysis.job_id = ? AND task.user_id = ? AND task.state IN ('waiting', 'running')
          AND NOT (task.state = 'waiting' AND task.not_before > ? AND analysis.engine <> ?)
        """, arguments: [id.rawValue, user.id.rawValue, Date(), engine.rawValue])
    for row in running { try cancel(row.task, db) }
  }

  func complete(
    _ id: AnalysisID, with result: AnalysisResult, hashes: TextHashes, _ db: GRDB.Database
  ) throws {
    let breakdown = result.breakdown
    try db.execute(
      sql: """
        UPDATE analysis SET status = 'completed', ats_score = ?, skills_match = ?,
          project_impact = ?, tools_frameworks = ?, role_fit = ?, missing_keywords = ?,
          strengths = ?, suggestions = ?, evidence = ?, notes = ?, engine = ?, model = ?,
          engine_version = ?, resume_sha256 = ?, job_sha256 = ?, finished_at = ?
        WHERE id = ? AND user_id = ?
        """,
      arguments: [
        result.atsScore, breakdown?.skillsMatch, breakdown?.projectImpact,
        breakdown?.toolsFrameworks, breakdown?.roleFit,
        try JSONColumn.encode(result.missingKeywords), try JSONColumn.encode(result.strengths),
        try JSONColumn.encode(result.suggestions), try JSONColumn.encode(result.evidence),
        try JSONColumn.encode(result.notes), result.engine.engine.rawValue, result.engine.model,
        result.engine.version, hashes.resume, hashes.job, Date(), id.rawValue, user.id.rawValue,
      ])
    // Another result may have been taken while this run waited.
    try makeCurrent(id, db)
  }

  /// Makes a run the job's current one.
  private func makeCurrent(_ id: AnalysisID, _ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        UPDATE analysis SET is_current = 0
        WHERE is_current = 1 AND id <> ?1
          AND job_id = (SELECT job_id FROM analysis WHERE id = ?1)
        """, arguments: [id.rawValue])
    try db.execute(
      sql: "UPDATE analysis SET is_current = 1 WHERE id = ? AND is_current = 0",
      arguments: [id.rawValue])
  }

  /// A run that a person took back does not hide the result that was there before it.
  func restoreEarlierResult(insteadOf id: AnalysisID, _ db: GRDB.Database) throws {
    let earlier = try Int64.fetchOne(
      db,
      sql: """
        SELECT earlier.id FROM analysis AS earlier
        JOIN analysis AS cancelled ON cancelled.job_id = earlier.job_id
        WHERE cancelled.id = ? AND cancelled.user_id = ? AND cancelled.is_current = 1
          AND earlier.id < cancelled.id AND earlier.status = 'completed'
        ORDER BY earlier.id DESC LIMIT 1
        """, arguments: [id.rawValue, user.id.rawValue])
    guard let earlier else { return }
    try makeCurrent(AnalysisID(earlier), db)
  }

  func fail(_ id: AnalysisID, message: String, _ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        UPDATE analysis SET status = 'failed', error_message = ?, finished_at = ?
        WHERE id = ? AND user_id = ? AND status IN ('pending', 'processing')
        """, arguments: [message, Date(), id.rawValue, user.id.rawValue])
  }
}

extension Analysis: FetchableRecord {
  package init(row: Row) throws {
    let resumeID: Int64? = row["resume_id"]
    self.init(
      id: AnalysisID(row["id"]), userID: UserID(row["user_id"]), jobID: JobID(row["job_id"]),
      resumeID: resumeID.map(ResumeID.init), candidateLevel: try row.decodeEnum("candidate_level"),
      targetStack: try JSONColumn.decode(TargetStack.self, row["target_stack"]),
      status: try row.decodeEnum("status"), engine: try row.decodeEnum("engine"),
      result: try Self.result(in: row), hashes: Self.hashes(in: row),
      errorMessage: row["error_message"],
      createdAt: row["created_at"], finishedAt: row["finished_at"])
  }

  private static func hashes(in row: Row) -> TextHashes? {
    let hashes = TextHashes(resume: row["resume_sha256"], job: row["job_sha256"])
    return hashes.resume.isEmpty ? nil : hashes
  }

  private static func result(in row: Row) throws -> AnalysisResult? {
    guard let score: Int = row["ats_score"] else { return nil }
    let lists = try ["missing_keywords", "strengths", "suggestions", "notes"].map {
      try JSONColumn.decode([String].self, row[$0])
    }
    let evidence = try JSONColumn.decode([Evidence].self, row["evidence"])
    let identity = EngineIdentity(
      engine: try row.decodeEnum("engine"), model: row["model"], version: row["engine_version"])
    let points: [ScoreBucket: Double] = ScoreBucket.allCases.reduce(into: [:]) {
      $0[$1] = row[$1.rawValue]
    }
    if let breakdown = ScoreBreakdown(points) {
      return AnalysisResult(
        breakdown: breakdown, missingKeywords: lists[0], strengths: lists[1],
        suggestions: lists[2], evidence: evidence, notes: lists[3], engine: identity)
    }
    return AnalysisResult(
      ownScore: Double(score), missingKeywords: lists[0], strengths: lists[1],
      suggestions: lists[2], evidence: evidence, notes: lists[3], engine: identity)
  }
}
