import TerminalScreen

/// The bottom line: the keys that matter here, as many as there is room for.
enum HintsView {
  static func draw(_ model: Model, in rect: Rect, on screen: inout ScreenBuffer) {
    screen.fill(rect, style: model.theme[.status])
    for (hint, place) in places(model, in: rect) {
      let used = screen.put(hint.key, at: place.origin, style: model.theme[.key])
      screen.put(
        hint.words, at: Point(x: place.x + used + 1, y: place.y), style: model.theme[.status])
    }
    let pending = model.pending.label
    if !pending.isEmpty { screen.putRight(pending + " ", in: rect, style: model.theme[.key]) }
  }

  /// What is named, and where.
  static func places(_ model: Model, in rect: Rect) -> [(hint: Hint, rect: Rect)] {
    let hints = model.hints
    // The help leads to all other keys, so it has its place whatever is left out.
    let help = hints.first { $0.action == .help }
    var room = rect.width - 2
    if let help { room -= width(help) + 2 }
    let pending = model.pending.label
    if !pending.isEmpty { room -= TextWidth.of(pending) + 2 }
    var shown: [Hint] = []
    for hint in hints where hint != help {
      guard width(hint) <= room else { break }
      shown.append(hint)
      room -= width(hint) + 2
    }
    var x = rect.x + 1
    return (shown + [help].compactMap(\.self)).map { hint in
      defer { x += width(hint) + 2 }
      return (hint, Rect(x: x, y: rect.y, width: width(hint), height: 1))
    }
  }

  private static func width(_ hint: Hint) -> Int {
    TextWidth.of(hint.key) + 1 + TextWidth.of(hint.words)
  }
}
