import JobTrackerDomain
import TerminalScreen

/// The words of the window with the analyses of a job.
extension Model {
  /// All of the chosen run, and what changed since the one it is compared with.
  func historyRows(_ history: RunHistory, width: Int) -> [DetailRow] {
    guard let run = history.selected else { return [] }
    var rows: [DetailRow] = []
    if let base = history.base(of: run), let changes = AnalysisComparison(from: base, to: run) {
      rows += comparisonRows(changes, since: base, width: width)
    } else if run.result != nil {
      rows += DetailRow.wrapped("There is no other result to compare with.", width: width)
    } else if !run.errorMessage.isEmpty {
      rows += DetailRow.wrapped(run.errorMessage, width: width, role: .warning)
    }
    return rows + runSetupRows(run, width: width)
  }

  private func comparisonRows(
    _ changes: AnalysisComparison, since base: Analysis, width: Int
  ) -> [DetailRow] {
    let score = base.result.map { "\($0.atsScore)" } ?? ""
    var rows = DetailRow.wrapped(
      "\(changes.scoreChange.asChange) since \(score) of \(dates.minute(base.createdAt))",
      width: width, role: Self.role(of: changes.scoreChange))
    let bars = ScoreBucket.allCases.compactMap { bucket in
      changes.bucketChanges[bucket].map { "\(bucket.title) \($0.asChange)" }
    }
    if !bars.isEmpty { rows += DetailRow.wrapped(bars.joined(separator: " · "), width: width) }
    for (title, words, role) in [
      ("No longer missing: ", changes.keywordsGained, ThemeRole.success),
      ("Newly missing: ", changes.keywordsLost, .warning),
    ] where !words.isEmpty {
      rows += DetailRow.wrapped(title + words.joined(separator: " · "), width: width, role: role)
    }
    return rows
      + (changes.differenceText.isEmpty
        ? [] : DetailRow.wrapped(changes.differenceText, width: width, role: .muted))
  }

  /// The role of a number that went up or down.
  static func role(of change: Int) -> ThemeRole {
    change > 0 ? .success : change < 0 ? .warning : .muted
  }
}
