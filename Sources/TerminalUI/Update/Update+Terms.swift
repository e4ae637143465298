import JobTrackerDomain
import TerminalScreen

/// The terms in a description that the resume shows, or lacks.
extension Model {
  /// What the terms of the shown text are told by; `nil` where nothing tells them.
  private var marksRequest: MarksRequest? {
    guard detail.tab == .description, let job = detail.job, let result = detail.analysis?.result
    else { return nil }
    return MarksRequest(text: job.jobDescription, result: result)
  }

  /// What to look for; `nil` where the marks are there, or nothing says what they are.
  var wantedMarks: MarksRequest? {
    marksRequest.flatMap { $0 == detail.marks?.request ? nil : $0 }
  }

  /// The marks of what is shown now.
  var shownMarks: [TermMark] {
    guard let marks = detail.marks, marks.request == marksRequest else { return [] }
    return marks.marks
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
    if let refusal = jobRefusal(to: "search") { return refusal }
    guard detail.tab == .description else {
      return "The terms stand in the description: \(key(.nextTab, .detail)) turns to it."
    }
    guard detail.analysis?.result != nil else {
      return "Which terms matter is known after an analysis: \(key(.analyse)) starts one."
    }
    return detail.rows.contains(where: \.hasTerm) ? nil : "No term of the result stands here."
  }
}
