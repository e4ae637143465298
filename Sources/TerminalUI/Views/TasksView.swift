import JobTrackerDomain
import TerminalScreen

/// The window with the work in the background: a list, and below it all of the chosen task.
enum TasksView {
  static func draw(
    _ pane: TaskPane, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let places = layout.tasks(model, pane)
    Popup.draw(
      places.window, title: pane.tab.name, right: tabWords(pane, model), model, on: &screen)
    switch pane.tab {
    case .tasks: drawTasks(pane, places, model, on: &screen)
    case .messages:
      let rows = model.messageRows(width: places.inside.width)
      TextRowsView.draw(rows, from: pane.scroll, in: places.inside, model, on: &screen)
      PaneFrame.scrollbar(
        offset: pane.scroll, total: rows.count, in: places.inside.inset(columns: -1, rows: 0),
        model, on: &screen)
    }
  }

  /// The other side of the window, with the key that leads there.
  static func tabWords(_ pane: TaskPane, _ model: Model) -> String {
    let key = model.bindings.label(pane.tab == .tasks ? .nextTab : .previousTab, in: .tasks)
    return "\(key) \(pane.tab.other.name)"
  }

  private static func drawTasks(
    _ pane: TaskPane, _ places: ListAndDetail, _ model: Model, on screen: inout ScreenBuffer
  ) {
    guard let selected = pane.selected else {
      guard pane.entries != nil else { return }
      return PaneFrame.placeholder(
        "Nothing runs, and nothing has finished lately.", in: places.inside, model, on: &screen)
    }
    Popup.list(
      pane.rows.count, from: pane.top, cursor: pane.cursor, in: places.list, model, on: &screen
    ) { index, row, screen in
      draw(pane.rows[index], in: row, model, on: &screen)
    }
    Popup.detail(
      model.detailRows(of: selected, width: places.detail.width), in: places, model, on: &screen)
  }

  private static func draw(
    _ entry: TaskEntry, in rect: Rect, _ model: Model, on screen: inout ScreenBuffer
  ) {
    let task = entry.task
    let (mark, role) = mark(of: task, model, screen.glyphs)
    let right = rightText(of: task, model)
    let barWidth = rect.width >= 60 && task.state == .running ? 12 : 0
    let parts = rect.splitColumns(
      .fixed(2), .fixed(10), .share(1), .fixed(barWidth), .fixed(TextWidth.of(right) + 1))
    screen.put(mark, at: parts[0].origin, style: model.theme[role])
    screen.put(task.work.title, at: parts[1].origin, style: model.theme[.muted], maxWidth: 9)
    screen.put(entry.subject, at: parts[2].origin, maxWidth: parts[2].width)
    if barWidth > 0 {
      screen.bar(
        model.progress(of: task).fraction, in: parts[3].inset(columns: 1, rows: 0),
        style: model.theme.bar)
    }
    screen.putRight(right, in: parts[4], style: model.theme[.muted])
  }

  private static func mark(
    of task: BackgroundTask, _ model: Model, _ glyphs: GlyphSet
  ) -> (String, ThemeRole) {
    switch task.state {
    case .running: (glyphs.spinnerFrame(model.spinnerFrame), .accent)
    case .waiting: (glyphs.bullet, .muted)
    case .done: (glyphs.check, .success)
    case .failed: (glyphs.cross, .error)
    case .cancelled: (glyphs.dash, .muted)
    }
  }

  private static func rightText(of task: BackgroundTask, _ model: Model) -> String {
    switch task.state {
    case .running: DateText.duration(task.elapsed(at: model.today) ?? 0)
    case .waiting: "waiting"
    case .done, .failed, .cancelled: task.finishedAt.map(model.dates.time) ?? ""
    }
  }
}

extension Layout {
  func tasks(_ model: Model, _ pane: TaskPane) -> ListAndDetail {
    listAndDetail { width in
      pane.selected.map { model.detailRows(of: $0, width: width).count } ?? 0
    }
  }
}
