import TerminalScreen

/// The list of themes beside what they change.
enum ThemePickerView {
  static func draw(
    _ picker: ThemePicker, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    let rows = layout.themes(picker)
    Popup.draw(rows.inset(columns: -2, rows: -1), title: "Themes", model, on: &screen)
    Popup.list(
      picker.names.count, from: picker.top, cursor: picker.cursor, in: rows, model, on: &screen
    ) { index, row, screen in
      let name = picker.names[index]
      let width = screen.putRight(
        name == model.themeName ? screen.glyphs.check : "", in: row, style: theme[.success])
      let words = name == ThemeLibrary.automaticName ? "auto: like the terminal" : name
      screen.put(words, at: row.origin, maxWidth: max(row.width - width - 1, 0))
    }
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
    ).inset(columns: 2, rows: 1)
  }
}
