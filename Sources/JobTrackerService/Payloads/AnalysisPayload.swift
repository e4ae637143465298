import Foundation
package import JobTrackerDomain

/// The seed's analysis payload, with the engine and the evidence beside it.
package struct AnalysisPayload: Encodable, Sendable {
  var id: AnalysisID?
  var job: JobID?
  var resume: ResumeID?
  var candidateLevel: CandidateLevel?
  var targetStack: TargetStack?
  package var status: AnalysisStatus
  var result: AnalysisResult?
  var hashes: TextHashes?
  var errorMessage: String?
  var createdAt: Date?
  var finishedAt: Date?

  /// A job without an analysis reads as `pending` and nothing else (A8).
  package init(_ analysis: Analysis?) {
    guard let analysis else {
      status = .pending
      return
    }
    id = analysis.id
    job = analysis.jobID
    resume = analysis.resumeID
    candidateLevel = analysis.candidateLevel
    targetStack = analysis.targetStack
    status = analysis.status
    result = analysis.result
    hashes = analysis.hashes
    errorMessage = analysis.errorMessage
    createdAt = analysis.createdAt
    finishedAt = analysis.finishedAt
  }

  /// The payload of a result that is not stored.
  package init(_ result: AnalysisResult, level: CandidateLevel, stack: TargetStack) {
    status = .completed
    candidateLevel = level
    targetStack = stack
    self.result = result
    errorMessage = ""
  }

  enum CodingKeys: String, CodingKey {
    case id, status, strengths, suggestions, engine, evidence, notes
    case job = "job_application"
    case resume = "resume"
    case candidateLevel = "candidate_level"
    case targetStack = "target_stack"
    case atsScore = "ats_score"
    case scoreBreakdown = "score_breakdown"
    case missingKeywords = "missing_keywords"
    case errorMessage = "error_message"
    case createdAt = "created_at"
    case finishedAt = "finished_at"
    case resumeHash = "resume_sha256"
    case jobHash = "job_sha256"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encodeIfPresent(job, forKey: .job)
    try container.encodeIfPresent(resume, forKey: .resume)
    try container.encodeIfPresent(candidateLevel, forKey: .candidateLevel)
    try container.encodeIfPresent(targetStack, forKey: .targetStack)
    try container.encode(status, forKey: .status)
    if let result {
      try container.encode(result.atsScore, forKey: .atsScore)
      try container.encode(result.breakdown, forKey: .scoreBreakdown)
      try container.encode(result.missingKeywords, forKey: .missingKeywords)
      try container.encode(result.strengths, forKey: .strengths)
      try container.encode(result.suggestions, forKey: .suggestions)
      try container.encode(result.engine, forKey: .engine)
      try container.encode(result.evidence, forKey: .evidence)
      try container.encode(result.notes, forKey: .notes)
    }
    try container.encodeIfPresent(hashes?.resume, forKey: .resumeHash)
    try container.encodeIfPresent(hashes?.job, forKey: .jobHash)
    try container.encodeIfPresent(errorMessage, forKey: .errorMessage)
    try container.encodeIfPresent(createdAt, forKey: .createdAt)
    try container.encodeIfPresent(finishedAt, forKey: .finishedAt)
  }
}
