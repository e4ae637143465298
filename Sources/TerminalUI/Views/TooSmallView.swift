import TerminalScreen

/// What stands where the terminal has no room for the panes.
enum TooSmallView {
  static func draw(_ model: Model, on screen: inout ScreenBuffer) {
    let key = model.bindings.label(.quit, in: .everywhere)
    let width = max(model.size.columns, 1)
    let long = WordWrap.wrap(
      "Too small: this is \(model.size), \(Layout.minimum) is needed. \(key) quits.", width: width)
    let short = WordWrap.wrap("\(model.size) of \(Layout.minimum), \(key) quits", width: width)
    let lines = long.count <= model.size.rows ? long : short
    let top = max((model.size.rows - lines.count) / 2, 0)
    for (index, line) in lines.enumerated() {
      screen.putCentred(
        line, in: Rect(x: 0, y: top + index, width: model.size.columns, height: 1),
        style: model.theme[.warning])
    }
  }
}
