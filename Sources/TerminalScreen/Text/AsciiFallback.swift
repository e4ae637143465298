import Foundation

/// What stands for a character on a terminal that shows ASCII only.
enum AsciiFallback {
  /// The letter without its accents, the plain form of a typographic sign, or `?`.
  static func glyph(for glyph: Glyph) -> Glyph {
    if glyph.base.isASCII { return Glyph(glyph.base) }
    if let sign = signs[glyph.base] { return Glyph(sign) }
    let letters = String(glyph.base).decomposedStringWithCompatibilityMapping.unicodeScalars
    if let first = letters.first, first.isASCII, first.value >= 0x20 { return Glyph(first) }
    return Glyph("?")
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "–": "-", "—": "-", "\u{2212}": "-",
    "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"",
    "•": "*", "·": "-", "‣": "*", "◦": "*", "▪": "*", "●": "*", "…": ".", "×": "x", "→": ">",
    "←": "<", "↑": "^", "↓": "v", "✓": "+", "✗": "x", "ß": "s", "ø": "o", "Ø": "O", "ł": "l",
    "Ł": "L", "đ": "d", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ı": "i",
  ]
}
