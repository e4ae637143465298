import CPoppler

/// A page drawn at one pixel a point, to see what a person sees.
final class PageDrawing {
  private let surface: OpaquePointer
  private let width: Int
  private let height: Int

  /// `nil` where the page cannot be drawn or is larger than any paper.
  init?(_ page: OpaquePointer) {
    var pageWidth = 0.0
    var pageHeight = 0.0
    poppler_page_get_size(page, &pageWidth, &pageHeight)
    guard (1...3000).contains(pageWidth), (1...3000).contains(pageHeight) else { return nil }
    width = Int(pageWidth)
    height = Int(pageHeight)
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    poppler_page_render(page, context)
    cairo_surface_flush(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  /// Whether the page is as white as paper all over the boxes.
  func isBlank(_ boxes: [Box]) -> Bool {
    guard let pixels = cairo_image_surface_get_data(surface) else { return false }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var seen = 0
    for box in boxes {
      let rows = max(0, Int(box.top))..<max(0, min(height, Int(box.bottom)), Int(box.top))
      let columns = max(0, Int(box.left))..<max(0, min(width, Int(box.right)), Int(box.left))
      for row in rows where row < height {
        for column in columns where column < width {
          seen += 1
          let pixel = pixels + row * stride + column * 4
          if pixel[0] < 0xF4 || pixel[1] < 0xF4 || pixel[2] < 0xF4 { return false }
        }
      }
    }
    return seen > 0
  }
}
