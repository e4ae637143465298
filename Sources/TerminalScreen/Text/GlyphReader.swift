/// Cuts text into what goes into cells, one glyph after the other.
///
/// What terminals show differently is made simple, so that the width is the same everywhere: of a
/// family joined by zero-width joiners the first member stays; skin tones, variation selectors and
/// enclosing keycaps go; flags become their two letters. Format characters are dropped, tabs and
/// newlines become a space, other controls and what libc does not know become U+FFFD.
package struct GlyphReader: Sequence, IteratorProtocol {
  package struct Element {
    package let glyph: Glyph
    /// Columns: 1 or 2.
    package let width: Int
    /// Where the glyph ends in the text.
    package let end: String.Index
  }

  private let scalars: Substring.UnicodeScalarView
  private var position: String.Index

  package init(_ text: some StringProtocol) {
    scalars = Substring(text).unicodeScalars
    position = scalars.startIndex
  }

  package mutating func next() -> Element? {
    while position < scalars.endIndex {
      let scalar = scalars[position]
      scalars.formIndex(after: &position)
      if let element = element(startingWith: scalar) { return element }
    }
    return nil
  }

  /// The glyph that starts with `scalar`, or `nil` where that is to be dropped.
  private mutating func element(startingWith scalar: Unicode.Scalar) -> Element? {
    var glyph: Glyph
    let width: Int
    switch scalar.value {
    case 0x20...0x7E:
      glyph = Glyph(scalar)
      width = 1
    case 0x09, 0x0A, 0x0D:
      return Element(glyph: .space, width: 1, end: position)
    case 0..<0x20, 0x7F..<0xA0:
      return Element(glyph: .replacement, width: 1, end: position)
    case 0x1F1E6...0x1F1FF:
      glyph = Glyph(Unicode.Scalar(UInt8(0x41 + scalar.value - 0x1F1E6)))
      width = 1
    default:
      let columns = TextWidth.ofScalar(scalar)
      if columns == 0 {
        guard GlyphReader.isMark(scalar) else { return nil }
        glyph = .space
        glyph.add(mark: scalar)
        width = 1
      } else {
        glyph = columns < 0 ? .replacement : Glyph(scalar)
        width = Swift.max(columns, 1)
      }
    }
    takeMarks(into: &glyph, width: width)
    return Element(glyph: glyph, width: width, end: position)
  }

  /// Takes what belongs to the glyph that was just started.
  private mutating func takeMarks(into glyph: inout Glyph, width: Int) {
    while position < scalars.endIndex {
      let scalar = scalars[position]
      guard scalar.value >= 0x300 else { return }
      let isSkinTone = width == 2 && (0x1F3FB...0x1F3FF).contains(scalar.value)
      guard isSkinTone || TextWidth.ofScalar(scalar) == 0 else { return }
      scalars.formIndex(after: &position)
      if GlyphReader.isMark(scalar) {
        glyph.add(mark: scalar)
      } else if scalar.value == 0x200D, width == 2, position < scalars.endIndex,
        scalars[position].properties.isEmoji
      {
        scalars.formIndex(after: &position)
      }
    }
  }

  /// Whether a scalar without a width of its own is shown on the character before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20E3: false
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: true
      // The vowels and finals of Hangul syllables that were written in parts.
      case .otherLetter: (0x1160...0x11FF).contains(scalar.value)
      default: false
      }
    }
  }
}
