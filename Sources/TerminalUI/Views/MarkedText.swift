import JobTrackerDomain
import TerminalScreen

extension DetailRow {
  /// A long text in rows, with the marked places in their colours.
  static func wrapped(_ text: String, marks: [TermMark], width: Int) -> [DetailRow] {
    guard !marks.isEmpty else { return wrapped(text, width: width) }
    // Breaking lines changes spaces alone: all other characters are counted through.
    let marked = markOfCharacters(text, marks)
    var next = 0
    return WordWrap.wrap(text, width: max(width, 8)).map { line in
      var spans: [Span] = []
      var spaces = ""
      var last: Int?
      for character in line {
        guard !character.isWhitespace else {
          spaces.append(character)
          continue
        }
        let mark = next < marked.count ? marked[next] : nil
        next += 1
        if mark == last, !spans.isEmpty {
          spans[spans.count - 1].text += spaces + String(character)
        } else {
          if !spaces.isEmpty { spans.append(Span(spaces)) }
          let role = mark.map { Self.role(of: marks[$0].kind) } ?? ThemeRole.text
          spans.append(Span(String(character), role, isTerm: mark != nil))
        }
        spaces = ""
        last = mark
      }
      return .spans(spans)
    }
  }

  private static func role(of kind: TermMark.Kind) -> ThemeRole {
    switch kind {
    case .shown: .success
    case .missing: .warning
    case .found: .match
    case .hidden: .error
    }
  }

  /// The mark of each character that is no space, in the order of the text.
  private static func markOfCharacters(_ text: String, _ marks: [TermMark]) -> [Int?] {
    var result: [Int?] = []
    var mark = 0
    var offset = 0
    for character in text {
      while mark < marks.count, marks[mark].range.upperBound <= offset { mark += 1 }
      if !character.isWhitespace {
        result.append(mark < marks.count && marks[mark].range.contains(offset) ? mark : nil)
      }
      offset += character.utf8.count
    }
    return result
  }

  /// Whether a term stands in the row.
  var hasTerm: Bool {
    guard case .spans(let spans) = self else { return false }
    return spans.contains(where: \.isTerm)
  }
}
