/// What an engine found out about a resume and a posting (A9, A10).
package struct AnalysisResult: Codable, Equatable, Sendable {
  /// 0–100; the sum of the breakdown where there is one (A9).
  package let atsScore: Int
  package let breakdown: ScoreBreakdown?
  package let missingKeywords: [String]
  package let strengths: [String]
  package let suggestions: [String]
  package let evidence: [Evidence]
  /// What a reader of the result should know, such as "The answer had no breakdown".
  package let notes: [String]
  package let engine: EngineIdentity

  /// - Parameters:
  ///   - ownScore: The score to fall back on where there is no breakdown; limited to 0–100.
  ///   - lists: Any strings; they are made safe, trimmed and rid of empty ones and repeats.
  package init(
    breakdown: ScoreBreakdown, missingKeywords: [String], strengths: [String],
    suggestions: [String], evidence: [Evidence] = [], notes: [String] = [], engine: EngineIdentity
  ) {
    self.init(
      score: breakdown.total, breakdown: breakdown, missingKeywords: missingKeywords,
      strengths: strengths, suggestions: suggestions, evidence: evidence, notes: notes,
      engine: engine)
  }

  /// A result whose answer had no valid breakdown: its own score stands, limited to 0–100 (A9).
  package init(
    ownScore: Double, missingKeywords: [String], strengths: [String], suggestions: [String],
    evidence: [Evidence] = [], notes: [String] = [], engine: EngineIdentity
  ) {
    let score = ownScore.isFinite ? Int(min(100, max(0, ownScore)).rounded()) : 0
    self.init(
      score: score, breakdown: nil, missingKeywords: missingKeywords, strengths: strengths,
      suggestions: suggestions, evidence: evidence, notes: notes, engine: engine)
  }

  private init(
    score: Int, breakdown: ScoreBreakdown?, missingKeywords: [String], strengths: [String],
    suggestions: [String], evidence: [Evidence], notes: [String], engine: EngineIdentity
  ) {
    atsScore = score
    self.breakdown = breakdown
    self.missingKeywords = OutsideText.distinctLines(missingKeywords)
    self.strengths = OutsideText.distinctLines(strengths)
    self.suggestions = OutsideText.distinctLines(suggestions)
    self.evidence = evidence
    self.notes = notes
    self.engine = engine
  }
}

/// Which engine made a result, so that two results can be compared honestly.
package struct EngineIdentity: Codable, Equatable, Sendable {
  package var engine: EngineName
  /// The language model, or the lexicon of the offline engine.
  package var model: String
  /// Raised whenever the same texts could give another result.
  package var version: String

  package init(engine: EngineName, model: String, version: String) {
    self.engine = engine
    self.model = model
    self.version = version
  }
}

/// The engines that can analyse a resume.
package enum EngineName: String, CaseIterable, Codable, Sendable {
  case groq, offline
}

/// One requirement of the posting and what the resume shows for it.
package struct Evidence: Codable, Equatable, Sendable {
  package enum Verdict: String, CaseIterable, Codable, Sendable {
    case met, partial, missing
  }

  package var requirement: String
  package var bucket: ScoreBucket
  package var verdict: Verdict
  /// The line of the resume, word for word; empty where nothing was found.
  package var quote: String
  /// Points got and points possible in the bucket.
  package var points: Double
  package var possible: Double

  package init(
    requirement: String, bucket: ScoreBucket, verdict: Verdict, quote: String, points: Double,
    possible: Double
  ) {
    self.requirement = requirement
    self.bucket = bucket
    self.verdict = verdict
    self.quote = quote
    self.points = points
    self.possible = possible
  }
}
