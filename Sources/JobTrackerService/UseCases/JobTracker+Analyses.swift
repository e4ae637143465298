package import JobTrackerDomain
import JobTrackerStore

/// What the start of an analysis answers at once (A5).
package struct AnalysisTicket: Equatable, Sendable {
  package var analysisID: AnalysisID
  package var taskID: TaskID
  package var status: AnalysisStatus
  package var candidateLevel: CandidateLevel
  package var targetStack: TargetStack
  package var engine: EngineName
}

extension JobTracker {
  /// Starts an analysis in the background (A5); it becomes the job's current one (A7).
  ///
  /// - Parameter engine: The configured one where `nil`.
  /// - Throws: ``AnalysisRefusal`` (A2), ``StoreError`` where the job or the resume is not
  ///   the user's, ``EngineError`` where the engine cannot be used, ``SendingRefusal`` where it
  ///   would send texts that nobody agreed to.
  package func startAnalysis(
    job jobID: JobID, resume resumeID: ResumeID?, level: CandidateLevel = .standard,
    stack: TargetStack = TargetStack(), engine: EngineName? = nil
  ) throws -> AnalysisTicket {
    let job = try library.job(jobID)
    guard let resumeID else { throw AnalysisRefusal.noResume }
    let resume = try library.resume(resumeID)
    guard !resume.parsedText.isEmpty else {
      throw resume.parseError.isEmpty
        ? AnalysisRefusal.resumeNotParsedYet
        : AnalysisRefusal.resumeHasNoText(reason: resume.parseError)
    }
    guard !resume.visibleText.trimmed.isEmpty else {
      throw AnalysisRefusal.resumeHasNoText(reason: "nobody can see any of it")
    }
    guard !job.jobDescription.trimmed.isEmpty else { throw AnalysisRefusal.jobHasNoDescription }
    let engine = engine ?? settings.defaultEngine
    try settings.check(engine)
    try sendingConsent.check(engine)
    let (analysis, task) = try library.insertAnalysis(
      jobID: jobID, resumeID: resumeID, level: level, stack: stack, engine: engine)
    return AnalysisTicket(
      analysisID: analysis.id, taskID: task, status: analysis.status,
      candidateLevel: analysis.candidateLevel, targetStack: analysis.targetStack, engine: engine)
  }

  /// Whether the person agrees that texts are sent to the model's server.
  package var sendingConsent: SendingConsent { SendingConsent(locations, settings.chat) }

  /// The job's current analysis; a job without one reads as pending (A8).
  package func currentAnalysis(ofJob id: JobID) throws -> Analysis? {
    try library.currentAnalysis(ofJob: id)
  }

  package func jobWithAnalysis(_ id: JobID) throws -> AnalysedJob {
    try library.jobWithAnalysis(id)
  }

  package func analysis(_ id: AnalysisID) throws -> Analysis { try library.analysis(id) }

  /// Every run of the job, newest first.
  package func analysisHistory(ofJob id: JobID) throws -> [Analysis] {
    try library.analysisHistory(ofJob: id)
  }

  /// What changed from one run of a job to another.
  ///
  /// - Throws: ``ComparisonRefusal`` where one is of another job or has no result.
  package func compareAnalyses(
    ofJob job: JobID, from earlier: AnalysisID, to later: AnalysisID
  ) throws -> AnalysisComparison {
    let runs = try [earlier, later].map { id in
      let run = try library.analysis(id)
      guard run.jobID == job else { throw ComparisonRefusal.otherJob(id) }
      guard run.result != nil else { throw ComparisonRefusal.noResult(id) }
      return run
    }
    guard let comparison = AnalysisComparison(from: runs[0], to: runs[1]) else {
      throw ComparisonRefusal.noResult(later)
    }
    return comparison
  }
}
