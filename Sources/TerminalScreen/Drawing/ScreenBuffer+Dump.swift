extension ScreenBuffer {
  /// What the screen shows, a line for each row, without spaces at the ends of lines.
  package var text: String { lines.joined(separator: "\n") }

  /// The rows as text, without spaces at their ends.
  package var lines: [String] {
    (0..<size.rows).map { row in
      let line = self.row(row).map(\.text).joined()
      return String(
        line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
  }

  /// The text with the style of each run of cells before it: `[#ff0000 on 4 bold]Error[]`.
  ///
  /// Spaces at the ends of lines are kept where they have a style.
  package var styledText: String {
    (0..<size.rows).map { styledLine(row($0)) }.joined(separator: "\n")
  }

  package func row(_ index: Int) -> ArraySlice<Cell> {
    cells[index * size.columns..<(index + 1) * size.columns]
  }

  private func styledLine(_ row: ArraySlice<Cell>) -> String {
    var line = ""
    var style = Style.plain
    let last = row.lastIndex { $0.glyph != .space || $0.style != .plain }
    for cell in row[..<(last.map { $0 + 1 } ?? row.startIndex)] {
      if cell.style != style {
        style = cell.style
        line += "[\(style.dump)]"
      }
      line += cell.text
    }
    return style == .plain ? line : line + "[]"
  }
}

extension Style {
  fileprivate var dump: String {
    var parts: [String] = []
    if foreground != .standard { parts.append(foreground.dump) }
    if background != .standard { parts.append("on \(background.dump)") }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    parts += names.filter { attributes.contains($0.0) }.map(\.1)
    return parts.joined(separator: " ")
  }
}

extension Color {
  fileprivate var dump: String {
    switch self {
    case .standard: "default"
    case .indexed(let index): String(index)
    case .rgb(let r, let g, let b):
      "#"
        + [r, g, b].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
