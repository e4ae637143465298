import JobTrackerDomain

/// What an engine answers, before the rules A9 and A10 make a result of it.
struct Answer: Equatable, Sendable {
  /// The points as they were given, in range or not; `nil` without a breakdown.
  var points: [ScoreBucket: Double]?
  /// The answer's own score, normalised to 0–100.
  var ownScore: Double?
  /// Each requirement with its verdict and quote; a model gives no points for it.
  var requirements: [Evidence] = []
  var missingKeywords: [String] = []
  var strengths: [String] = []
  var suggestions: [String] = []

  /// The result by A9: the sum of a valid breakdown, else the own score.
  ///
  /// - Throws: `answerUnusable` where there is neither.
  func result(
    evidence: [Evidence] = [], notes: [String] = [], engine: EngineIdentity
  ) throws(AnalysisFailure) -> AnalysisResult {
    if let points, let breakdown = ScoreBreakdown(points) {
      return AnalysisResult(
        breakdown: breakdown, missingKeywords: missingKeywords, strengths: strengths,
        suggestions: suggestions, evidence: evidence, notes: notes, engine: engine)
    }
    guard let ownScore else { throw .answerUnusable(reason: "it has no valid score") }
    return AnalysisResult(
      ownScore: ownScore, missingKeywords: missingKeywords, strengths: strengths,
      suggestions: suggestions, evidence: evidence, notes: notes + [whyOwnScore], engine: engine)
  }

  private var whyOwnScore: String {
    let problem = ScoreBucket.allCases.compactMap { bucket -> String? in
      guard let value = points?[bucket] else { return "\(bucket.title) is missing" }
      guard value.isFinite, (0...Double(ScoreBucket.maximum)).contains(value) else {
        return "\(bucket.title) is outside 0–\(ScoreBucket.maximum)"
      }
      return nil
    }.first
    return "The answer had no valid breakdown (\(problem ?? "none given")): its own score stands."
  }
}
