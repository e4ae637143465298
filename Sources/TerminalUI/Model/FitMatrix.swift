import JobTrackerDomain

/// The window that compares every resume with every job of the list: filled in the background,
/// what is in sight first.
struct FitMatrix: Equatable, Sendable {
  /// How many jobs are compared at a time: few, so that what comes into sight waits for little.
  static let chunk = 8
  /// More jobs than anybody looks through; a filter finds the others.
  static let mostJobs = 1000

  let query: JobQuery
  /// Those that have a text, in the order of the resumes pane.
  let resumes: [ResumeSummary]
  /// In the order of the list; `nil` until they are read.
  private var listed: [JobSummary]?
  /// The same in the order they are shown.
  private(set) var rows: [JobSummary] = []
  private var fits: [JobID: JobFits] = [:]
  /// Why it stopped to fill; empty while it goes on.
  private(set) var problem = ""
  private(set) var sortsByBest = false
  private(set) var cursor = 0
  private(set) var column = 0
  /// The first row and column in sight.
  var top = 0
  var left = 0

  init(query: JobQuery, resumes: [ResumeSummary]) {
    self.query = query
    self.resumes = resumes
  }

  var isListed: Bool { listed != nil }
  var selectedJob: JobSummary? { rows.indices.contains(cursor) ? rows[cursor] : nil }
  var selectedResume: ResumeSummary? { resumes.indices.contains(column) ? resumes[column] : nil }

  func row(of job: JobID) -> JobFits? { fits[job] }

  /// How many of the jobs are compared.
  var filled: Int { fits.count }
  var isComplete: Bool { isListed && fits.count == rows.count }

  mutating func move(to row: Int) { cursor = min(max(row, 0), max(rows.count - 1, 0)) }

  mutating func move(column: Int) {
    self.column = min(max(column, 0), max(resumes.count - 1, 0))
  }

  mutating func show(_ jobs: [JobSummary], of query: JobQuery) {
    guard query == self.query, listed == nil else { return }
    listed = jobs
    rows = jobs
  }

  /// Takes what was compared, unless it was asked for by an earlier window.
  mutating func fill(_ answers: [JobFits]) {
    let jobs = Set(rows.map(\.id))
    let resumes = Set(resumes.map(\.id))
    for answer in answers where jobs.contains(answer.job) && Set(answer.fits.keys) == resumes {
      fits[answer.job] = answer
    }
    if sortsByBest { sort() }
  }

  mutating func stop(_ problem: String) { self.problem = problem }

  /// Sorts by the best score of each job, or as the list of jobs is; the cursor stays on its job.
  mutating func switchOrder() {
    sortsByBest.toggle()
    sort()
  }

  private mutating func sort() {
    let id = selectedJob?.id
    rows = listed ?? []
    if sortsByBest {
      let best = rows.map { fits[$0.id]?.bestScore ?? -1 }
      let order = rows.indices.sorted { (best[$1], $0) < (best[$0], $1) }
      rows = order.map { rows[$0] }
    }
    move(to: rows.firstIndex { $0.id == id } ?? cursor)
  }

  /// The jobs to compare next; none where all are.
  ///
  /// - Parameter height: How many rows are in sight.
  func missing(height: Int) -> [JobID] {
    guard problem.isEmpty, !isComplete else { return [] }
    let seen = rows.dropFirst(top).prefix(height).filter { fits[$0.id] == nil }
    let next = seen.isEmpty ? rows.filter { fits[$0.id] == nil } : Array(seen)
    return next.prefix(Self.chunk).map(\.id)
  }
}

extension Model {
  /// The window that compares resumes with jobs, where it is on top.
  var fitMatrix: FitMatrix? {
    get {
      if case .fits(let matrix)? = overlays.last { return matrix }
      return nil
    }
    set {
      guard let newValue, case .fits? = overlays.last else { return }
      overlays[overlays.count - 1] = .fits(newValue)
    }
  }
}
