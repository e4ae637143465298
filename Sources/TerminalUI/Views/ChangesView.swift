import JobTrackerDomain
import TerminalScreen

/// The window with what was done.
enum ChangesView {
  static func draw(
    _ list: ChangeList, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let room = layout.changes(list)
    Popup.draw(room.inset(columns: -2, rows: -1), title: "What was done", model, on: &screen)
    guard let rows = list.rows else { return }
    guard !rows.isEmpty else {
      return PaneFrame.placeholder(
        "Nothing was changed yet that can be undone.", in: room, model, on: &screen)
    }
    Popup.list(
      rows.count, from: list.top, cursor: list.cursor, in: room, model, on: &screen
    ) { index, row, screen in
      let change = rows[index]
      draw(change, isConcerned: list.isConcerned(change), in: row, model, on: &screen)
    }
  }

  private static func draw(
    _ change: Change, isConcerned: Bool, in rect: Rect, _ model: Model,
    on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    let time = model.dates.time(change.createdAt)
    let width = screen.putRight(
      change.isUndone ? "undone  \(time)" : time, in: rect, style: theme[.muted])
    let style: Style =
      isConcerned ? theme[.accent] : change.isUndone ? theme[.muted] : .plain
    screen.put(
      change.text, at: rect.origin, style: style, maxWidth: max(rect.width - width - 2, 0))
  }
}

extension Layout {
  /// The rows of the list of what was done.
  func changes(_ list: ChangeList) -> Rect {
    let rows = min(max(list.rows?.count ?? 1, 1), body.height - 2)
    return popup(columns: 72, textRows: rows).inset(columns: 2, rows: 1)
  }
}
