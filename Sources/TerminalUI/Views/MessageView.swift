import TerminalScreen

/// The message over the last rows of the panes; long errors take several.
enum MessageView {
  static func draw(_ model: Model, _ layout: Layout, on screen: inout ScreenBuffer) {
    guard let message = model.message else { return }
    let role: ThemeRole = message.kind == .error ? .error : .success
    let sign = message.kind == .error ? screen.glyphs.cross : screen.glyphs.check
    let rect = rect(message, layout)
    screen.fill(rect, style: model.theme[.popup])
    let style = model.theme[role]
    screen.put(sign, at: Point(x: rect.x + 1, y: rect.y), style: style)
    for (index, line) in lines(message, layout).enumerated() {
      screen.put(line, at: Point(x: rect.x + 3, y: rect.y + index), style: style)
    }
  }

  static func rect(_ message: Message, _ layout: Layout) -> Rect {
    let height = lines(message, layout).count
    return Rect(
      x: layout.body.x, y: layout.body.endY - height, width: layout.body.width, height: height)
  }

  private static func lines(_ message: Message, _ layout: Layout) -> ArraySlice<String> {
    WordWrap.wrap(message.text, width: layout.body.width - 4).prefix(layout.body.height)
  }
}
