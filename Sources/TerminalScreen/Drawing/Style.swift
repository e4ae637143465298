/// A colour as a theme names it; the painter turns it into one that the terminal has.
package enum Color: Hashable, Sendable {
  /// Not set: what lies below it, at last the terminal's own colour.
  case standard
  /// An entry of the terminal's palette: 0–7 ANSI, 8–15 bright, 16–255 xterm's cube and greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// How a cell looks.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }

  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    _ foreground: Color = .standard, on background: Color = .standard,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Nothing set: text in it looks like what it is put on.
  package static let plain = Style()

  /// This style laid over another: its colours win where they are set, attributes add up.
  package func over(_ below: Style) -> Style {
    Style(
      foreground == .standard ? below.foreground : foreground,
      on: background == .standard ? below.background : background,
      attributes.union(below.attributes))
  }

  package func with(_ attributes: Attributes) -> Style {
    Style(foreground, on: background, self.attributes.union(attributes))
  }
}
