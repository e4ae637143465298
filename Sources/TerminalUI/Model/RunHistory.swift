import JobTrackerDomain

/// The window with every analysis of a job, newest first, and what changed between two of them.
struct RunHistory: Equatable, Sendable {
  let job: JobID
  /// `nil` until they are read.
  private(set) var runs: [Analysis]?
  private(set) var cursor = 0
  /// The first row in sight.
  var top = 0
  /// What the chosen run is compared with; the one before it where nothing was chosen.
  private(set) var marked: AnalysisID?

  init(job: JobID) { self.job = job }

  var rows: [Analysis] { runs ?? [] }

  var selected: Analysis? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  mutating func move(to row: Int) { cursor = min(max(row, 0), max(rows.count - 1, 0)) }

  /// Takes over the list; the cursor stays on its run.
  mutating func show(_ runs: [Analysis], of job: JobID) {
    guard job == self.job else { return }
    let id = selected?.id
    self.runs = runs
    move(to: runs.firstIndex { $0.id == id } ?? cursor)
  }

  /// Compares with the chosen run from now on, or no longer.
  mutating func mark() { marked = marked == selected?.id ? nil : selected?.id }

  /// What a run is compared with.
  func base(of run: Analysis) -> Analysis? {
    if let marked, marked != run.id { return rows.first { $0.id == marked } }
    return rows.first { $0.id < run.id && $0.result != nil }
  }

  /// Every score, oldest first, 0…1.
  var scores: [Double] {
    rows.reversed().compactMap { $0.result.map { Double($0.atsScore) / 100 } }
  }
}

extension Model {
  /// The window with the analyses of a job, where it is on top.
  var runHistory: RunHistory? {
    get {
      if case .history(let history)? = overlays.last { return history }
      return nil
    }
    set {
      guard let newValue, case .history? = overlays.last else { return }
      overlays[overlays.count - 1] = .history(newValue)
    }
  }
}
