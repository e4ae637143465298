import TerminalScreen

/// Rows of text, spinners and bars.
enum TextRowsView {
  static func draw(
    _ rows: [DetailRow], from first: Int, in rect: Rect, _ model: Model,
    on screen: inout ScreenBuffer
  ) {
    screen.clipped(to: rect) { screen in
      for line in 0..<rect.height where rows.indices.contains(first + line) {
        draw(rows[first + line], in: rect.row(line), model, on: &screen)
      }
    }
  }

  private static func draw(
    _ row: DetailRow, in rect: Rect, _ model: Model, on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    switch row {
    case .spans(let spans):
      var x = rect.x
      for span in spans {
        x += screen.put(span.text, at: Point(x: x, y: rect.y), style: ink(span.role, theme))
      }
    case .activity(let text):
      let spinner = screen.glyphs.spinnerFrame(model.spinnerFrame)
      screen.put(spinner, at: rect.origin, style: theme[.accent])
      screen.put(
        text, at: Point(x: rect.x + TextWidth.of(spinner) + 1, y: rect.y), style: theme[.accent],
        maxWidth: rect.width - 2)
    case .bar(let name, let fraction, let value):
      let parts = rect.splitColumns(.fixed(18), .fixed(1), .share(1), .fixed(1), .fixed(6))
      screen.put(name, at: parts[0].origin, maxWidth: parts[0].width)
      screen.bar(fraction, in: parts[2], style: theme.bar)
      screen.putRight(value, in: parts[4])
    }
  }

  /// Ordinary text takes the ground that it stands on, such as a window's.
  private static func ink(_ role: ThemeRole, _ theme: Theme) -> Style {
    role == .text ? .plain : theme[role]
  }
}
