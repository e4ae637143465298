import JobTrackerDomain
import TerminalScreen

/// The window with every analysis of a job: a list, and below it what changed.
enum HistoryView {
  static func draw(
    _ history: RunHistory, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let places = layout.history(model, history)
    let room = max(places.inside.width - 24, 0)
    let line = screen.glyphs.sparkline(history.scores.suffix(room))
    Popup.draw(places.window, title: "Analyses", right: line, model, on: &screen)
    guard history.runs != nil else { return }
    guard !history.rows.isEmpty else {
      return PaneFrame.placeholder(
        "This job has no analysis yet.", in: places.inside, model, on: &screen)
    }
    Popup.list(
      history.rows.count, from: history.top, cursor: history.cursor, in: places.list, model,
      on: &screen
    ) { index, row, screen in
      draw(history.rows[index], history, in: row, model, on: &screen)
    }
    Popup.detail(
      model.historyRows(history, width: places.detail.width), in: places, model, on: &screen)
  }

  private static func draw(
    _ run: Analysis, _ history: RunHistory, in rect: Rect, _ model: Model,
    on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    let engine = (run.result?.engine.engine ?? run.engine).rawValue
    let date = model.dates.time(run.createdAt)
    let parts = rect.splitColumns(
      .fixed(2), .fixed(5), .fixed(5), .fixed(rect.width >= 60 ? 14 : 0), .share(1),
      .fixed(TextWidth.of(date) + 1))
    if run.id == history.marked {
      screen.put(screen.glyphs.bullet, at: parts[0].origin, style: theme[.accent])
    }
    if let result = run.result {
      screen.put("\(result.atsScore)", at: parts[1].origin)
      if let base = history.base(of: run)?.result {
        let change = result.atsScore - base.atsScore
        screen.put(
          change.asChange, at: parts[2].origin, style: theme[Model.role(of: change)])
      }
      if parts[3].width > 0 {
        screen.bar(
          Double(result.atsScore) / 100, in: parts[3].inset(columns: 1, rows: 0), style: theme.bar)
      }
    } else {
      screen.put(run.status.rawValue, at: parts[1].origin, style: theme[.muted], maxWidth: 10)
    }
    let resume = model.resumes.named(run.resumeID)?.fileName ?? "a deleted resume"
    screen.put(
      "\(engine) \(screen.glyphs.separator) \(resume)", at: parts[4].origin,
      style: theme[.muted], maxWidth: parts[4].width)
    screen.putRight(date, in: parts[5], style: theme[.muted])
  }
}

extension Layout {
  func history(_ model: Model, _ history: RunHistory) -> ListAndDetail {
    listAndDetail { model.historyRows(history, width: $0).count }
  }
}
