import JobTrackerDomain

/// The resumes pane's list; the cursor stays on its resume.
struct ResumeList: Equatable, Sendable {
  /// All resumes.
  private(set) var rows: [ResumeSummary] = []
  /// Those that the filter lets through, which the pane shows.
  private(set) var listed: [ResumeSummary] = []
  private(set) var isLoaded = false
  /// What was typed into the filter.
  private(set) var query = ""
  private var found: FoundResumes?
  var cursor = 0
  var top = 0
  var revealing: ResumeID?

  var selected: ResumeSummary? { listed.indices.contains(cursor) ? listed[cursor] : nil }

  /// Whether what the filter finds is still to be looked for.
  var needsSearch: Bool { !query.isEmpty && found?.query != query }

  func named(_ id: ResumeID?) -> ResumeSummary? { rows.first { $0.id == id } }

  mutating func move(to row: Int) { cursor = min(max(row, 0), max(listed.count - 1, 0)) }

  /// Goes to a resume, for which the filter gives way.
  mutating func reveal(_ id: ResumeID) {
    revealing = id
    list()
  }

  mutating func set(_ resumes: [ResumeSummary]) {
    rows = resumes
    isLoaded = true
    list()
  }

  /// Shows the resumes that a filter finds, as soon as they are known.
  mutating func ask(_ text: String) {
    query = text
    if text.isEmpty { found = nil }
    list()
  }

  /// An answer to what is no longer asked is dropped.
  mutating func show(_ answer: FoundResumes) {
    guard answer.query == query else { return }
    found = answer
    list()
  }

  /// The search failed: what is listed stays, and is not looked for again and again.
  mutating func giveUpSearch() {
    found = FoundResumes(query: query, ids: Set(listed.map(\.id)))
  }

  private mutating func list() {
    let wanted = revealing ?? selected?.id
    if let revealing, let found, !found.ids.contains(revealing), named(revealing) != nil {
      (query, self.found) = ("", nil)
    }
    listed = found.map { found in rows.filter { found.ids.contains($0.id) } } ?? rows
    if let index = listed.firstIndex(where: { $0.id == wanted }) {
      cursor = index
      if revealing == wanted { revealing = nil }
    }
    move(to: cursor)
  }
}

/// What a filter found.
struct FoundResumes: Equatable, Sendable {
  var query: String
  var ids: Set<ResumeID>
}

/// Where a list's view has to begin for the cursor to be in sight.
func scrolled(top: Int, cursor: Int, height: Int, total: Int) -> Int {
  guard height > 0 else { return 0 }
  var top = min(max(top, 0), max(total - height, 0))
  if cursor < top { top = cursor }
  if cursor >= top + height { top = cursor - height + 1 }
  return top
}
