import TerminalScreen

/// The list of themes beside what they change.
enum ThemePickerView {
  static func draw(
    _ picker: ThemePicker, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    let rows = layout.themes(picker)
    Popup.draw(rows.inset(columns: -1, rows: -1), title: "Themes", model, on: &screen)
    for line in 0..<rows.height where picker.names.indices.contains(picker.top + line) {
      let index = picker.top + line
      let name = picker.names[index]
      let row = rows.row(line)
      let inside = row.inset(columns: 1, rows: 0)
      let width = screen.putRight(
        name == model.themeName ? screen.glyphs.check : "", in: inside, style: theme[.success])
      let words = name == ThemeLibrary.automaticName ? "auto: like the terminal" : name
      screen.put(words, at: inside.origin, maxWidth: max(inside.width - width - 1, 0))
      if index == picker.cursor {
        screen.highlight(row, style: theme[.selection])
        screen.cursor = inside.origin
        screen.hidesCursor = true
      }
    }
    PaneFrame.scrollbar(
      offset: picker.top, total: picker.names.count, in: rows, model, on: &screen)
  }
}

extension Layout {
  /// The rows of the list of themes, at the right, so that the lists show what a theme does.
  func themes(_ picker: ThemePicker) -> Rect {
    let longest = picker.names.map { TextWidth.of($0) }.max() ?? 0
    let width = min(max(longest, 24) + 6, body.width)
    let height = min(picker.names.count + 2, body.height)
    let left = body.endX - min(width + 2, body.width)
    return Rect(
      x: left, y: body.y + (body.height - height) / 2, width: width, height: height
    ).inset()
  }
}
