/// How well one resume fits one job, found out offline and stored nowhere.
package struct Fit: Equatable, Sendable {
  /// 0–100; `nil` where it cannot be scored.
  package var score: Int?
  package var breakdown: ScoreBreakdown?
  /// The most important first.
  package var missingKeywords: [String]
  /// Why there is no score; empty where there is one.
  package var reason: String

  package init(_ result: AnalysisResult) {
    score = result.atsScore
    breakdown = result.breakdown
    missingKeywords = result.missingKeywords
    reason = ""
  }

  package init(reason: String) {
    missingKeywords = []
    self.reason = reason
  }
}

/// One job against several resumes.
package struct JobFits: Equatable, Sendable {
  package let job: JobID
  package let fits: [ResumeID: Fit]
  /// The resume with the highest score; of equal ones that which was added first.
  package let best: ResumeID?

  package init(job: JobID, fits: [ResumeID: Fit]) {
    self.job = job
    self.fits = fits
    best =
      fits.compactMap { id, fit in fit.score.map { (id, $0) } }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  package var bestScore: Int? { best.flatMap { fits[$0]?.score } }
}
