package import struct Foundation.Date

/// One run of an analysis; a job's latest is its current one (A1, A7).
package struct Analysis: Equatable, Sendable {
  package var id: AnalysisID
  package var userID: UserID
  package var jobID: JobID
  /// `nil` once the resume has been deleted (A1: optional).
  package var resumeID: ResumeID?
  package var candidateLevel: CandidateLevel
  package var targetStack: TargetStack
  package var status: AnalysisStatus
  /// The engine that was asked for.
  package var engine: EngineName
  /// Only where `status` is `completed`.
  package var result: AnalysisResult?
  /// Of the texts that the result was made from; only where there is one.
  package var hashes: TextHashes?
  /// Why it failed; otherwise empty.
  package var errorMessage: String
  package var createdAt: Date
  package var finishedAt: Date?

  package init(
    id: AnalysisID, userID: UserID, jobID: JobID, resumeID: ResumeID?,
    candidateLevel: CandidateLevel, targetStack: TargetStack, status: AnalysisStatus,
    engine: EngineName, result: AnalysisResult?, hashes: TextHashes? = nil, errorMessage: String,
    createdAt: Date, finishedAt: Date?
  ) {
    self.id = id
    self.userID = userID
    self.jobID = jobID
    self.resumeID = resumeID
    self.candidateLevel = candidateLevel
    self.targetStack = targetStack
    self.status = status
    self.engine = engine
    self.result = result
    self.hashes = hashes
    self.errorMessage = errorMessage
    self.createdAt = createdAt
    self.finishedAt = finishedAt
  }
}

/// A job as it is shown, with what is known of its fit.
package struct AnalysedJob: Equatable, Sendable {
  package var job: Job
  /// The current one; `nil` where there is none (A8).
  package var analysis: Analysis?
  /// The newest result by another engine, where the current analysis has one to stand beside.
  package var otherEngine: Analysis?

  package init(job: Job, analysis: Analysis?, otherEngine: Analysis?) {
    self.job = job
    self.analysis = analysis
    self.otherEngine = otherEngine
  }
}

/// What a job made of a resume.
package struct ResumeJudgement: Equatable, Sendable {
  package var jobName: String
  package var result: AnalysisResult

  package init(jobName: String, result: AnalysisResult) {
    self.jobName = jobName
    self.result = result
  }
}

/// How far an analysis has come (A1, A6).
///
/// A job without one reads as `pending` (A8).
package enum AnalysisStatus: String, CaseIterable, Codable, Sendable {
  case pending, processing, completed, failed
}

/// Why an analysis cannot start (A2): each refusal has its own message.
package enum AnalysisRefusal: UserFacingError, Equatable {
  case noResume
  case resumeHasNoText(reason: String)
  case resumeNotParsedYet
  case jobHasNoDescription

  package var message: String {
    switch self {
    case .noResume: "An analysis needs a resume: choose one, or add one first."
    case .resumeHasNoText(let reason):
      "This resume has no text to analyse"
        + (reason.isEmpty ? "" : " (\(reason.withoutFinalStop))")
        + ": choose another, or add one with a text layer."
    case .resumeNotParsedYet: "This resume is still being read: try again in a moment."
    case .jobHasNoDescription:
      "This job has no description to compare with: edit the job and paste the posting's text."
    }
  }
}
