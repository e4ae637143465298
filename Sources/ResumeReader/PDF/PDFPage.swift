import CPoppler

/// One page of a ``PDFDocument``; it lives no longer than its document.
final class PDFPage {
  private let page: OpaquePointer
  /// The characters in poppler's reading order, line ends among them.
  let glyphs: [Glyph]

  init(_ page: OpaquePointer) {
    self.page = page
    glyphs = Self.glyphs(of: page)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

  private static func glyphs(of page: OpaquePointer) -> [Glyph] {
    guard let text = poppler_page_get_text(page) else { return [] }
    defer { g_free(text) }
    let scalars = Array(String(cString: text).unicodeScalars)
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: UInt32 = 0
    poppler_page_get_text_layout(page, &rectangles, &count)
    defer { g_free(rectangles) }
    guard let rectangles, Int(count) == scalars.count else {
      // No geometry to be had: one box for all keeps poppler's text as it is.
      let everywhere = Box(left: 0, top: 0, right: 1, bottom: 1)
      return scalars.map { Glyph(scalar: $0, box: everywhere) }
    }
    return zip(scalars, UnsafeBufferPointer(start: rectangles, count: Int(count))).map {
      Glyph(scalar: $0, box: Box(left: $1.x1, top: $1.y1, right: $1.x2, bottom: $1.y2))
    }
  }

  /// The look of each character, as long as ``glyphs``.
  var looks: [GlyphLook] {
    var looks = [GlyphLook](repeating: GlyphLook(), count: glyphs.count)
    let list = poppler_page_get_text_attributes(page)
    defer { poppler_page_free_text_attributes(list) }
    var item = list
    while let current = item {
      defer { item = current.pointee.next }
      guard
        let attributes = current.pointee.data?.assumingMemoryBound(
          to: PopplerTextAttributes.self
        ).pointee
      else { continue }
      let look = GlyphLook(
        font: attributes.font_name.map { String(cString: $0) } ?? "", size: attributes.font_size,
        color: PixelColor(attributes.color))
      let start = max(0, Int(attributes.start_index))
      let end = min(glyphs.count - 1, Int(attributes.end_index))
      guard start <= end else { continue }
      for index in start...end { looks[index] = look }
    }
    return looks
  }

  /// `nil` where the page cannot be drawn.
  var drawing: PageDrawing? { PageDrawing(page) }
}

/// The font, size and colour of a character.
struct GlyphLook: Equatable {
  var font = ""
  /// In points.
  var size = 10.0
  var color = PixelColor.black
}
