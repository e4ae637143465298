import TerminalScreen

/// The border of a pane with its number and title.
enum PaneFrame {
  static func draw(
    _ pane: Pane, title: String, right: String = "", in rect: Rect, _ model: Model,
    on screen: inout ScreenBuffer
  ) {
    let hasFocus = model.focus == pane
    if hasFocus { screen.focus = rect.inset().origin }
    let theme = model.theme
    // The right title stays whole; where that leaves too little for the left one, it goes.
    let room = rect.width - 2 - 2 - (right.isEmpty ? 0 : TextWidth.of(right) + 2)
    let left = "\(pane.rawValue) \(title)"
    let isTight = room < min(TextWidth.of(left), 20)
    screen.box(
      rect, style: theme[hasFocus ? .focusedBorder : .border],
      title: isTight
        ? left : TextWidth.truncated(left, to: room, ellipsis: screen.glyphs.ellipsis),
      titleStyle: theme[hasFocus ? .focusedTitle : .title],
      rightTitle: isTight ? "" : right, rightTitleStyle: theme[.muted])
  }

  /// The other panes, where only one is in sight.
  static func others(than pane: Pane, _ layout: Layout) -> String {
    guard layout.shape == .single else { return "" }
    return Pane.allCases.filter { $0 != pane }.map { name($0) }.joined(separator: " ")
  }

  static func name(_ pane: Pane) -> String { "\(pane.rawValue) \(pane.name)" }

  /// Where the right title of a border stands, if there is room for all of it.
  static func rightTitle(_ title: String, in rect: Rect) -> Rect {
    let width = TextWidth.of(title)
    return Rect(x: rect.endX - 2 - width, y: rect.y, width: width, height: 1)
  }

  /// Lays the look of the row under the cursor over what it shows, so that all of it can be read there.
  static func highlight(
    _ rect: Rect, pane: Pane, _ model: Model, on screen: inout ScreenBuffer
  ) {
    let hasFocus = model.focus == pane
    if hasFocus { screen.focus = rect.origin }
    screen.highlight(rect, style: model.theme[hasFocus ? .selection : .selectionInactive])
  }

  static func scrollbar(
    offset: Int, total: Int, in rows: Rect, _ model: Model, on screen: inout ScreenBuffer
  ) {
    let edge = Rect(x: rows.endX, y: rows.y, width: 1, height: rows.height)
    screen.scrollbar(offset: offset, total: total, in: edge, style: model.theme[.scrollbar])
  }

  /// A few words in the middle of an empty pane.
  static func placeholder(
    _ text: String, in rect: Rect, _ model: Model, on screen: inout ScreenBuffer
  ) {
    let inside = rect.inset(columns: 1, rows: 0)
    for (index, line) in WordWrap.wrap(text, width: max(inside.width, 1)).enumerated() {
      guard index < inside.height else { return }
      screen.put(line, at: inside.row(index).origin, style: model.theme[.muted])
    }
  }
}
