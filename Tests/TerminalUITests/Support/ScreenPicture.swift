@testable import TerminalScreen

/// A screen as an SVG picture, for the pages of `docs`.
///
/// Lines and blocks are drawn as shapes, because fonts leave gaps between the rows of a page.
struct ScreenPicture {
  let screen: ScreenBuffer
  let ink: RGB
  let ground: RGB

  /// - Parameter theme: What the screen was drawn with; where it sets no colour, a dark
  ///   terminal's own is shown.
  init(_ screen: ScreenBuffer, theme: Theme) {
    self.screen = screen
    ink = theme[.text].foreground.shown(instead: RGB(220, 223, 228))
    ground = theme[.text].background.shown(instead: RGB(16, 18, 24))
  }

  /// Of one cell, in pixels.
  private let width = 8.4
  private let height = 18.0

  var svg: String {
    let columns = Double(screen.size.columns) * width
    let rows = Double(screen.size.rows) * height
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(columns.short) \(rows.short)" \
      font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" \
      shape-rendering="crispEdges">
      """,
      "<rect width=\"100%\" height=\"100%\" fill=\"\(ground.hex)\"/>",
    ]
    for y in 0..<screen.size.rows { lines += row(y) }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func row(_ y: Int) -> [String] {
    let cells = Array(screen.row(y))
    var lines: [String] = []
    var start = 0
    while start < cells.count {
      let end = cells[start...].firstIndex { $0.style != cells[start].style } ?? cells.count
      lines += run(Array(cells[start..<end]), at: Point(x: start, y: y))
      start = end
    }
    return lines
  }

  private func run(_ cells: [Cell], at point: Point) -> [String] {
    let look = Look(cells[0].style, ink: ink, ground: ground)
    let x = Double(point.x) * width
    let y = Double(point.y) * height
    var lines: [String] = []
    if look.ground != ground {
      lines.append(rect(x, y, Double(cells.count) * width, height, look.ground))
    }
    var start = 0
    while start < cells.count {
      if let shapes = shapes(of: cells[start].glyph, x + Double(start) * width, y, look.ink) {
        lines += shapes
        start += 1
        continue
      }
      let end = cells[start...].firstIndex { Self.parts(of: $0.glyph) != nil } ?? cells.count
      let text = cells[start..<end].map(\.text).joined()
      if text.contains(where: { $0 != " " }) || look.isUnderlined {
        let place = "x=\"\((x + Double(start) * width).short)\" y=\"\((y + 13.5).short)\""
        let length = "textLength=\"\((Double(end - start) * width).short)\""
        lines.append(
          "<text \(place) \(length) xml:space=\"preserve\" fill=\"\(look.ink.hex)\""
            + "\(look.attributes)>\(text.escapedForXML)</text>")
      }
      start = end
    }
    return lines
  }

  private func shapes(of glyph: Glyph, _ x: Double, _ y: Double, _ ink: RGB) -> [String]? {
    Self.parts(of: glyph)?.map { part in
      rect(x + part.x * width, y + part.y * height, part.width * width, part.height * height, ink)
    }
  }

  /// The parts of a cell that a line or block fills, as shares of it.
  private static func parts(
    of glyph: Glyph
  ) -> [(x: Double, y: Double, width: Double, height: Double)]? {
    let (thin, middle) = (0.06, 0.47)
    let left = (x: 0.0, y: middle, width: middle + 0.12, height: thin)
    let right = (x: middle, y: middle, width: 1 - middle, height: thin)
    let up = (x: middle, y: 0.0, width: 0.12, height: middle + thin)
    let down = (x: middle, y: middle, width: 0.12, height: 1 - middle)
    switch glyph.text {
    case "─": return [(0, middle, 1, thin)]
    case "│": return [(middle, 0, 0.12, 1)]
    case "┃": return [(0.35, 0, 0.36, 1)]
    case "┌": return [right, down]
    case "┐": return [left, down]
    case "└": return [right, up]
    case "┘": return [left, up]
    case "█": return [(0, 0.1, 1, 0.8)]
    case "░": return [(0, 0.45, 1, 0.1)]
    default:
      let eighths = "▏▎▍▌▋▊▉".map(String.init)
      guard let index = eighths.firstIndex(of: glyph.text) else { return nil }
      return [(0, 0.1, Double(index + 1) / 8, 0.8)]
    }
  }

  private func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: RGB
  ) -> String {
    "<rect x=\"\(x.short)\" y=\"\(y.short)\" width=\"\(width.short)\" height=\"\(height.short)\" "
      + "fill=\"\(colour.hex)\"/>"
  }
}

/// The colours and attributes that a terminal shows for a style.
private struct Look {
  var ink: RGB
  var ground: RGB
  let isUnderlined: Bool
  let attributes: String

  init(_ style: Style, ink: RGB, ground: RGB) {
    self.ink = style.foreground.shown(instead: ink)
    self.ground = style.background.shown(instead: ground)
    if style.attributes.contains(.reverse) { swap(&self.ink, &self.ground) }
    isUnderlined = style.attributes.contains(.underline)
    let names: [(Style.Attributes, String)] = [
      (.bold, " font-weight=\"bold\""), (.italic, " font-style=\"italic\""),
      (.underline, " text-decoration=\"underline\""), (.dim, " opacity=\"0.6\""),
    ]
    attributes = names.filter { style.attributes.contains($0.0) }.map(\.1).joined()
  }
}

extension Color {
  fileprivate func shown(instead standard: RGB) -> RGB {
    switch self {
    case .standard: standard
    case .indexed(let index): XtermPalette.rgb(index)
    case .rgb(let r, let g, let b): RGB(r, g, b)
    }
  }
}

extension RGB {
  fileprivate var hex: String {
    "#" + [r, g, b].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Double {
  /// With one digit after the point at most.
  fileprivate var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  fileprivate var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
