import JobTrackerDomain
import TerminalScreen

/// The terms in a description that the resume shows, or lacks, and those in the resume itself.
extension Model {
  /// What is to be marked in the shown text; `nil` where nothing is.
  private var marksRequest: MarksRequest? {
    let words =
      source == .resumes
      ? ResumeFilter(resumes.query).textWords : JobFilter(jobs.query.text).textWords
    let text: String
    let result: AnalysisResult?
    if let shown = detail.shownResume {
      (text, result) = (shown.resume.parsedText, shown.judgement?.result)
    } else if detail.tab == .description, let job = detail.job {
      (text, result) = (job.jobDescription, detail.analysis?.result)
    } else {
      return nil
    }
    return result == nil && words.isEmpty
      ? nil : MarksRequest(text: text, result: result, words: words)
  }

  /// What to look for; `nil` where the marks are there, or nothing says what they are.
  var wantedMarks: MarksRequest? {
    marksRequest.flatMap { $0 == detail.marks?.request ? nil : $0 }
  }

  /// The marks of what is shown now, in the order of the text; what is hidden shows no term.
  var shownMarks: [TermMark] {
    let hidden = detail.resume?.hiddenText.map { TermMark(range: $0, kind: .hidden) } ?? []
    guard let found = detail.marks, found.request == marksRequest else { return hidden }
    return TermMark.merged(hidden, before: found.marks)
  }

  /// Goes to the next row with a term, or to the one before, and round.
  mutating func jumpToTerm(forward: Bool) {
    let rows = detail.rows.indices.filter { detail.rows[$0].hasTerm }
    guard let first = rows.first, let last = rows.last else { return }
    let room = Layout(self).detailText.height
    // At the end of the text the row stands below the top: it was there before.
    let isAtEnd = detail.scroll >= max(detail.rows.count - room, 0)
    let row =
      forward
      ? isAtEnd ? first : rows.first { $0 > detail.scroll } ?? first
      : rows.last { $0 < detail.scroll } ?? last
    detail.scroll = row
  }

  var termsRefusal: String? {
    if detail.rows.contains(where: \.hasTerm) { return nil }
    if let shown = detail.shownResume {
      return shown.judgement == nil
        ? "Which terms count is known once a job was analysed with this resume."
        : "No term of the result stands here."
    }
    if let refusal = jobRefusal(to: "search") { return refusal }
    guard detail.tab == .description else {
      return "The terms stand in the description: \(key(.nextTab, .detail)) turns to it."
    }
    guard detail.analysis?.result != nil else {
      return "Which terms matter is known after an analysis: \(key(.analyse)) starts one."
    }
    return "No term of the result stands here."
  }
}
