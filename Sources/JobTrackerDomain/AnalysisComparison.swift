/// What changed from one run of an analysis to a later one.
package struct AnalysisComparison: Equatable, Sendable {
  /// What else was not the same, beside the numbers.
  package enum Difference: String, CaseIterable, Codable, Sendable {
    case resumeText = "resume_text"
    case postingText = "posting_text"
    case engine, level, stack
  }

  /// The later score less the earlier one, −100 to 100.
  package let scoreChange: Int
  /// The same for each bar, −25 to 25; empty where one of the two has no breakdown (A9).
  package let bucketChanges: [ScoreBucket: Int]
  /// Keywords that only the earlier run missed.
  package let keywordsGained: [String]
  /// Keywords that only the later run misses.
  package let keywordsLost: [String]
  /// In the order of the cases.
  package let differences: [Difference]

  /// - Returns: `nil` unless both have a result.
  package init?(from earlier: Analysis, to later: Analysis) {
    guard let old = earlier.result, let new = later.result else { return nil }
    scoreChange = new.atsScore - old.atsScore
    bucketChanges = Self.changes(from: old.breakdown, to: new.breakdown)
    keywordsGained = Self.keywords(of: old, without: new)
    keywordsLost = Self.keywords(of: new, without: old)
    differences = Difference.allCases.filter { difference in
      switch difference {
      case .resumeText: earlier.hashes?.resume != later.hashes?.resume
      case .postingText: earlier.hashes?.job != later.hashes?.job
      case .engine: old.engine != new.engine
      case .level: earlier.candidateLevel != later.candidateLevel
      case .stack: earlier.targetStack != later.targetStack
      }
    }
  }

  private static func changes(
    from old: ScoreBreakdown?, to new: ScoreBreakdown?
  ) -> [ScoreBucket: Int] {
    guard let old, let new else { return [:] }
    return Dictionary(uniqueKeysWithValues: ScoreBucket.allCases.map { ($0, new[$0] - old[$0]) })
  }

  private static func keywords(
    of result: AnalysisResult, without other: AnalysisResult
  ) -> [String] {
    let known = Set(other.missingKeywords.map { $0.lowercased() })
    return result.missingKeywords.filter { !known.contains($0.lowercased()) }
  }
}

extension AnalysisComparison.Difference {
  /// What it is called in a sentence.
  package var name: String {
    switch self {
    case .resumeText: "the resume's text"
    case .postingText: "the posting's text"
    case .engine: "the engine"
    case .level: "the level"
    case .stack: "the target stack"
    }
  }
}

extension AnalysisComparison {
  /// The differences in a sentence; empty where there are none.
  package var differenceText: String {
    guard !differences.isEmpty else { return "" }
    return "Not the same in both: " + differences.map(\.name).joined(separator: ", ") + "."
  }
}

/// Two runs cannot be compared.
package enum ComparisonRefusal: UserFacingError, Equatable {
  case otherJob(AnalysisID)
  case noResult(AnalysisID)

  package var message: String {
    switch self {
    case .otherJob(let id):
      "Analysis \(id) is of another job: “jobtracker history JOB” lists those of one."
    case .noResult(let id):
      "Analysis \(id) has no result to compare: choose one that is completed."
    }
  }
}

extension Int {
  /// With its sign, as a change: `+8`, `-3`, `±0`.
  package var asChange: String { self > 0 ? "+\(self)" : self == 0 ? "±0" : "\(self)" }
}
