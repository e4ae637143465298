import TerminalScreen

/// The line of a list's filter, at its top.
enum FilterView {
  /// - Parameters:
  ///   - query: What the list is narrowed to.
  ///   - count: How many rows that finds.
  ///   - example: What could be typed, where nothing is yet.
  static func draw(
    _ query: String, of list: Pane, count: String, example: String, in line: Rect,
    _ model: Model, on screen: inout ScreenBuffer
  ) {
    let rect = line.inset(columns: 1, rows: 0)
    guard !rect.isEmpty else { return }
    let right = screen.putRight(count, in: rect, style: model.theme[.muted])
    screen.put("/", at: rect.origin, style: model.theme[.key])
    let field = Rect(x: rect.x + 2, y: rect.y, width: rect.width - right - 4, height: 1)
    guard let filter = model.filter, model.isTypingFilter(of: list) else {
      screen.put(query, at: field.origin, style: model.theme[.match], maxWidth: field.width)
      return
    }
    let shown = filter.visible(width: field.width)
    screen.fill(field, style: model.theme[.input])
    if filter.text.isEmpty {
      // Nobody would guess that more than words can be asked for.
      screen.put(
        example, at: field.origin, style: model.theme[.muted].over(model.theme[.input]),
        maxWidth: field.width)
    }
    screen.put(shown.text, at: field.origin)
    screen.cursor = Point(x: field.x + shown.cursorColumn, y: field.y)
  }
}
