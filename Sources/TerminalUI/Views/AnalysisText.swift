import JobTrackerDomain
import TerminalScreen

/// The score of a job as rows of the right pane.
extension Model {
  func analysisRows(_ analysis: Analysis?, of job: Job, width: Int) -> [DetailRow] {
    guard let analysis else { return noAnalysisRows(job, width: width) }
    // Bars first and always at the same place, so that nothing jumps when it ends.
    let head = barRows(analysis) + [.blank] + runSetupRows(analysis, width: width) + [.blank]
    switch analysis.status {
    case .pending, .processing:
      return head + DetailRow.working(detailStep ?? "Waiting for its turn", width: width)
        + meanwhileRows(analysis, width: width)
    case .completed:
      let other = otherEngineRows(width: width)
      let findings = detail.findings[analysis, width: width] ?? []
      return head + (other.isEmpty ? [] : other + [.blank]) + findings
    case .failed:
      let isCancelled = analysis.errorMessage == CancelledError().message
      let reason =
        isCancelled
        ? "The analysis was cancelled." : "The analysis failed: \(analysis.errorMessage)"
      let advice =
        "Press \(key(.analyse, .jobs)) to start it again, with another engine if you like."
      return DetailRow.wrapped(reason, width: width, role: isCancelled ? .warning : .error)
        + [.blank] + DetailRow.wrapped(advice, width: width) + [.blank]
        + runSetupRows(analysis, width: width)
    }
  }

  /// What can be done while a server lets an analysis wait.
  private func meanwhileRows(_ analysis: Analysis, width: Int) -> [DetailRow] {
    guard analysis.engine != .offline, let subject = detail.subject,
      let task = runningTask(on: subject), secondsToWait(for: task) != nil
    else { return [] }
    return [.blank]
      + DetailRow.wrapped(
        "It runs by itself then. \(key(.analyse, .jobs)) takes the offline result meanwhile, and "
          + "this one comes on top.", width: width, role: .muted)
  }

  private func noAnalysisRows(_ job: Job, width: Int) -> [DetailRow] {
    let text =
      job.jobDescription.trimmed.isEmpty
      ? "No analysis yet: the job needs a description first. \(key(.edit, .jobs)) lets you paste it."
      : resumes.isLoaded && resumes.rows.isEmpty
        ? "No analysis yet: add a resume first (\(key(.resumesPane, .everywhere)), then "
          + "\(key(.add, .resumes)))."
        : "No analysis yet: press \(key(.analyse, .jobs)) to see how well a resume fits."
    return DetailRow.wrapped(text, width: width, role: .muted)
  }

  /// The score and its four parts, which glide to their values.
  private func barRows(_ analysis: Analysis) -> [DetailRow] {
    let bars = detail.bars
    let isFinished = analysis.status == .completed
    var total = bars.total(at: now)
    if isFinished, analysis.result?.breakdown == nil {
      total = Double(analysis.result?.atsScore ?? 0)
    }
    let isAnyKnown = isFinished || ScoreBucket.allCases.contains(where: bars.isKnown)
    let head = DetailRow.bar(
      name: "ATS score", fraction: total / 100,
      value: isAnyKnown ? "\(Int(total.rounded()))/100" : "")
    return [head]
      + ScoreBucket.allCases.map { bucket in
        let points = bars.value(bucket, at: now)
        return .bar(
          name: bucket.title, fraction: points / Double(ScoreBucket.maximum),
          value: bars.isKnown(bucket) ? "\(Int(points.rounded()))/\(ScoreBucket.maximum)" : "")
      }
  }

  /// What another engine made of it, beside the bars of this one.
  private func otherEngineRows(width: Int) -> [DetailRow] {
    guard let other = detail.otherEngine, let result = other.result else { return [] }
    let resume = resumes.named(other.resumeID)?.fileName ?? "a deleted resume"
    let parts = [
      "\(result.atsScore)/100", result.breakdown?.words,
      "\(resume), \(dates.minute(other.createdAt))",
    ]
    return DetailRow.wrapped(
      "By \(other.engine.rawValue): " + parts.compactMap(\.self).joined(separator: " · "),
      width: width, role: .muted)
  }

  /// What is to be known of a result beside its points.
  func findingRows(_ analysis: Analysis, width: Int) -> [DetailRow] {
    guard let result = analysis.result else { return [] }
    var rows: [DetailRow] = []
    for note in result.notes {
      rows += DetailRow.wrapped(note, width: width, role: .warning, lead: Span("! ", .warning))
    }
    if !rows.isEmpty { rows.append(.blank) }
    if !result.missingKeywords.isEmpty {
      rows.append(.spans([Span("Missing keywords", .heading)]))
      rows += DetailRow.wrapped(
        result.missingKeywords.joined(separator: " · "), width: width, role: .warning)
      rows.append(.blank)
    }
    rows += list("Strengths", result.strengths, mark: "+ ", role: .success, width: width)
    rows += list("Suggestions", result.suggestions, mark: "> ", role: .accent, width: width)
    return rows + evidenceRows(result.evidence, width: width)
  }

  private func list(
    _ title: String, _ entries: [String], mark: String, role: ThemeRole, width: Int
  ) -> [DetailRow] {
    guard !entries.isEmpty else { return [] }
    return [.spans([Span(title, .heading)])]
      + entries.flatMap { DetailRow.wrapped($0, width: width, lead: Span(mark, role)) } + [.blank]
  }

  private func evidenceRows(_ evidence: [Evidence], width: Int) -> [DetailRow] {
    guard !evidence.isEmpty else { return [] }
    var rows = [DetailRow.spans([Span("Where the points come from", .heading)])]
    rows += evidence.flatMap { evidenceRows(of: $0, width: width) }
    return rows + [.blank]
  }

  /// Which engine judged, when, and what was compared for whom.
  func runSetupRows(_ analysis: Analysis, width: Int) -> [DetailRow] {
    let engine = (analysis.result?.engine.engine ?? analysis.engine).rawValue
    let model = analysis.result.map { " · \($0.engine.model)" } ?? ""
    let date = dates.minute(analysis.finishedAt ?? analysis.createdAt)
    var facts = [resumes.named(analysis.resumeID)?.fileName ?? "a deleted resume"]
    facts.append(analysis.candidateLevel.rawValue)
    if !analysis.targetStack.isEmpty { facts.append(analysis.targetStack.commaSeparated) }
    return DetailRow.wrapped("\(engine)\(model) · \(date)", width: width, role: .muted)
      + DetailRow.wrapped(facts.joined(separator: " · "), width: width, role: .muted)
  }
}
