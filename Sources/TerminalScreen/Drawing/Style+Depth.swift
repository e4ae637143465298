extension Style {
  /// The nearest style that a terminal of this many colours can show.
  ///
  /// At 256 colours text keeps the contrast with its ground that it has, up to ``readableContrast``. At 16
  /// and 8 a colour keeps its hue rather than its exact shade, or becomes black or white where it would not
  /// be seen on its ground.
  package func reduced(to depth: ColorDepth) -> Style {
    guard depth != .monochrome else { return Style(attributes) }
    var result = Style(
      foreground.reduced(to: depth), on: background.reduced(to: depth), attributes)
    guard depth <= .sixteen else {
      if depth == .indexed { result.keepContrast(of: self) }
      return result
    }
    if depth == .eight { result.useEightColors() }
    result.stayVisible(as: self)
    return result
  }

  /// What text needs at least to be read easily (WCAG 2.1, level AA).
  static let readableContrast = 4.5
  /// What marks need at least, and large text.
  static let visibleContrast = 3.0

  /// The nearest colours can be nearer to each other than the exact ones.
  private mutating func keepContrast(of exact: Style) {
    guard let wanted = exact.contrast, case .rgb(let r, let g, let b) = exact.foreground,
      let ground = background.rgb, let now = contrast
    else { return }
    let least = min(wanted, Style.readableContrast)
    guard now < least, let index = RGB(r, g, b).nearestIndexed(on: ground, contrast: least)
    else { return }
    foreground = .indexed(index)
  }

  /// Of few colours hardly any two go together; terminals have different ones, but alike.
  private mutating func stayVisible(as exact: Style) {
    guard case .indexed(let ink) = foreground, case .indexed(let ground) = background else {
      return
    }
    let shown = XtermPalette.rgb(ground)
    func isHidden(_ wanted: Double) -> Bool {
      XtermPalette.rgb(ink).contrast(with: shown) < min(wanted, Style.visibleContrast)
    }
    let isSame = ink == ground && exact.foreground != exact.background
    guard isSame || exact.contrast.map(isHidden) == true else { return }
    let blackIsBetter =
      XtermPalette.rgb(0).contrast(with: shown) > XtermPalette.rgb(7).contrast(with: shown)
    foreground = .indexed(blackIsBetter ? 0 : 7)
    attributes.remove(.dim)
  }

  /// The contrast of the text with its ground; `nil` where the terminal decides about a colour.
  var contrast: Double? {
    guard let ink = foreground.rgb, let ground = background.rgb else { return nil }
    return ink.contrast(with: ground)
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
  /// What it looks like; `nil` where the terminal decides, as of the 16 ANSI colours.
  var rgb: RGB? {
    switch self {
    case .rgb(let r, let g, let b): RGB(r, g, b)
    case .indexed(let index) where index >= 16: XtermPalette.rgb(index)
    case .indexed, .standard: nil
    }
  }

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
