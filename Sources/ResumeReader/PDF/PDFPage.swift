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

  /// Whether some words are there for programs and not for people: tiny, or as
  /// white as what they stand on.
  var hasHiddenText: Bool {
    let runs = attributedRuns
    return runs.contains(where: \.isTiny) || isInvisible(runs.filter(\.isWhite))
  }

  /// Whether one of the runs leaves no mark on the drawn page: white text on a
  /// dark ground is no secret.
  private func isInvisible(_ runs: [Run]) -> Bool {
    guard !runs.isEmpty, let drawing = PageDrawing(page) else { return false }
    return runs.contains { run in drawing.isBlank(run.glyphs.map(\.box)) }
  }

  /// A stretch of text in one font, size and colour.
  private struct Run {
    var glyphs: ArraySlice<Glyph>
    var size: Double
    var isWhite: Bool

    /// Smaller than any print that can be read.
    var isTiny: Bool { size < 2.5 }
  }

  private var attributedRuns: [Run] {
    let list = poppler_page_get_text_attributes(page)
    defer { poppler_page_free_text_attributes(list) }
    var runs: [Run] = []
    var item = list
    while let current = item {
      defer { item = current.pointee.next }
      guard
        let attributes = current.pointee.data?.assumingMemoryBound(
          to: PopplerTextAttributes.self
        ).pointee
      else { continue }
      let start = max(0, Int(attributes.start_index))
      let end = min(glyphs.count - 1, Int(attributes.end_index))
      guard start <= end else { continue }
      let run = Run(
        glyphs: glyphs[start...end], size: attributes.font_size,
        isWhite: [attributes.color.red, attributes.color.green, attributes.color.blue]
          .allSatisfy { $0 >= 0xF400 })
      // A lone dot or icon says nothing: words do.
      if run.glyphs.count(where: { $0.scalar.properties.isAlphabetic }) >= 3 { runs.append(run) }
    }
    return runs
  }
}
