import TerminalScreen

/// The keys that can follow those pressed so far, over the last rows of the panes.
enum WhichKeyView {
  static func draw(_ model: Model, _ layout: Layout, on screen: inout ScreenBuffer) {
    guard let showsAt = model.pending.showsAt, showsAt <= model.now else { return }
    let items = items(model)
    let body = layout.body
    let width = min(items.map { TextWidth.of($0.key) + TextWidth.of($0.words) + 4 }.max() ?? 0, 38)
    let columns = max((body.width - 4) / max(width, 1), 1)
    let height = min((items.count + columns - 1) / columns, body.height - 2)
    guard height > 0 else { return }
    let rect = Rect(
      x: body.x, y: body.endY - height - 2, width: body.width, height: height + 2)
    let keys = KeySequence(model.pending.keys).description
    Popup.draw(rect, title: "\(keys) \(screen.glyphs.ellipsis)", model, on: &screen)
    let parts = rect.inset(columns: 2, rows: 1)
    for (index, item) in items.prefix(height * columns).enumerated() {
      let column = Rect(
        x: parts.x + index / height * width, y: parts.y, width: min(width, parts.width),
        height: height)
      let place = column.row(index % height)
      let used = screen.put(item.key, at: place.origin, style: model.theme[.key])
      screen.put(
        item.words, at: Point(x: place.x + used + 1, y: place.y), maxWidth: place.width - used - 2)
    }
  }

  /// The next keys; of those that begin a longer sequence, how many it can become.
  private static func items(_ model: Model) -> [(key: String, words: String)] {
    var items: [(key: Key, words: [String])] = []
    let pressed = KeySequence(model.pending.keys)
    for (rest, binding) in model.bindings.continuations(of: pressed, in: model.contexts) {
      guard let key = rest.keys.first else { continue }
      if let index = items.firstIndex(where: { $0.key == key }) {
        items[index].words.append(binding.words)
      } else {
        items.append((key, [binding.words]))
      }
    }
    return items.map { item in
      let words = item.words.count == 1 ? item.words[0] : "\(item.words.count) actions"
      return (item.key.description, words)
    }
  }
}
