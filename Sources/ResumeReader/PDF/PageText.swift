/// Glyphs with their places → the text of a page.
///
/// Poppler reads a page column by column, but glues what stands on one line in two
/// columns (`EDUCATIONEXPERIENCE`), or at both margins (`billing2019 - 2023`).
enum PageText {
  static func text(of glyphs: [Glyph]) -> String {
    let lines = Segment.lines(of: glyphs)
    let columns = Columns(lines)
    guard columns.areInterleaved else { return joined(lines, columns) }
    return columns.readingOrder(of: lines.flatMap(\.self)).map { row in
      row.map(\.text).joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func joined(_ lines: [[Segment]], _ columns: Columns) -> String {
    lines.map { line in
      guard let first = line.first else { return "" }
      return zip(line, line.dropFirst()).reduce(first.text) { text, pair in
        text + (columns.isGutter(between: pair.0, and: pair.1) ? "\n" : " ") + pair.1.text
      }
    }.joined(separator: "\n")
  }
}
