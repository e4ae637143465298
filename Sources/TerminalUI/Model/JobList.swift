import JobTrackerDomain

/// The jobs pane's list: of a list of any length only a window of rows is loaded.
///
/// Above the jobs stand the creations: new jobs whose page is being read, or could not
/// be. `cursor` and `top` count the rows of both.
struct JobList: Equatable, Sendable {
  var query = JobQuery()
  var creations: [BackgroundTask] = []
  private(set) var rows: [JobSummary] = []
  /// The place of the first loaded row in the list of jobs.
  private(set) var start = 0
  /// What the loaded rows are an answer to; `nil` before the first answer.
  private(set) var loadedQuery: JobQuery?
  /// `nil` while it is not known.
  private(set) var count: Int?
  var cursor = 0
  var top = 0
  /// The job to go to as soon as its place is known.
  var revealing: JobID?
  /// The end was asked for before the count was known.
  var isGoingToEnd = false
  /// Set by a failed load, so that it is not tried again and again.
  var isBlocked = false

  /// What stands in a row of the pane.
  enum Row: Equatable, Sendable {
    case creation(BackgroundTask)
    case job(JobSummary)
    /// A job that is not loaded yet.
    case unknown
  }

  var isLoaded: Bool { loadedQuery != nil }
  /// How many jobs there are as far as is known.
  var knownCount: Int { count ?? start + rows.count }
  var totalRows: Int { creations.count + knownCount }
  /// The place of the cursor among the jobs; `nil` on a creation.
  var jobIndex: Int? { cursor < creations.count ? nil : cursor - creations.count }

  func row(_ index: Int) -> Row? {
    guard index >= 0, index < totalRows else { return nil }
    if index < creations.count { return .creation(creations[index]) }
    return job(at: index - creations.count).map(Row.job) ?? .unknown
  }

  func job(at index: Int) -> JobSummary? {
    let place = index - start
    return rows.indices.contains(place) ? rows[place] : nil
  }

  var selected: Row? { row(cursor) }

  var selectedJob: JobSummary? {
    guard let jobIndex else { return nil }
    return job(at: jobIndex)
  }

  var selectedCreation: BackgroundTask? {
    creations.indices.contains(cursor) ? creations[cursor] : nil
  }

  /// Moves the cursor to a row, limited to those that there are.
  mutating func move(to row: Int) {
    isGoingToEnd = false
    cursor = min(max(row, 0), max(totalRows - 1, 0))
  }

  mutating func moveToEnd() {
    move(to: totalRows - 1)
    isGoingToEnd = count == nil
  }

  /// Shows another list; what is loaded stays in sight until the answer is there.
  mutating func ask(_ query: JobQuery) {
    guard query != self.query else { return }
    self.query = query
    isBlocked = false
    count = nil
  }

  /// Shows the jobs that a filter finds, in the order as it is.
  mutating func ask(_ text: String) { ask(JobQuery(text: text, order: query.order)) }

  mutating func setCount(_ count: Int) {
    self.count = count
    if isGoingToEnd { moveToEnd() }
    cursor = min(cursor, max(totalRows - 1, 0))
  }

  /// Takes over the creations among the open tasks; the cursor stays on what it is on.
  mutating func setCreations(_ tasks: [BackgroundTask]) {
    let selected = selectedCreation?.id
    let shift = tasks.count - creations.count
    let isOnJob = cursor >= creations.count
    creations = tasks
    if isOnJob {
      cursor = max(cursor + shift, 0)
      if top > 0 { top = max(top + shift, 0) }
    } else if let selected, let index = tasks.firstIndex(where: { $0.id == selected }) {
      cursor = index
    }
    cursor = min(cursor, max(totalRows - 1, 0))
  }

  /// Takes over loaded rows; the cursor stays on its job, wherever that is now.
  mutating func apply(_ page: JobsPage) {
    let isSameList = loadedQuery == page.request.query
    let before = jobIndex
    let selectedID = selectedJob?.id
    (rows, start, loadedQuery, isBlocked) = (page.rows, page.offset, page.request.query, false)
    if page.rows.count < page.request.limit {
      let end = page.offset + page.rows.count
      count = page.rows.isEmpty && page.offset > 0 ? min(count ?? end, end) : end
    } else if let known = count {
      count = max(known, page.offset + page.rows.count)
    }
    if page.request.isReveal, page.request.anchor == revealing {
      revealing = nil
      if let index = page.anchorIndex { return place(at: index, from: before) }
    }
    guard let before else { return clamp() }
    if let index = rows.firstIndex(where: { $0.id == selectedID }) {
      place(at: start + index, from: before)
    } else if isSameList, let index = page.anchorIndex {
      place(at: before + index - page.request.index, from: before)
    } else {
      place(at: isSameList ? before : page.anchorIndex ?? page.request.index, from: before)
    }
  }

  /// Puts the cursor on a job and moves the view along, so that it seems to stand still.
  private mutating func place(at index: Int, from before: Int?) {
    if let before, top > 0 { top = max(top + index - before, 0) }
    cursor = creations.count + index
    clamp()
  }

  private mutating func clamp() { cursor = min(max(cursor, 0), max(totalRows - 1, 0)) }
}
