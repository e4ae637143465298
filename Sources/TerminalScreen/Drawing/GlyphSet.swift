/// The signs that the interface is drawn with, by what the terminal can show.
package struct GlyphSet: Hashable, Sendable {
  /// Whether characters outside ASCII can be shown at all.
  package let isUnicode: Bool

  package let horizontal: Glyph
  package let vertical: Glyph
  package let topLeft: Glyph
  package let topRight: Glyph
  package let bottomLeft: Glyph
  package let bottomRight: Glyph

  /// Ends text that was cut; one column or three.
  package let ellipsis: String
  package let barFull: Glyph
  /// Parts of a filled cell, evenly spaced, from nearly empty to nearly full.
  package let barParts: [Glyph]
  package let barEmpty: Glyph
  package let scrollThumb: Glyph
  /// Columns from nearly empty to full, for a line of small bars; all of one column.
  package let sparks: [String]

  /// Turns with each frame of the animation; all of one column.
  package let spinner: [String]
  package let bullet: String
  package let check: String
  package let cross: String
  package let pointer: String
  package let arrowUp: String
  package let arrowDown: String
  package let dash: String
  /// Stands between short facts on a line: `42 jobs · 3 resumes`.
  package let separator: String

  /// Values of 0…1 as small bars side by side.
  package func sparkline(_ values: [Double]) -> String {
    values.map { value in
      sparks[min(max(Int(value * Double(sparks.count)), 0), sparks.count - 1)]
    }.joined()
  }

  /// The spinner's picture for a frame number, from zero up.
  package func spinnerFrame(_ number: Int) -> String {
    spinner[abs(number % spinner.count)]
  }
}

extension GlyphSet {
  /// For terminals that speak UTF-8.
  package static let unicode = GlyphSet(
    isUnicode: true, horizontal: Glyph("─"), vertical: Glyph("│"), topLeft: Glyph("┌"),
    topRight: Glyph("┐"), bottomLeft: Glyph("└"), bottomRight: Glyph("┘"), ellipsis: "…",
    barFull: Glyph("█"), barParts: "▏▎▍▌▋▊▉".unicodeScalars.map(Glyph.init),
    barEmpty: Glyph("░"), scrollThumb: Glyph("┃"), sparks: "▁▂▃▄▅▆▇█".map(String.init),
    spinner: ["⣾", "⣽", "⣻", "⢿", "⡿", "⣟", "⣯", "⣷"], bullet: "•", check: "✓", cross: "✗",
    pointer: "▸", arrowUp: "↑", arrowDown: "↓", dash: "–", separator: "·")

  /// For the Linux console: its font has the line drawing characters, half blocks and few signs.
  package static let console = GlyphSet(
    isUnicode: true, horizontal: Glyph("─"), vertical: Glyph("│"), topLeft: Glyph("┌"),
    topRight: Glyph("┐"), bottomLeft: Glyph("└"), bottomRight: Glyph("┘"), ellipsis: "...",
    barFull: Glyph("█"), barParts: [Glyph("▌")], barEmpty: Glyph("░"), scrollThumb: Glyph("█"),
    sparks: ["_", "▄", "█"],
    spinner: ["|", "/", "-", "\\"], bullet: "•", check: "√", cross: "x", pointer: ">",
    arrowUp: "↑", arrowDown: "↓", dash: "-", separator: "·")

  /// For a locale that is not UTF-8.
  package static let ascii = GlyphSet(
    isUnicode: false, horizontal: Glyph("-"), vertical: Glyph("|"), topLeft: Glyph("+"),
    topRight: Glyph("+"), bottomLeft: Glyph("+"), bottomRight: Glyph("+"), ellipsis: "...",
    barFull: Glyph("#"), barParts: [], barEmpty: Glyph("."), scrollThumb: Glyph("#"),
    sparks: ["_", ".", "-", "=", "+", "#"],
    spinner: ["|", "/", "-", "\\"], bullet: "*", check: "+", cross: "x", pointer: ">",
    arrowUp: "^", arrowDown: "v", dash: "-", separator: "-")
}
