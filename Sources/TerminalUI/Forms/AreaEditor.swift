import JobTrackerDomain
import TerminalScreen

/// Text of several lines being typed; long lines are shown broken.
struct AreaEditor: Equatable, Sendable {
  private(set) var lines: [[Character]]
  /// The cursor's line, and the character in it that the cursor stands before.
  private(set) var line: Int
  private(set) var column: Int
  /// The first broken line that shows.
  private(set) var top = 0
  /// The column that up and down keep to.
  private var wantedColumn: Int?

  /// The cursor stands at the beginning, where a text is read from.
  init(_ text: String = "") {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    line = 0
    column = 0
  }

  var text: String { lines.map { String($0) }.joined(separator: "\n") }
  var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

  mutating func insert(_ text: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    guard let first = parts.first, let last = parts.last else { return }
    let tail = Array(lines[line][column...])
    lines[line].replaceSubrange(column..., with: first)
    if parts.count > 1 {
      lines.insert(contentsOf: parts.dropFirst(), at: line + 1)
      line += parts.count - 1
    }
    column = parts.count > 1 ? last.count : column + first.count
    lines[line].append(contentsOf: tail)
    wantedColumn = nil
  }

  /// Takes in pasted text with its lines and without control characters.
  mutating func paste(_ text: String) { insert(OutsideText.paragraphs(text)) }

  /// Puts the cursor at a cell of what shows.
  mutating func moveCursor(row: Int, column: Int, width: Int) {
    let rows = SoftWrap.rows(of: lines, width: width)
    let row = rows[min(max(top + row, 0), rows.count - 1)]
    line = row.line
    self.column = SoftWrap.character(at: column, in: row, lines: lines)
    wantedColumn = nil
  }

  /// - Returns: Whether the action is one of a text; moving up from the first line is not.
  mutating func perform(_ action: Action, size: Size) -> Bool {
    switch action {
    case .lineUp: return moveRows(by: -1, width: size.columns)
    case .lineDown: return moveRows(by: 1, width: size.columns)
    case .pageUp: return moveRows(by: -max(size.rows - 1, 1), width: size.columns) || true
    case .pageDown: return moveRows(by: max(size.rows - 1, 1), width: size.columns) || true
    case .newLine: insert("\n")
    default: return edit(action)
    }
    return true
  }

  private mutating func edit(_ action: Action) -> Bool {
    switch action {
    case .cursorLeft: stepLeft()
    case .cursorRight: stepRight()
    case .lineStart: column = 0
    case .lineEnd: column = lines[line].count
    case .wordLeft:
      if column == 0 { stepLeft() } else { column = lines[line].wordStart(before: column) }
    case .wordRight:
      if column == lines[line].count {
        stepRight()
      } else {
        column = lines[line].wordEnd(after: column)
      }
    case .deleteLeft:
      if column == 0 { joinWithPrevious() } else { delete(column - 1..<column) }
    case .deleteRight:
      if column < lines[line].count {
        delete(column..<column + 1)
      } else if line + 1 < lines.count {
        lines[line] += lines.remove(at: line + 1)
      }
    case .deleteWord:
      if column == 0 {
        joinWithPrevious()
      } else {
        delete(lines[line].wordStart(before: column)..<column)
      }
    case .deleteToStart: delete(0..<column)
    case .deleteToEnd: delete(column..<lines[line].count)
    default: return false
    }
    wantedColumn = nil
    return true
  }

  private mutating func stepLeft() {
    if column > 0 {
      column -= 1
    } else if line > 0 {
      line -= 1
      column = lines[line].count
    }
  }

  private mutating func stepRight() {
    if column < lines[line].count {
      column += 1
    } else if line + 1 < lines.count {
      line += 1
      column = 0
    }
  }

  private mutating func joinWithPrevious() {
    guard line > 0 else { return }
    let tail = lines.remove(at: line)
    line -= 1
    column = lines[line].count
    lines[line] += tail
  }

  private mutating func delete(_ range: Range<Int>) {
    lines[line].removeSubrange(range)
    column = range.lowerBound
  }

  private mutating func moveRows(by step: Int, width: Int) -> Bool {
    let rows = SoftWrap.rows(of: lines, width: width)
    let current = SoftWrap.position(line: line, column: column, in: rows, lines: lines)
    let target = min(max(current.row + step, 0), rows.count - 1)
    guard target != current.row else { return false }
    let wanted = wantedColumn ?? current.column
    let row = rows[target]
    line = row.line
    column = SoftWrap.character(at: wanted, in: row, lines: lines)
    wantedColumn = wanted
    return true
  }

  /// Scrolls so that the cursor is in sight.
  mutating func scroll(size: Size) {
    let rows = SoftWrap.rows(of: lines, width: size.columns)
    let current = SoftWrap.position(line: line, column: column, in: rows, lines: lines)
    top = scrolled(top: top, cursor: current.row, height: size.rows, total: rows.count)
  }
}
