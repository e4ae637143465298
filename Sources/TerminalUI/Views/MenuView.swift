import TerminalScreen

/// The window with every command, or with the keys of a place.
enum MenuView {
  static func draw(
    _ menu: ActionMenu, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let inside = layout.popupText
    let title = menu.kind == .commands ? "Commands" : "Keys"
    Popup.draw(inside.inset(columns: -2, rows: -1), title: title, model, on: &screen)
    if let search = menu.search { draw(search, in: inside.row(0), model, on: &screen) }
    let room = layout.rows(of: menu)
    let rows = model.rows(of: menu, width: room.width)
    guard !rows.isEmpty else {
      return PaneFrame.placeholder("No action has these letters.", in: room, model, on: &screen)
    }
    TextRowsView.draw(rows.map(\.row), from: menu.top, in: room, model, on: &screen)
    for line in 0..<room.height where rows.indices.contains(menu.top + line) {
      guard rows[menu.top + line].entry == menu.cursor else { continue }
      let bar = room.row(line).inset(columns: -1, rows: 0)
      screen.highlight(bar, style: model.theme[.selection])
    }
    let edge = Rect(x: room.x, y: room.y, width: room.width + 1, height: room.height)
    PaneFrame.scrollbar(offset: menu.top, total: rows.count, in: edge, model, on: &screen)
  }

  private static func draw(
    _ search: LineEditor, in rect: Rect, _ model: Model, on screen: inout ScreenBuffer
  ) {
    screen.put("/", at: rect.origin, style: model.theme[.key])
    let field = Rect(x: rect.x + 2, y: rect.y, width: rect.width - 2, height: 1)
    let shown = search.visible(width: field.width)
    screen.fill(field, style: model.theme[.input])
    screen.put(shown.text, at: field.origin)
    screen.cursor = Point(x: field.x + shown.cursorColumn, y: field.y)
  }
}

extension Layout {
  /// The rows of a menu's actions.
  func rows(of menu: ActionMenu) -> Rect {
    menu.search == nil ? popupText : popupText.splitRows(.fixed(1), .share(1))[1]
  }
}
