import TerminalScreen

/// What stands where the terminal has no room for the panes.
enum TooSmallView {
  static func draw(_ model: Model, on screen: inout ScreenBuffer) {
    let key = model.bindings.label(.quit, in: .everywhere)
    let text =
      "Too small: this is \(model.size), \(Layout.minimum) is needed. \(key) quits."
    let lines = WordWrap.wrap(text, width: max(model.size.columns, 1))
    let top = max((model.size.rows - lines.count) / 2, 0)
    for (index, line) in lines.enumerated() {
      screen.putCentred(
        line, in: Rect(x: 0, y: top + index, width: model.size.columns, height: 1),
        style: model.theme[.warning])
    }
  }
}
