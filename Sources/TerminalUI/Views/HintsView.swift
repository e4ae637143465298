import TerminalScreen

/// The bottom line: the keys that matter here, as many as there is room for.
enum HintsView {
  static func draw(_ model: Model, in rect: Rect, on screen: inout ScreenBuffer) {
    let ground = model.theme[.status]
    screen.fill(rect, style: ground)
    var x = rect.x + 1
    let hints = model.hints
    // The help leads to all other keys, so it has its place whatever is left out.
    let help = hints.first { $0.action == .help }
    var room = rect.width - 2
    if let help { room -= width(help) + 2 }
    let pending = model.pending.label
    if !pending.isEmpty {
      screen.putRight(pending + " ", in: rect, style: model.theme[.key])
      room -= TextWidth.of(pending) + 2
    }
    for hint in hints where hint != help {
      guard width(hint) <= room else { break }
      x = put(hint, x, rect, model, &screen)
      room -= width(hint) + 2
    }
    if let help { _ = put(help, x, rect, model, &screen) }
  }

  private static func width(_ hint: Hint) -> Int {
    TextWidth.of(hint.key) + 1 + TextWidth.of(hint.words)
  }

  private static func put(
    _ hint: Hint, _ x: Int, _ rect: Rect, _ model: Model, _ screen: inout ScreenBuffer
  ) -> Int {
    var x = x
    x += screen.put(hint.key, at: Point(x: x, y: rect.y), style: model.theme[.key]) + 1
    x += screen.put(hint.words, at: Point(x: x, y: rect.y), style: model.theme[.status])
    return x + 2
  }
}
