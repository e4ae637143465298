/// A rectangle on a page, in points from its top left corner.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  /// The smallest box around both.
  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }
}

/// One character of a page, in the order that poppler reads it, and where it stands.
struct Glyph: Equatable {
  var scalar: Unicode.Scalar
  var box: Box

  var isSpace: Bool { scalar.properties.isWhitespace && !isLineEnd }
  var isLineEnd: Bool { scalar == "\n" }
}
