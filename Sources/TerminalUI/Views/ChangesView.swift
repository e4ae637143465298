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
    for line in 0..<room.height where rows.indices.contains(list.top + line) {
      let change = rows[list.top + line]
      let row = room.row(line)
      draw(change, isConcerned: list.isConcerned(change), in: row, model, on: &screen)
      guard list.top + line == list.cursor else { continue }
      screen.highlight(row.inset(columns: -1, rows: 0), style: model.theme[.selection])
      screen.cursor = row.origin
      screen.hidesCursor = true
    }
    let edge = Rect(x: room.x, y: room.y, width: room.width + 1, height: room.height)
    PaneFrame.scrollbar(offset: list.top, total: rows.count, in: edge, model, on: &screen)
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
