import CNcurses
import Glibc

/// How many columns text takes.
package enum TextWidth {
  /// Columns of the text on one line, drawn as ``GlyphReader`` cuts it.
  package static func of(_ text: some StringProtocol) -> Int {
    if let ascii = asciiWidth(text) { return ascii }
    return GlyphReader(text).reduce(0) { $0 + $1.width }
  }

  /// The beginning of the text that fits into `width` columns; all of it where it fits.
  package static func prefix(of text: Substring, width: Int) -> Substring {
    var columns = 0
    var end = text.startIndex
    for element in GlyphReader(text) {
      columns += element.width
      if columns > width { return text[..<end] }
      end = element.end
    }
    return text
  }

  /// Cut to `width` columns, with `ellipsis` at its end if something was left out.
  package static func truncated(
    _ text: String, to width: Int, ellipsis: String = GlyphSet.unicode.ellipsis
  ) -> String {
    guard of(text) > width else { return text }
    let room = width - of(ellipsis)
    guard room >= 0 else { return String(prefix(of: text[...], width: max(width, 0))) }
    return String(prefix(of: text[...], width: room)) + ellipsis
  }

  /// Columns of a scalar as ncurses counts them: libc's `wcwidth`; -1 where libc does not know it.
  ///
  /// Always asked in a UTF-8 locale, so that layout does not depend on the person's.
  static func ofScalar(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 {
      return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? -1 : 1
    }
    let before = uselocale(utf8)
    defer { uselocale(before) }
    return Int(cncurses_wcwidth(scalar.value))
  }

  // A locale object is never changed once it is made, so threads may share it.
  private nonisolated(unsafe) static let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  /// The width of printable ASCII text, or `nil` for other text.
  private static func asciiWidth(_ text: some StringProtocol) -> Int? {
    let width = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy(isPlain) ? bytes.count : nil
    }
    return width ?? nil
  }

  /// Whether a byte of UTF-8 is a printable character of ASCII.
  static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }
}
