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

  /// The one colour that the page has all over the boxes; `nil` where something is drawn there,
  /// or all of them lie beside the page.
  func ground(of boxes: [Box]) -> PixelColor? {
    guard let pixels = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var ground: PixelColor?
    for box in boxes {
      let rows = max(0, Int(box.top))..<max(0, min(height, Int(box.bottom)), Int(box.top))
      let columns = max(0, Int(box.left))..<max(0, min(width, Int(box.right)), Int(box.left))
      for row in rows where row < height {
        for column in columns where column < width {
          let pixel = pixels + row * stride + column * 4
          let color = PixelColor(red: pixel[2], green: pixel[1], blue: pixel[0])
          if let ground, !ground.isAlike(color) { return nil }
          ground = ground ?? color
        }
      }
    }
    return ground
  }
}

struct PixelColor: Equatable {
  static let black = PixelColor(red: 0, green: 0, blue: 0)

  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// Whether nobody tells the two apart.
  func isAlike(_ other: PixelColor) -> Bool {
    [(red, other.red), (green, other.green), (blue, other.blue)]
      .allSatisfy { max($0, $1) - min($0, $1) <= 11 }
  }
}

extension PixelColor {
  init(_ color: PopplerColor) {
    self.init(
      red: UInt8(color.red >> 8), green: UInt8(color.green >> 8), blue: UInt8(color.blue >> 8))
  }
}
