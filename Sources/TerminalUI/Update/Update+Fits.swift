import JobTrackerDomain
import TerminalScreen

/// The window that compares every resume with every job.
extension Model {
  mutating func openFits() {
    overlays.append(
      .fits(FitMatrix(query: jobs.query, resumes: resumes.rows.filter(\.hasText))))
  }

  mutating func perform(_ action: Action, in matrix: FitMatrix, times: Int?) -> [Effect] {
    switch action {
    case .nextTab: fitMatrix?.move(column: matrix.column + (times ?? 1))
    case .previousTab: fitMatrix?.move(column: matrix.column - (times ?? 1))
    case .sort: fitMatrix?.switchOrder()
    case .open:
      guard let job = matrix.selectedJob else { return [] }
      overlays.removeLast()
      if let resume = matrix.selectedResume { resumes.reveal(resume.id) }
      jobs.revealing = job.id
      focus(.jobs)
    case .back, .compare: overlays.removeLast()
    case .help: overlays.append(.menu(.help(contexts)))
    default:
      let height = Layout(self).fits(self, matrix).rows.height
      let row = scroll(matrix.cursor, action, height: height, times: times)
      fitMatrix?.move(to: row)
    }
    return []
  }

  /// The comparison to make next; `nil` where all are made.
  func missingFits(_ matrix: FitMatrix) -> Load? {
    let jobs = matrix.missing(height: Layout(self).fits(self, matrix).rows.height)
    return jobs.isEmpty ? nil : .fits(matrix.resumes.map(\.id), jobs: jobs)
  }

  mutating func settle(_ matrix: FitMatrix, _ layout: Layout) {
    var matrix = matrix
    let places = layout.fits(self, matrix)
    matrix.top = scrolled(
      top: matrix.top, cursor: matrix.cursor, height: places.rows.height,
      total: matrix.rows.count)
    matrix.left = scrolled(
      top: matrix.left, cursor: matrix.column, height: places.columnCount,
      total: matrix.resumes.count)
    fitMatrix = matrix
  }
}
