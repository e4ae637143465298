import TerminalScreen

/// The message over the last rows of the panes; long errors take several.
enum MessageView {
  static func draw(_ model: Model, _ layout: Layout, on screen: inout ScreenBuffer) {
    guard let message = model.message else { return }
    let role: ThemeRole = message.kind == .error ? .error : .success
    let sign = message.kind == .error ? screen.glyphs.cross : screen.glyphs.check
    let width = layout.body.width - 4
    let lines = WordWrap.wrap(message.text, width: width).prefix(layout.body.height)
    let rect = Rect(
      x: layout.body.x, y: layout.body.endY - lines.count, width: layout.body.width,
      height: lines.count)
    screen.fill(rect, style: model.theme[.popup])
    let style = model.theme[role]
    screen.put(sign, at: Point(x: rect.x + 1, y: rect.y), style: style)
    for (index, line) in lines.enumerated() {
      screen.put(line, at: Point(x: rect.x + 3, y: rect.y + index), style: style)
    }
  }
}
