/// What one cell shows: a character with at most three combining marks.
///
/// Plain numbers instead of a `String`, so that comparing and copying a screen is cheap.
package struct Glyph: Hashable, Sendable {
  package private(set) var base: Unicode.Scalar
  private var marks: (UInt32, UInt32, UInt32) = (0, 0, 0)

  package init(_ base: Unicode.Scalar) { self.base = base }

  package static let space = Glyph(" ")
  /// Stands where a character cannot be shown.
  package static let replacement = Glyph("\u{FFFD}")

  /// Adds a combining mark; a fourth one is dropped.
  mutating func add(mark: Unicode.Scalar) {
    if marks.0 == 0 {
      marks.0 = mark.value
    } else if marks.1 == 0 {
      marks.1 = mark.value
    } else if marks.2 == 0 {
      marks.2 = mark.value
    }
  }

  /// The character and its marks; 0 where there is none.
  var scalarValues: (UInt32, UInt32, UInt32, UInt32) {
    (base.value, marks.0, marks.1, marks.2)
  }

  package var scalars: [Unicode.Scalar] {
    [base] + [marks.0, marks.1, marks.2].prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  package var text: String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  package static func == (a: Glyph, b: Glyph) -> Bool {
    a.base == b.base && a.marks == b.marks
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(marks.0)
  }
}

/// One cell of the screen.
///
/// A character of two columns is a cell of width 2 followed by a continuation, which shows nothing.
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  package var style: Style
  /// Columns: 1 or 2, and 0 for a continuation.
  package var width: UInt8

  package init(_ glyph: Glyph = .space, style: Style = .plain, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  static func continuation(_ style: Style) -> Cell { Cell(.space, style: style, width: 0) }

  package var isContinuation: Bool { width == 0 }
  /// The character with its marks; empty for a continuation.
  package var text: String { isContinuation ? "" : glyph.text }
}
