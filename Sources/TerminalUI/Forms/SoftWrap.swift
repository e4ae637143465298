import TerminalScreen

/// Breaks the lines of a text that is being typed, so that every character keeps a place.
enum SoftWrap {
  struct Row: Equatable {
    var line: Int
    var range: Range<Int>
    /// Whether the line goes on in the next row.
    var continues: Bool
  }

  /// Rows of at most `width` columns; one column is left for the cursor.
  static func rows(of lines: [[Character]], width: Int) -> [Row] {
    let room = max(width - 1, 1)
    var rows: [Row] = []
    for (number, line) in lines.enumerated() {
      var start = 0
      while true {
        let end = rowEnd(in: line, from: start, room: room)
        rows.append(Row(line: number, range: start..<end, continues: end < line.count))
        guard end < line.count else { break }
        start = end
      }
    }
    return rows
  }

  private static func rowEnd(in line: [Character], from start: Int, room: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for index in start..<line.count {
      used += width(line[index])
      // A space at the end of a row may hang over.
      if used > room, line[index] != " " { return max(lastBreak ?? index, start + 1) }
      if line[index] == " " { lastBreak = index + 1 }
    }
    return line.count
  }

  /// The row and the column of it, in cells, where a character stands.
  static func position(
    line: Int, column: Int, in rows: [Row], lines: [[Character]]
  ) -> (row: Int, column: Int) {
    let index =
      rows.lastIndex { $0.line == line && $0.range.lowerBound <= column } ?? 0
    guard rows.indices.contains(index) else { return (0, 0) }
    let part = lines[line][rows[index].range.lowerBound..<column]
    return (index, part.reduce(0) { $0 + width($1) })
  }

  /// The character of a row that stands at a cell.
  static func character(at column: Int, in row: Row, lines: [[Character]]) -> Int {
    var used = 0
    for index in row.range {
      used += width(lines[row.line][index])
      if used > column { return index }
    }
    return row.continues
      ? max(row.range.upperBound - 1, row.range.lowerBound) : row.range.upperBound
  }

  private static func width(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    return TextWidth.of(String(character))
  }
}
