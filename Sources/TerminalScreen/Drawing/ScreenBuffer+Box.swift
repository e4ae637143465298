extension ScreenBuffer {
  /// Draws a border along the edge of `rect`, with titles in its top line.
  ///
  /// The right title is shortened first where they do not fit both.
  /// - returns: The room inside the border.
  @discardableResult
  package mutating func box(
    _ rect: Rect, style: Style, title: String = "", titleStyle: Style? = nil,
    rightTitle: String = "", rightTitleStyle: Style? = nil
  ) -> Rect {
    let inside = rect.inset()
    guard rect.width >= 2, rect.height >= 2 else { return inside }
    horizontalLine(at: Point(x: rect.x, y: rect.y), width: rect.width, style: style)
    horizontalLine(at: Point(x: rect.x, y: rect.endY - 1), width: rect.width, style: style)
    for y in inside.rows {
      sign(glyphs.vertical, x: rect.x, y: y, style)
      sign(glyphs.vertical, x: rect.endX - 1, y: y, style)
    }
    sign(glyphs.topLeft, x: rect.x, y: rect.y, style)
    sign(glyphs.topRight, x: rect.endX - 1, y: rect.y, style)
    sign(glyphs.bottomLeft, x: rect.x, y: rect.endY - 1, style)
    sign(glyphs.bottomRight, x: rect.endX - 1, y: rect.endY - 1, style)

    let top = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: 1)
    let used = self.title(title, in: top, style: titleStyle ?? style)
    let rest = top.width - used
    let right = min(TextWidth.of(rightTitle) + 2, rest)
    self.title(
      rightTitle, in: Rect(x: top.endX - right, y: top.y, width: right, height: 1),
      style: rightTitleStyle ?? style)
    return inside
  }

  /// Draws a line from `point` to the right.
  package mutating func horizontalLine(at point: Point, width: Int, style: Style) {
    for x in point.x..<max(point.x + width, point.x) {
      sign(glyphs.horizontal, x: x, y: point.y, style)
    }
  }

  /// Writes a title with a space at each side, if there is room for something of it.
  @discardableResult
  private mutating func title(_ text: String, in rect: Rect, style: Style) -> Int {
    guard !text.isEmpty, rect.width >= 4 else { return 0 }
    let shown = TextWidth.truncated(text, to: rect.width - 2, ellipsis: glyphs.ellipsis)
    let width = TextWidth.of(shown) + 2
    let ground = self[rect.origin].map { Style(on: $0.style.background) } ?? .plain
    fill(Rect(x: rect.x, y: rect.y, width: width, height: 1), style: style.over(ground))
    put(shown, at: Point(x: rect.x + 1, y: rect.y), style: style)
    return width
  }

  /// Puts a sign of the glyph set, if it lies inside the clip.
  mutating func sign(_ glyph: Glyph, x: Int, y: Int, _ style: Style) {
    let point = Point(x: x, y: y)
    if clip.contains(point) { set(glyph, width: 1, at: point, style: style) }
  }
}
