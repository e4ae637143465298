import Glibc

/// Red, green and blue, 0…255 each.
struct RGB: Hashable {
  let r: Int
  let g: Int
  let b: Int

  init(_ r: UInt8, _ g: UInt8, _ b: UInt8) {
    self.r = Int(r)
    self.g = Int(g)
    self.b = Int(b)
  }

  /// The nearest of the 240 fixed colours of xterm's palette, 16…255.
  var nearestIndexed: UInt8 {
    let cube = 16 + 36 * RGB.cubeLevel(r) + 6 * RGB.cubeLevel(g) + RGB.cubeLevel(b)
    let grey = 232 + min(max(((r + g + b) / 3 - 3) / 10, 0), 23)
    let nearest =
      distance(to: XtermPalette.rgb(UInt8(cube)))
      <= distance(
        to: XtermPalette.rgb(UInt8(grey)))
    return UInt8(nearest ? cube : grey)
  }

  /// One of the 16 ANSI colours by hue and brightness.
  ///
  /// The plain distance would make greys of all soft colours; pale and dark ones are grey nevertheless.
  var nearestANSI: UInt8 {
    let high = max(r, g, b)
    let low = min(r, g, b)
    guard high - low >= max(40, high / 4), high >= 80 else {
      switch (r * 299 + g * 587 + b * 114) / 1000 {
      case ..<64: return 0
      case ..<160: return 8
      case ..<224: return 7
      default: return 15
      }
    }
    let middle = (high + low) / 2
    let hue = (r > middle ? 1 : 0) + (g > middle ? 2 : 0) + (b > middle ? 4 : 0)
    return UInt8(hue + (high > 190 ? 8 : 0))
  }

  /// How far two colours are apart in brightness, from 1 to 21.
  ///
  /// Source: WCAG 2.1, “contrast ratio” and “relative luminance”.
  func contrast(with other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The nearest of xterm's 240 fixed colours that has a contrast with `ground`; `nil` where none has.
  func nearestIndexed(on ground: RGB, contrast: Double) -> UInt8? {
    (UInt8(16)...255).filter { XtermPalette.rgb($0).contrast(with: ground) >= contrast }
      .min { distance(to: XtermPalette.rgb($0)) < distance(to: XtermPalette.rgb($1)) }
  }

  private var luminance: Double {
    0.2126 * RGB.linear[r] + 0.7152 * RGB.linear[g] + 0.0722 * RGB.linear[b]
  }

  private static let linear = (0...255).map { value in
    let c = Double(value) / 255
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
  }

  private static func cubeLevel(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }

  private func distance(to other: RGB) -> Int {
    (r - other.r) * (r - other.r) + (g - other.g) * (g - other.g) + (b - other.b) * (b - other.b)
  }
}

/// What xterm shows for the 256 indexed colours by default.
enum XtermPalette {
  static func rgb(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: return ansi[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = UInt8(8 + 10 * (Int(index) - 232))
      return RGB(grey, grey, grey)
    }
  }

  private static func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }

  private static let ansi: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]
}
