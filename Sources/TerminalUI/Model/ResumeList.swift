import JobTrackerDomain

/// The resumes pane's list; the cursor stays on its resume.
struct ResumeList: Equatable, Sendable {
  private(set) var rows: [ResumeSummary] = []
  private(set) var isLoaded = false
  var cursor = 0
  var top = 0
  var revealing: ResumeID?

  var selected: ResumeSummary? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  func named(_ id: ResumeID?) -> ResumeSummary? { rows.first { $0.id == id } }

  mutating func move(to row: Int) { cursor = min(max(row, 0), max(rows.count - 1, 0)) }

  mutating func set(_ resumes: [ResumeSummary]) {
    let wanted = revealing ?? selected?.id
    rows = resumes
    isLoaded = true
    if let index = resumes.firstIndex(where: { $0.id == wanted }) {
      cursor = index
      if revealing == wanted { revealing = nil }
    }
    move(to: cursor)
  }
}

/// Where a list's view has to begin for the cursor to be in sight.
func scrolled(top: Int, cursor: Int, height: Int, total: Int) -> Int {
  guard height > 0 else { return 0 }
  var top = min(max(top, 0), max(total - height, 0))
  if cursor < top { top = cursor }
  if cursor >= top + height { top = cursor - height + 1 }
  return top
}
