package import JobTrackerDomain

/// How well the resumes fit one job, as `compare --json` prints it.
package struct FitPayload: Encodable, Sendable {
  private struct Entry: Encodable {
    var resumeID: ResumeID
    var atsScore: Int?
    var scoreBreakdown: ScoreBreakdown?
    var missingKeywords: [String]
    var reason: String

    private enum CodingKeys: String, CodingKey {
      case reason
      case resumeID = "resume_id"
      case atsScore = "ats_score"
      case scoreBreakdown = "score_breakdown"
      case missingKeywords = "missing_keywords"
    }
  }

  private var jobID: JobID
  private var bestResumeID: ResumeID?
  private var resumes: [Entry]

  private enum CodingKeys: String, CodingKey {
    case resumes
    case jobID = "job_id"
    case bestResumeID = "best_resume_id"
  }

  package init(_ row: JobFits) {
    jobID = row.job
    bestResumeID = row.best
    resumes = row.fits.sorted { $0.key < $1.key }.map { id, fit in
      Entry(
        resumeID: id, atsScore: fit.score, scoreBreakdown: fit.breakdown,
        missingKeywords: fit.missingKeywords, reason: fit.reason)
    }
  }
}
