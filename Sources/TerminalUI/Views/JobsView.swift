import JobTrackerDomain
import TerminalScreen

/// The list of jobs with what is being created above it.
enum JobsView {
  /// The columns of the score, or of what stands in its place.
  private static let markWidth = 4
  /// The columns of the stage, and how wide a row has to be to show it.
  private static let stageWidth = 10
  private static let widthForStage = 56

  static func draw(_ model: Model, _ layout: Layout, on screen: inout ScreenBuffer) {
    guard !layout.jobs.isEmpty else { return }
    PaneFrame.draw(
      .jobs, title: title(model, separator: screen.glyphs.separator),
      right: PaneFrame.others(than: .jobs, layout), in: layout.jobs, model,
      on: &screen)
    let list = model.jobs
    FilterView.draw(
      list.query.text, of: .jobs,
      count: list.count.map { HeaderView.grouped($0) } ?? screen.glyphs.ellipsis,
      example: "words, stage:applied, score:>70, tag:x, !acme", in: layout.filter, model,
      on: &screen)
    let rows = layout.jobRows
    guard list.totalRows > 0 else { return drawEmpty(model, rows, on: &screen) }
    let companyWidth = companyWidth(of: list, in: rows)
    let filter = JobFilter(list.query.text)
    for line in 0..<rows.height {
      let index = list.top + line
      guard let row = list.row(index) else { break }
      let rect = rows.row(line)
      let inside = rect.inset(columns: 1, rows: 0)
      switch row {
      case .creation(let task): draw(task, in: inside, model, on: &screen)
      case .job(let job): draw(job, companyWidth, filter, in: inside, model, on: &screen)
      case .unknown:
        screen.put(screen.glyphs.ellipsis, at: inside.origin, style: model.theme[.muted])
      }
      if index == list.cursor { PaneFrame.highlight(rect, pane: .jobs, model, on: &screen) }
    }
    PaneFrame.scrollbar(offset: list.top, total: list.totalRows, in: rows, model, on: &screen)
  }

  /// The columns of the companies: a third for all, and up to a half where the longest one in
  /// sight needs it and the titles keep enough.
  private static func companyWidth(of list: JobList, in rows: Rect) -> Int {
    let longest = (list.top..<list.top + rows.height).reduce(0) { longest, index in
      guard case .job(let job)? = list.row(index) else { return longest }
      return max(longest, TextWidth.of(job.companyName))
    }
    let room = rows.width - 2 - markWidth
    let share = min(max(room * 3 / 10, 9), 24)
    return max(share, min(longest, room / 2, room - 20))
  }

  private static func draw(
    _ job: JobSummary, _ companyWidth: Int, _ filter: JobFilter, in rect: Rect, _ model: Model,
    on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    let stageWidth = rect.width < widthForStage ? 0 : stageWidth
    let columns = rect.splitColumns(.share(1), .fixed(stageWidth), .fixed(markWidth))
    let (score, stage) = (columns[2], columns[1])
    let parts = columns[0].splitColumns(.fixed(companyWidth), .fixed(1), .share(1))
    let found = filter.places(company: job.companyName, title: job.jobTitle)
    let name = job.companyName.isEmpty ? screen.glyphs.dash : job.companyName
    let role: ThemeRole = job.stage.isOpen ? .text : .muted
    draw(name, role, marking: found.company, in: parts[0], model, on: &screen)
    let title = job.jobTitle.isEmpty ? job.jobURL : job.jobTitle
    draw(title, role, marking: found.title, in: parts[2], model, on: &screen)
    if !stage.isEmpty, job.stage != .saved {
      screen.putRight(job.stage.rawValue, in: stage, style: theme[Model.role(of: job.stage)])
    }
    if job.isBusy {
      let spinner = screen.glyphs.spinnerFrame(model.spinnerFrame)
      screen.putRight(spinner, in: score, style: theme[.accent])
      return
    }
    if let points = job.atsScore {
      let width = screen.putRight(
        String(points), in: score, style: theme[Self.role(ofScore: points)])
      let x = score.endX - width - 1
      if job.needsAttention {
        screen.put("!", at: Point(x: x, y: rect.y), style: theme[.warning])
      }
    } else if job.needsAttention {
      screen.putRight("!", in: score, style: theme[.warning])
    } else if job.analysisStatus == .failed {
      screen.putRight(screen.glyphs.cross, in: score, style: theme[.error])
    } else {
      screen.putRight(screen.glyphs.dash, in: score, style: theme[.muted])
    }
  }

  /// A text with the letters that the filter found in it.
  private static func draw(
    _ text: String, _ role: ThemeRole, marking places: Set<Int>, in rect: Rect, _ model: Model,
    on screen: inout ScreenBuffer
  ) {
    screen.put(text, at: rect.origin, style: model.theme[role], maxWidth: rect.width)
    guard let last = places.max() else { return }
    // Where the text is cut off stands an ellipsis and no letter.
    let room = TextWidth.of(text) > rect.width ? rect.width - 1 : rect.width
    var x = 0
    for (number, character) in text.prefix(last + 1).enumerated() {
      let width = TextWidth.of(String(character))
      guard x + width <= room else { return }
      if places.contains(number) {
        screen.highlight(
          Rect(x: rect.x + x, y: rect.y, width: width, height: 1), style: model.theme[.match])
      }
      x += width
    }
  }

  static func role(ofScore score: Int) -> ThemeRole {
    score >= 75 ? .success : score >= 50 ? .warning : .error
  }

  private static func draw(
    _ task: BackgroundTask, in rect: Rect, _ model: Model, on screen: inout ScreenBuffer
  ) {
    guard case .createJob(let draft) = task.work else { return }
    let theme = model.theme
    let parts = rect.splitColumns(.fixed(2), .share(1))
    guard task.state.isFinished else {
      screen.put(
        screen.glyphs.spinnerFrame(model.spinnerFrame), at: parts[0].origin, style: theme[.accent])
      screen.put(draft.jobURL, at: parts[1].origin, style: theme[.muted], maxWidth: parts[1].width)
      return
    }
    let hint = "  \(model.key(.open, .jobs)) to finish"
    let columns = parts[1].splitColumns(.share(1), .fixed(TextWidth.of(hint)))
    screen.put("!", at: parts[0].origin, style: theme[.warning])
    screen.put(draft.jobURL, at: columns[0].origin, maxWidth: columns[0].width)
    screen.putRight(hint, in: columns[1], style: theme[.warning])
  }

  /// With the order, where it is another than usual.
  private static func title(_ model: Model, separator: String) -> String {
    let order = model.jobs.query.order
    guard order != JobOrder() else { return "Jobs" }
    let words = order.column == .newest ? "oldest first" : "by \(order.column.rawValue)"
    let turned = order.isReversed && order.column != .newest ? ", reversed" : ""
    return "Jobs \(separator) \(words)\(turned)"
  }

  private static func drawEmpty(_ model: Model, _ rows: Rect, on screen: inout ScreenBuffer) {
    guard model.jobs.isLoaded else { return }
    let text =
      model.jobs.query.text.isEmpty
      ? "No jobs yet.\nPress \(model.key(.add, .jobs)) to add the first one."
      : "No job matches.\n\(model.key(.cancel, .filter)) shows all jobs again."
    PaneFrame.placeholder(text, in: rows, model, on: &screen)
  }
}

extension JobSummary {
  /// Whether its page is being read or its analysis is under way.
  var isBusy: Bool {
    extractionStatus == .pending
      || hasAnalysis && (analysisStatus == .pending || analysisStatus == .processing)
  }

  /// Whether its page could not be read.
  var needsAttention: Bool { extractionStatus == .needsManual || extractionStatus == .failed }
}
