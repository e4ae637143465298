import JobTrackerDomain
import TerminalScreen

/// One line of text being typed.
struct LineEditor: Equatable, Sendable {
  private(set) var characters: [Character]
  private(set) var cursor: Int
  /// What was typed before an earlier entry took its place, and which that is.
  private var recalled: Recalled?

  private struct Recalled: Equatable {
    var typed: String
    var index: Int
  }

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String {
    get { String(characters) }
    set { self = LineEditor(newValue) }
  }

  mutating func insert(_ text: String) {
    let new = Array(text)
    recalled = nil
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  /// Puts an earlier entry in place of what was typed, or a later one; after the latest comes what
  /// was typed again.
  ///
  /// - Parameters:
  ///   - entries: The latest first.
  ///   - beginningSo: Whether only those count that begin with what was typed.
  /// - Returns: Whether there was one.
  mutating func recall(older: Bool, from entries: [String], beginningSo: Bool = true) -> Bool {
    let typed = recalled?.typed ?? text
    let fitting = entries.filter { $0 != typed && (!beginningSo || $0.hasPrefix(typed)) }
    let index = (recalled?.index ?? -1) + (older ? 1 : -1)
    guard index >= -1, index < fitting.count else { return false }
    self = LineEditor(index < 0 ? typed : fitting[index])
    if index >= 0 { recalled = Recalled(typed: typed, index: index) }
    return true
  }

  /// Takes in pasted text as one line without control characters.
  mutating func paste(_ text: String) { insert(OutsideText.line(text)) }

  /// - Returns: Whether the action is one of a line.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .cursorLeft: cursor = max(cursor - 1, 0)
    case .cursorRight: cursor = min(cursor + 1, characters.count)
    case .lineStart: cursor = 0
    case .lineEnd: cursor = characters.count
    case .wordLeft: cursor = wordStart(before: cursor)
    case .wordRight: cursor = wordEnd(after: cursor)
    case .deleteLeft: delete(max(cursor - 1, 0)..<cursor)
    case .deleteRight: delete(cursor..<min(cursor + 1, characters.count))
    case .deleteWord: delete(wordStart(before: cursor)..<cursor)
    case .deleteToStart: delete(0..<cursor)
    case .deleteToEnd: delete(cursor..<characters.count)
    default: return false
    }
    return true
  }

  private mutating func delete(_ range: Range<Int>) {
    recalled = nil
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private func wordStart(before index: Int) -> Int {
    characters.wordStart(before: index)
  }

  private func wordEnd(after index: Int) -> Int { characters.wordEnd(after: index) }

  /// The part of the line that a field shows, and the column of the cursor in it.
  ///
  /// The cursor always has a column of its own, so that it is seen after the last character.
  func visible(width: Int) -> (text: String, cursorColumn: Int) {
    guard width > 0 else { return ("", 0) }
    let (first, column, widths) = view(width: width)
    var end = first
    var used = 0
    while end < characters.count, used + widths[end] <= width {
      used += widths[end]
      end += 1
    }
    return (String(characters[first..<end]), column)
  }

  /// Puts the cursor at a column of what shows.
  mutating func moveCursor(to column: Int, width: Int) {
    let (first, _, widths) = view(width: width)
    var end = 0
    cursor =
      widths[first...].indices.first { index in
        end += widths[index]
        return end > column
      } ?? characters.count
  }

  /// The first character that shows, the column of the cursor, and the columns of all characters.
  private func view(width: Int) -> (first: Int, column: Int, widths: [Int]) {
    let widths = characters.map { TextWidth.of(String($0)) }
    var first = 0
    var column = widths[..<cursor].reduce(0, +)
    while column > width - 1, first < cursor {
      column -= widths[first]
      first += 1
    }
    return (first, column, widths)
  }
}

extension [Character] {
  /// Where a jump to the left by a word leads.
  func wordStart(before index: Int) -> Int {
    var index = index
    while index > 0, !self[index - 1].isWordPart { index -= 1 }
    while index > 0, self[index - 1].isWordPart { index -= 1 }
    return index
  }

  /// Where a jump to the right by a word leads.
  func wordEnd(after index: Int) -> Int {
    var index = index
    while index < count, !self[index].isWordPart { index += 1 }
    while index < count, self[index].isWordPart { index += 1 }
    return index
  }
}

extension Character {
  var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
