/// Brings a screen buffer to the terminal, only what has changed since the last one.
@MainActor
struct ScreenPainter {
  let depth: ColorDepth
  private var shown: ScreenBuffer?

  init(depth: ColorDepth) {
    self.depth = depth
  }

  /// Forgets what the terminal shows: the next screen is painted whole.
  mutating func forget() {
    shown = nil
  }

  /// - parameter send: Called around the sending, which is skipped where nothing has changed.
  mutating func paint(_ buffer: ScreenBuffer, send: (() -> Void) -> Void) {
    let before = shown?.size == buffer.size ? shown : nil
    if before == nil { Curses.erase() }
    var isChanged = before.map { $0.cursor != buffer.cursor || $0.focus != buffer.focus } ?? true
    for y in 0..<buffer.size.rows where before.map({ !buffer.hasSameRow(y, as: $0) }) ?? true {
      paintRow(y, of: buffer, before: before)
      isChanged = true
    }
    guard isChanged else { return }
    send {
      moveCursor(buffer)
      Curses.update()
    }
    shown = buffer
  }

  private func paintRow(_ y: Int, of buffer: ScreenBuffer, before: ScreenBuffer?) {
    let row = buffer.row(y)
    let old = before?.row(y)
    var lastStyle = Style.plain
    var lastReduced = Style.plain
    var pair: Int32 = 0
    for (x, index) in row.indices.enumerated() {
      var cell = row[index]
      // No closure: for each cell it would ask what thread it runs on.
      if let old, old[index] == cell { continue }
      if cell.isContinuation { continue }
      if cell.style != lastStyle {
        lastStyle = cell.style
        lastReduced = cell.style.reduced(to: depth)
        pair = Curses.pair(number(lastReduced.foreground), number(lastReduced.background))
      }
      cell.style = lastReduced
      Curses.put(cell, at: Point(x: x, y: y), pair: pair)
    }
  }

  /// The cursor stands in the screen even where it is hidden, so that what follows it can.
  private func moveCursor(_ buffer: ScreenBuffer) {
    let wanted = buffer.cursor ?? buffer.focus ?? Point(x: 0, y: 0)
    let point = Point(
      x: min(max(wanted.x, 0), max(buffer.size.columns - 1, 0)),
      y: min(max(wanted.y, 0), max(buffer.size.rows - 1, 0)))
    let isVisible = buffer.cursor != nil && point == wanted
    Curses.moveCursor(to: point, isVisible: isVisible)
  }

  /// A colour as ncurses counts it.
  private func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: return -1
    case .indexed(let index):
      guard depth == .direct, index >= Curses.paletteCount else { return Int32(index) }
      let rgb = XtermPalette.rgb(index)
      return directNumber(rgb.r, rgb.g, rgb.b)
    case .rgb(let r, let g, let b): return directNumber(Int(r), Int(g), Int(b))
    }
  }

  /// The lowest numbers mean the palette even where colours are direct: black gets a trace of green.
  private func directNumber(_ r: Int, _ g: Int, _ b: Int) -> Int32 {
    let value = r << 16 | g << 8 | b
    return Int32(value < Curses.paletteCount ? value | 0x100 : value)
  }
}
