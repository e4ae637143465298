import TerminalScreen

/// One control of a form.
struct FieldView {
  let field: FormField
  let hasFocus: Bool
  let rect: Rect
  let model: Model

  func draw(on screen: inout ScreenBuffer) {
    switch field.control {
    case .line(let editor): draw(editor, in: rect, on: &screen)
    case .area(let editor): draw(editor, on: &screen)
    case .choice(let choice): draw(choice, on: &screen)
    case .path(let picker): draw(picker, on: &screen)
    }
  }

  private var style: Style { model.theme[field.error.isEmpty ? .input : .inputInvalid] }

  private func draw(_ editor: LineEditor, in rect: Rect, on screen: inout ScreenBuffer) {
    guard !rect.isEmpty else { return }
    let line = rect.row(0)
    screen.fill(line, style: style)
    let shown = editor.visible(width: line.width)
    screen.put(shown.text, at: line.origin)
    if hasFocus { screen.cursor = Point(x: line.x + shown.cursorColumn, y: line.y) }
  }

  private func draw(_ editor: AreaEditor, on screen: inout ScreenBuffer) {
    screen.fill(rect, style: style)
    let rows = SoftWrap.rows(of: editor.lines, width: rect.width)
    for line in 0..<rect.height where rows.indices.contains(editor.top + line) {
      let row = rows[editor.top + line]
      let text = String(editor.lines[row.line][row.range])
      screen.put(text, at: rect.row(line).origin)
    }
    guard hasFocus else { return }
    let cursor = SoftWrap.position(
      line: editor.line, column: editor.column, in: rows, lines: editor.lines)
    let y = rect.y + cursor.row - editor.top
    screen.cursor = Point(x: min(rect.x + cursor.column, rect.endX - 1), y: y)
  }

  private func draw(_ choice: Choice, on screen: inout ScreenBuffer) {
    let theme = model.theme
    guard let selected = choice.selected else {
      screen.put("nothing to choose from", at: rect.origin, style: theme[.muted])
      return
    }
    let count = choice.options.count > 1 ? "\(choice.index + 1) of \(choice.options.count)" : ""
    let line = rect.row(0)
    let width = count.isEmpty ? 0 : screen.putRight(count, in: line, style: theme[.muted]) + 1
    let room = line.width - width - 4
    if hasFocus, choice.options.count > 1 {
      screen.put("<", at: line.origin, style: theme[.key])
      let end = 2 + min(TextWidth.of(selected.label), room)
      screen.put(">", at: Point(x: line.x + end + 1, y: line.y), style: theme[.key])
    }
    screen.put(
      selected.label, at: Point(x: line.x + 2, y: line.y),
      style: hasFocus ? theme[.heading] : .plain, maxWidth: room)
    if hasFocus { screen.cursor = Point(x: line.x + 2, y: line.y) }
  }

  private func draw(_ picker: PathPicker, on screen: inout ScreenBuffer) {
    let theme = model.theme
    let parts = rect.splitRows(.fixed(1), .share(1))
    draw(picker.editor, in: parts[0], on: &screen)
    // Beside what was typed, not below the list.
    for (index, line) in Self.lines(of: field.error, width: rect.width).enumerated() {
      screen.put(line, at: parts[1].row(index).origin, style: theme[.error])
    }
    let list = Self.list(belowError: field.error, in: rect)
    guard let entries = picker.entries, picker.problem.isEmpty || !entries.isEmpty else {
      screen.put(picker.problem, at: list.origin, style: theme[.muted], maxWidth: list.width)
      return
    }
    for line in 0..<list.height where entries.indices.contains(picker.top + line) {
      let index = picker.top + line
      let entry = entries[index]
      let row = list.row(line)
      let size = entry.isFolder ? "" : Self.size(entry.size)
      let width = screen.putRight(size, in: row, style: theme[.muted])
      screen.put(
        entry.name + (entry.isFolder ? "/" : ""), at: row.origin,
        style: entry.isFolder ? theme[.accent] : .plain, maxWidth: max(row.width - width - 1, 0))
      if index == picker.cursor {
        screen.highlight(row, style: theme[hasFocus ? .selection : .selectionInactive])
      }
    }
  }

  /// Where the files stand, below the path and what is wrong with it.
  static func list(belowError error: String, in rect: Rect) -> Rect {
    let above = 1 + lines(of: error, width: rect.width).count
    return rect.splitRows(.fixed(above), .share(1))[1]
  }

  private static func lines(of error: String, width: Int) -> [String] {
    error.isEmpty ? [] : WordWrap.wrap(error, width: width)
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1000
      ? "\(bytes) B" : bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
  }
}
