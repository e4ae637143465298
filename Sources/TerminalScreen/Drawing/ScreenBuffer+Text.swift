extension ScreenBuffer {
  /// Writes one line of text from `point` to the right.
  ///
  /// - parameter maxWidth: Columns it may take; what is longer ends with the ellipsis. Without it,
  ///   the text is cut off at the clip.
  /// - returns: The columns that the text took, those beyond the clip included.
  @discardableResult
  package mutating func put(
    _ text: String, at point: Point, style: Style = .plain, maxWidth: Int? = nil
  ) -> Int {
    var shown = text
    if let maxWidth {
      shown = TextWidth.truncated(text, to: maxWidth, ellipsis: glyphs.ellipsis)
    }
    guard clip.rows.contains(point.y) else { return TextWidth.of(shown) }
    let plain = putPlainBeginning(of: shown, at: point, style: style)
    var x = point.x + plain
    for element in GlyphReader(shown[shown.utf8.index(shown.startIndex, offsetBy: plain)...]) {
      place(element.glyph, width: element.width, at: Point(x: x, y: point.y), style: style)
      x += element.width
    }
    return x - point.x
  }

  /// Puts what is plain before the first character that may need more than a byte and a cell:
  /// most text is so all through, and no character of it has to be looked at.
  ///
  /// - returns: Its bytes and columns.
  private mutating func putPlainBeginning(
    of text: String, at point: Point, style: Style
  ) -> Int {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var count = bytes.firstIndex { !TextWidth.isPlain($0) } ?? bytes.count
      // A mark that follows belongs to the last of them.
      if count > 0, count < bytes.count, bytes[count] >= 0x80 { count -= 1 }
      set(ascii: UnsafeBufferPointer(rebasing: bytes[..<count]), at: point, style: style)
      return count
    } ?? 0
  }

  /// Writes one line of text that ends at the right edge of `rect`, in its first row.
  ///
  /// - returns: The columns that the text took.
  @discardableResult
  package mutating func putRight(_ text: String, in rect: Rect, style: Style = .plain) -> Int {
    guard !rect.isEmpty else { return 0 }
    let shown = TextWidth.truncated(text, to: rect.width, ellipsis: glyphs.ellipsis)
    return put(shown, at: Point(x: rect.endX - TextWidth.of(shown), y: rect.y), style: style)
  }

  /// Writes one line of text in the middle of the first row of `rect`.
  package mutating func putCentred(_ text: String, in rect: Rect, style: Style = .plain) {
    guard !rect.isEmpty else { return }
    let shown = TextWidth.truncated(text, to: rect.width, ellipsis: glyphs.ellipsis)
    let left = (rect.width - TextWidth.of(shown)) / 2
    put(shown, at: Point(x: rect.x + left, y: rect.y), style: style)
  }

  /// Puts a glyph, or spaces for the part of it that lies inside the clip.
  private mutating func place(_ glyph: Glyph, width: Int, at point: Point, style: Style) {
    let columns = clip.columns
    let isWhole = columns.contains(point.x) && columns.contains(point.x + width - 1)
    if isWhole, glyphs.isUnicode {
      set(glyph, width: width, at: point, style: style)
      return
    }
    let shown = isWhole ? AsciiFallback.glyph(for: glyph) : .space
    for x in point.x..<point.x + width where columns.contains(x) {
      set(shown, width: 1, at: Point(x: x, y: point.y), style: style)
    }
  }
}
