import JobTrackerDomain
import TerminalScreen

/// A resume as a machine sees it.
extension Model {
  func resumeRows(_ shown: ShownResume, width: Int) -> [DetailRow] {
    let resume = shown.resume
    var facts = ["added \(dates.day(resume.createdAt))"]
    if resume.pageCount > 0 {
      facts.insert(resume.pageCount == 1 ? "1 page" : "\(resume.pageCount) pages", at: 0)
    }
    if let madeFor = shown.madeFor { facts.append("made for \(madeFor)") }
    var rows = DetailRow.wrapped(facts.joined(separator: " · "), width: width, role: .muted)
    for warning in resume.warnings {
      rows += DetailRow.wrapped(warning, width: width, role: .warning, lead: Span("! ", .warning))
    }
    if let judgement = shown.judgement { rows += judgementRows(judgement, width: width) }
    let marks = shownMarks
    if marks.contains(where: { $0.kind == .found }) { rows += foundRows(marks, width: width) }
    rows.append(.blank)
    if let task = runningTasks.first(where: { $0.work == .parse(resume.id) }) {
      return rows + DetailRow.working(stepText(of: task), width: width)
    }
    guard resume.parsedText.isEmpty else {
      return rows + DetailRow.wrapped(resume.parsedText, marks: marks, width: width)
    }
    let reason = resume.parseError.isEmpty ? "This resume is not read yet." : resume.parseError
    return rows + DetailRow.wrapped(reason, width: width, role: .error)
  }

  /// Which result the colours in the text are of, and what it found nowhere in it.
  private func judgementRows(_ judgement: ResumeJudgement, width: Int) -> [DetailRow] {
    let result = judgement.result
    var rows = DetailRow.wrapped(
      "\(result.atsScore)/100 for \(judgement.jobName): "
        + "\(key(.nextTerm, .detail)) goes to the next term that counts.", width: width,
      role: .muted)
    if !result.missingKeywords.isEmpty {
      rows += DetailRow.wrapped(
        "Missing: " + result.missingKeywords.joined(separator: " · "), width: width, role: .warning)
    }
    return rows
  }
}
