package import JobTrackerDomain

/// What changed between two runs, as `--json` prints it.
package struct ComparisonPayload: Encodable, Sendable {
  private var from: AnalysisID
  private var to: AnalysisID
  private var scoreChange: Int
  private var breakdownChange: [ScoreBucket: Int]
  private var keywordsGained: [String]
  private var keywordsLost: [String]
  private var differences: [AnalysisComparison.Difference]

  package init(_ comparison: AnalysisComparison, from: AnalysisID, to: AnalysisID) {
    self.from = from
    self.to = to
    scoreChange = comparison.scoreChange
    breakdownChange = comparison.bucketChanges
    keywordsGained = comparison.keywordsGained
    keywordsLost = comparison.keywordsLost
    differences = comparison.differences
  }

  private enum CodingKeys: String, CodingKey {
    case from, to, differences
    case scoreChange = "score_change"
    case breakdownChange = "breakdown_change"
    case keywordsGained = "keywords_gained"
    case keywordsLost = "keywords_lost"
  }
}
