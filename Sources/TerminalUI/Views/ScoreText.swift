import JobTrackerDomain
import TerminalScreen

/// The words of what a score is made of.
extension Model {
  func scoreRows(_ bucket: ScoreBucket, width: Int) -> [DetailRow] {
    guard let result = detail.analysis?.result else {
      return DetailRow.wrapped("There is no score here any more.", width: width, role: .muted)
    }
    let points = result.breakdown?[bucket]
    let head = DetailRow.bar(
      name: bucket.title, fraction: Double(points ?? 0) / Double(ScoreBucket.maximum),
      value: points.map { "\($0)/\(ScoreBucket.maximum)" } ?? "")
    let entries = result.evidence(of: bucket)
    guard !entries.isEmpty else {
      let reason =
        points == nil
        ? "The answer had no points for the single bars: only its score as a whole is known."
        : "The engine did not say what this bar is made of."
      return [head, .blank] + DetailRow.wrapped(reason, width: width, role: .muted)
    }
    let advice =
      result.raisesMost(bucket).map {
        let gain = $0.hasPoints ? ", +\(Self.points($0.missingPoints))" : ""
        return "Raises it most: \($0.requirement)\(gain)."
      }
      ?? (points == ScoreBucket.maximum || entries.contains(where: \.hasPoints)
        ? "It has every point that it can have." : "Every requirement of it is met.")
    return [head] + DetailRow.wrapped(advice, width: width, role: .accent) + [.blank]
      + entries.flatMap { evidenceRows(of: $0, saysNothingFound: true, width: width) }
  }

  /// A requirement with its points, and the line of the resume that shows it.
  ///
  /// - Parameter saysNothingFound: Whether to say where there is no such line.
  func evidenceRows(
    of entry: Evidence, saysNothingFound: Bool = false, width: Int
  ) -> [DetailRow] {
    let (mark, role): (String, ThemeRole) =
      switch entry.verdict {
      case .met: ("+ ", .success)
      case .partial: ("~ ", .warning)
      case .missing: ("- ", .error)
      }
    let points =
      entry.hasPoints ? "  \(Self.points(entry.points))/\(Self.points(entry.possible))" : ""
    let head = DetailRow.wrapped(
      entry.requirement + points, width: width, lead: Span(mark, role))
    let isMissing = entry.verdict == .missing
    let words =
      entry.quote.isEmpty
      ? isMissing && saysNothingFound ? "No line of the resume shows it." : ""
      : "“\(entry.quote)”"
    guard !words.isEmpty else { return head }
    return head + DetailRow.wrapped(words, width: width, role: .muted, lead: Span("  ", .muted))
  }

  /// Points to a tenth, without a zero behind the point.
  private static func points(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
