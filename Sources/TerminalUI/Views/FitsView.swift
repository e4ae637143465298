import JobTrackerDomain
import TerminalScreen

/// The window that compares every resume with every job: a heat map, and below it the chosen cell.
enum FitsView {
  static func draw(
    _ matrix: FitMatrix, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let places = layout.fits(model, matrix)
    Popup.draw(
      places.parts.window, title: "Compare resumes", right: progress(matrix), model, on: &screen)
    guard matrix.isListed else { return }
    let jobs = matrix.rows
    guard !jobs.isEmpty else {
      return PaneFrame.placeholder(
        "No job matches “\(matrix.query.text)”.", in: places.parts.inside, model, on: &screen)
    }
    drawHeads(matrix, places, model, on: &screen)
    for line in 0..<places.rows.height where jobs.indices.contains(matrix.top + line) {
      let job = jobs[matrix.top + line]
      let row = places.rows.row(line)
      let isSelected = matrix.top + line == matrix.cursor
      screen.put(
        job.name, at: row.origin, style: model.theme[isSelected ? .focusedTitle : .text],
        maxWidth: places.nameWidth - 1)
      for column in 0..<places.columnCount
      where matrix.resumes.indices.contains(matrix.left + column) {
        let resume = matrix.resumes[matrix.left + column].id
        let cell = places.cell(column, in: row)
        draw(matrix.row(of: job.id), resume, in: cell, model, on: &screen)
        guard isSelected, matrix.left + column == matrix.column else { continue }
        screen.highlight(cell, style: model.theme[.selection])
        screen.focus = cell.origin
      }
    }
    PaneFrame.scrollbar(
      offset: matrix.top, total: jobs.count, in: places.rows.inset(columns: -1, rows: 0), model,
      on: &screen)
    Popup.detail(
      model.fitRows(matrix, width: places.parts.detail.width), in: places.parts, model, on: &screen)
  }

  private static func progress(_ matrix: FitMatrix) -> String {
    let count = matrix.rows.count
    guard count > 0 else { return "" }
    guard matrix.isComplete else { return "\(matrix.filled) of \(count) jobs" }
    return count == FitMatrix.mostJobs ? "the first \(count) jobs" : "\(count) jobs"
  }

  private static func drawHeads(
    _ matrix: FitMatrix, _ places: FitPlaces, _ model: Model, on screen: inout ScreenBuffer
  ) {
    for column in 0..<places.columnCount
    where matrix.resumes.indices.contains(matrix.left + column) {
      let cell = places.cell(column, in: places.heads)
      let isSelected = matrix.left + column == matrix.column
      screen.put(
        matrix.resumes[matrix.left + column].shortName,
        at: Point(x: cell.x + 1, y: cell.y),
        style: model.theme[isSelected ? .focusedTitle : .muted], maxWidth: cell.width - 2)
    }
  }

  /// The score on the gradient of the bars, with a bar where there is room; the best one is marked.
  private static func draw(
    _ row: JobFits?, _ resume: ResumeID, in cell: Rect, _ model: Model,
    on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    // A column stays free before the mark of the next cell.
    let number = Rect(x: cell.x, y: cell.y, width: cell.width - 1, height: 1)
    guard let row else {
      screen.putRight(screen.glyphs.separator, in: number, style: theme[.muted])
      return
    }
    guard let score = row.fits[resume]?.score else {
      screen.putRight("?", in: number, style: theme[.warning])
      return
    }
    let fraction = Double(score) / 100
    var style = theme.bar.filled(at: fraction)
    if row.best == resume {
      style = style.with(.bold)
      screen.put(screen.glyphs.bullet, at: cell.origin, style: theme[.accent])
    }
    screen.putRight("\(score)", in: number, style: style)
    let bar = Rect(x: cell.x + 1, y: cell.y, width: cell.width - 7, height: 1)
    if bar.width >= 3 { screen.bar(fraction, in: bar, style: theme.bar) }
  }
}

/// Where the parts of the window stand.
struct FitPlaces: Equatable, Sendable {
  var parts: ListAndDetail
  /// The names of the resumes, above the rows of the list.
  var heads: Rect
  var rows: Rect
  var nameWidth: Int
  var cellWidth: Int
  /// How many resumes are in sight.
  var columnCount: Int

  func cell(_ column: Int, in row: Rect) -> Rect {
    Rect(x: row.x + nameWidth + column * cellWidth, y: row.y, width: cellWidth, height: 1)
  }
}

extension Layout {
  func fits(_ model: Model, _ matrix: FitMatrix) -> FitPlaces {
    let places = listAndDetail(columns: 160) { model.fitRows(matrix, width: $0).count }
    let parts = places.list.splitRows(.fixed(1), .share(1))
    let width = places.inside.width
    let nameWidth = min(max(width / 3, 14), 48)
    let room = width - nameWidth
    let count = max(matrix.resumes.count, 1)
    let cellWidth = min(max(room / count, 7), 20)
    return FitPlaces(
      parts: places, heads: parts[0], rows: parts[1], nameWidth: nameWidth, cellWidth: cellWidth,
      columnCount: min(max(room / cellWidth, 1), count))
  }
}

extension ResumeSummary {
  /// The name of the file without what all of them end in.
  fileprivate var shortName: String {
    guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
    return String(fileName[..<dot])
  }
}

extension Model {
  /// All of the chosen cell.
  func fitRows(_ matrix: FitMatrix, width: Int) -> [DetailRow] {
    if !matrix.problem.isEmpty {
      return DetailRow.wrapped(matrix.problem, width: width, role: .warning)
    }
    guard let job = matrix.selectedJob, let resume = matrix.selectedResume else { return [] }
    guard let row = matrix.row(of: job.id), let fit = row.fits[resume.id] else {
      return DetailRow.wrapped("\(resume.fileName): still being compared.", width: width)
    }
    guard let score = fit.score else {
      return DetailRow.wrapped(
        "\(resume.fileName): \(fit.reason)", width: width, role: .warning)
    }
    var rows = DetailRow.wrapped("\(resume.fileName): \(score)/100 offline", width: width)
    if let breakdown = fit.breakdown {
      rows += DetailRow.wrapped(breakdown.words, width: width, role: .muted)
    }
    if !fit.missingKeywords.isEmpty {
      rows += DetailRow.wrapped(
        "Missing: " + fit.missingKeywords.prefix(8).joined(separator: " · "), width: width,
        role: .warning)
    }
    if let best = row.best, best != resume.id, let name = resumes.named(best)?.fileName,
      let score = row.bestScore
    {
      rows += DetailRow.wrapped(
        "Best for this job: \(name), \(score)/100", width: width, role: .accent)
    }
    return rows
  }
}
