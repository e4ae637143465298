extension Style {
  /// The nearest style that a terminal of this many colours can show.
  ///
  /// At 16 and 8 colours a colour keeps its hue rather than its exact shade, and text never gets the
  /// colour of its ground.
  package func reduced(to depth: ColorDepth) -> Style {
    guard depth != .monochrome else { return Style(attributes) }
    var result = Style(
      foreground.reduced(to: depth), on: background.reduced(to: depth), attributes)
    guard depth <= .sixteen else { return result }
    if depth == .eight { result.useEightColors() }
    if result.foreground == result.background, foreground != background,
      case .indexed(let ground) = result.background
    {
      result.foreground = .indexed(ground == 7 || ground >= 10 ? 0 : 7)
      result.attributes.remove(.dim)
    }
    return result
  }

  private init(_ attributes: Attributes) {
    self.init(.standard, on: .standard, attributes)
  }

  /// Bright colours become plain ones; grey, which has none, becomes dim white.
  private mutating func useEightColors() {
    if case .indexed(let index) = foreground, index >= 8 {
      foreground = .indexed(index == 8 ? 7 : index - 8)
      if index == 8 { attributes.insert(.dim) }
    }
    if case .indexed(let index) = background, index >= 8 { background = .indexed(index - 8) }
  }
}

extension Color {
  /// The nearest colour among those of a terminal; at 8 colours still one of 16.
  func reduced(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (.standard, _), (_, .direct): self
    case (_, .monochrome): .standard
    case (.indexed, .indexed): self
    case (.indexed(let index), _):
      index < 16 ? self : .indexed(XtermPalette.rgb(index).nearestANSI)
    case (.rgb(let r, let g, let b), .indexed): .indexed(RGB(r, g, b).nearestIndexed)
    case (.rgb(let r, let g, let b), _): .indexed(RGB(r, g, b).nearestANSI)
    }
  }
}
