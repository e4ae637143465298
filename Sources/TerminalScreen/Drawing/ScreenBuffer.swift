import Glibc

/// A screen as a value: rows of styled cells that views draw into and tests compare.
///
/// `fill` lays the ground and replaces what was there; `put` writes on it, so that a style without
/// a background keeps the one below it. All drawing is cut off at ``clip``; a character of two
/// columns that is cut in half becomes spaces.
package struct ScreenBuffer: Hashable, Sendable {
  package let size: Size
  /// The signs that borders, bars and cut-off text are drawn with.
  package let glyphs: GlyphSet
  /// Where the terminal's own cursor shows, as in a field; it is hidden when `nil`.
  package var cursor: Point?
  /// Where it stands hidden, as on the row of a list: screen readers and magnifiers follow it.
  package var focus: Point?
  /// What drawing cannot leave; the whole screen but inside ``clipped(to:_:)``.
  package private(set) var clip: Rect
  private(set) var cells: [Cell]

  package init(_ size: Size, glyphs: GlyphSet = .unicode, style: Style = .plain) {
    let bounds = Rect(size)
    self.size = bounds.size
    self.glyphs = glyphs
    clip = bounds
    cells = Array(repeating: Cell(style: style), count: bounds.width * bounds.height)
  }

  package var bounds: Rect { Rect(size) }

  /// The cell at a point, or `nil` outside the screen.
  package subscript(_ point: Point) -> Cell? {
    bounds.contains(point) ? cells[point.y * size.columns + point.x] : nil
  }

  /// Whether a row shows what it shows in another screen of this size.
  func hasSameRow(_ y: Int, as other: ScreenBuffer) -> Bool {
    let range = y * size.columns..<(y + 1) * size.columns
    // Equal bytes are equal cells; only the padding of equal cells may differ.
    let isIdentical = cells.withUnsafeBytes { mine in
      other.cells.withUnsafeBytes { others in
        guard let a = mine.baseAddress, let b = others.baseAddress else { return true }
        let stride = MemoryLayout<Cell>.stride
        let start = range.lowerBound * stride
        return memcmp(a + start, b + start, range.count * stride) == 0
      }
    }
    return isIdentical || cells[range] == other.cells[range]
  }

  /// Draws with nothing changed outside `rect`; coordinates stay those of the screen.
  package mutating func clipped<Result>(
    to rect: Rect, _ draw: (inout ScreenBuffer) throws -> Result
  ) rethrows -> Result {
    let before = clip
    clip = clip.intersection(rect)
    defer { clip = before }
    return try draw(&self)
  }

  /// Empties the cells of `rect` and gives them a style, whatever they showed.
  package mutating func fill(_ rect: Rect, style: Style, glyph: Glyph = .space) {
    let shown = glyphs.isUnicode ? glyph : AsciiFallback.glyph(for: glyph)
    change(rect) { $0 = Cell(shown, style: style) }
  }

  /// Lays a style over what `rect` shows: the cursor's row, matched letters.
  package mutating func highlight(_ rect: Rect, style: Style) {
    let rect = rect.intersection(clip)
    for y in rect.rows {
      for x in rect.columns {
        let index = y * size.columns + x
        cells[index].style = style.over(cells[index].style)
      }
    }
  }

  /// Puts one glyph on a cell inside the clip.
  mutating func set(_ glyph: Glyph, width: Int, at point: Point, style: Style) {
    let index = point.y * size.columns + point.x
    let ground = cells[index].style
    freeHalves(from: point.x, to: point.x + width, row: point.y)
    let drawn = style.over(ground)
    cells[index] = Cell(glyph, style: drawn, width: UInt8(width))
    if width == 2 { cells[index + 1] = .continuation(drawn) }
  }

  /// Puts printable ASCII on the cells inside the clip, one for each byte.
  mutating func set(ascii bytes: UnsafeBufferPointer<UInt8>, at point: Point, style: Style) {
    let columns = (point.x..<point.x + bytes.count).clamped(to: clip.columns)
    guard !columns.isEmpty else { return }
    freeHalves(from: columns.lowerBound, to: columns.upperBound, row: point.y)
    let start = point.y * size.columns
    for x in columns {
      let glyph = Glyph(Unicode.Scalar(bytes[x - point.x]))
      cells[start + x] = Cell(glyph, style: style.over(cells[start + x].style))
    }
  }

  private mutating func change(_ rect: Rect, _ body: (inout Cell) -> Void) {
    let rect = rect.intersection(clip)
    guard !rect.isEmpty else { return }
    for y in rect.rows {
      freeHalves(from: rect.x, to: rect.endX, row: y)
      for x in rect.columns { body(&cells[y * size.columns + x]) }
    }
  }

  /// Makes spaces of the other halves of wide characters that reach into the columns `from..<to`.
  private mutating func freeHalves(from: Int, to: Int, row: Int) {
    let start = row * size.columns
    if from > 0, cells[start + from].isContinuation {
      cells[start + from - 1] = Cell(style: cells[start + from - 1].style)
    }
    if to < size.columns, cells[start + to].isContinuation {
      cells[start + to] = Cell(style: cells[start + to].style)
    }
  }
}
