/// How a bar is coloured.
package struct BarStyle: Hashable, Sendable {
  /// The filled part at the bar's left end.
  package var start: Style
  /// The filled part at the bar's right end; the colour moves evenly between the two.
  package var end: Style
  package var empty: Style

  package init(start: Style, end: Style, empty: Style) {
    self.start = start
    self.end = end
    self.empty = empty
  }

  /// The style of the filled cell at `position`, 0…1 of the bar's whole width.
  package func filled(at position: Double) -> Style {
    guard case .rgb(let r0, let g0, let b0) = start.foreground,
      case .rgb(let r1, let g1, let b1) = end.foreground
    else { return position < 0.5 ? start : end }
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * min(max(position, 0), 1)).rounded())
    }
    var style = start
    style.foreground = .rgb(mix(r0, r1), mix(g0, g1), mix(b0, b1))
    return style
  }
}

extension ScreenBuffer {
  /// Draws a horizontal bar in the first row of `rect`, in steps of an eighth of a cell.
  ///
  /// - parameter fraction: How much is filled, 0…1; what lies outside is limited to it, NaN is 0.
  package mutating func bar(_ fraction: Double, in rect: Rect, style: BarStyle) {
    guard !rect.isEmpty else { return }
    let steps = glyphs.barParts.count + 1
    let limited = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    let filled = Int((limited * Double(rect.width * steps)).rounded())
    for column in 0..<rect.width {
      let x = rect.x + column
      let inCell = filled - column * steps
      guard inCell > 0 else {
        sign(glyphs.barEmpty, x: x, y: rect.y, style.empty)
        continue
      }
      let ink = style.filled(at: rect.width > 1 ? Double(column) / Double(rect.width - 1) : 1)
      let part = inCell >= steps ? glyphs.barFull : glyphs.barParts[inCell - 1]
      sign(part, x: x, y: rect.y, ink)
    }
  }

  /// Draws the mark that shows which part of a long list is seen, in the first column of `rect`.
  ///
  /// Nothing is drawn where all of it is seen.
  /// - parameter offset: The first row seen, of `total`; `rect` is as high as the rows seen.
  package mutating func scrollbar(offset: Int, total: Int, in rect: Rect, style: Style) {
    let seen = rect.height
    guard seen > 0, total > seen else { return }
    let length = max(1, seen * seen / total)
    let last = total - seen
    let first = min(max(offset, 0), last)
    // At the very top and bottom only if the list is there too.
    var top = (seen - length) * first / last
    if first > 0, top == 0, seen - length > 1 { top = 1 }
    for y in rect.y + top..<rect.y + top + length {
      sign(glyphs.scrollThumb, x: rect.x, y: y, style)
    }
  }
}
