/// Breaks text into lines that fit.
package enum WordWrap {
  /// The text in lines of at most `width` columns.
  ///
  /// Newlines are kept, an empty line stays one. Words move to the next line whole; one that is longer
  /// than a line is cut. What follows a bullet or a number, or is indented, keeps its indentation on
  /// the lines after it. Tabs become spaces up to the next multiple of four.
  package static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(width, 1)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapLine(expandingTabs($0), width: width)
    }
  }

  private static func wrapLine(_ line: String, width: Int) -> [String] {
    let whole = line[...].droppingTrailingSpaces
    guard TextWidth.of(whole) > width else { return [String(whole)] }
    let lead = leadLength(whole)
    // A deep indentation on a narrow pane would leave no room for words.
    let hanging = lead.columns <= width / 2 ? lead.columns : 0
    let indentation = String(repeating: " ", count: hanging)

    var lines: [String] = []
    var current = String(hanging > 0 ? whole[..<lead.end] : "")
    var used = TextWidth.of(current)
    var hasWord = false
    func breakLine() {
      lines.append(String(current[...].droppingTrailingSpaces))
      current = indentation
      used = hanging
      hasWord = false
    }
    let rest = hanging > 0 ? whole[lead.end...] : whole.drop { $0 == " " }
    for piece in pieces(rest) {
      let columns = TextWidth.of(piece.word)
      let gap = hasWord ? piece.gap : 0
      if hasWord, used + gap + columns > width { breakLine() }
      if hasWord {
        current += String(repeating: " ", count: gap)
        used += gap
      }
      var word = piece.word
      while !word.isEmpty, used + TextWidth.of(word) > width {
        var head = TextWidth.prefix(of: word, width: width - used)
        if head.isEmpty, used > hanging {
          breakLine()
          continue
        }
        // A wide character in a single column: it has to go somewhere.
        if head.isEmpty, let first = GlyphReader(word).first(where: { _ in true }) {
          head = word[..<first.end]
        }
        current += head
        word = word[head.endIndex...]
        used += TextWidth.of(head)
        if !word.isEmpty { breakLine() }
      }
      current += word
      used += TextWidth.of(word)
      hasWord = true
    }
    lines.append(current)
    return lines
  }

  /// Words with the number of spaces before each.
  private static func pieces(_ text: Substring) -> [(gap: Int, word: Substring)] {
    var result: [(gap: Int, word: Substring)] = []
    var rest = text
    while !rest.isEmpty {
      let spaces = rest.prefix { $0 == " " }
      let word = rest[spaces.endIndex...].prefix { $0 != " " }
      if !word.isEmpty { result.append((spaces.count, word)) }
      rest = rest[word.endIndex...]
    }
    return result
  }

  /// The indentation with a bullet or number after it, and the space that follows.
  private static func leadLength(_ line: Substring) -> (end: String.Index, columns: Int) {
    let spaces = line.prefix { $0 == " " }
    let text = line[spaces.endIndex...]
    let mark = text.prefix { $0 != " " }
    var end = spaces.endIndex
    if isListMark(mark) { end = text[mark.endIndex...].prefix { $0 == " " }.endIndex }
    return (end, TextWidth.of(line[..<end]))
  }

  private static func isListMark(_ word: Substring) -> Bool {
    if ["-", "*", "+", "–", "—", "•", "·", "◦", "‣", "▪", "●", "○", ">"].contains(word) {
      return true
    }
    guard let last = word.last, last == "." || last == ")", word.count <= 4 else { return false }
    let body = word.dropLast()
    return !body.isEmpty && (body.allSatisfy(\.isNumber) || (body.count == 1 && last == ")"))
  }

  private static func expandingTabs(_ line: Substring) -> String {
    guard line.contains("\t") else { return String(line) }
    var result = ""
    var columns = 0
    for part in line.split(separator: "\t", omittingEmptySubsequences: false) {
      if columns > 0 || !result.isEmpty || part.startIndex != line.startIndex {
        let spaces = 4 - columns % 4
        result += String(repeating: " ", count: spaces)
        columns += spaces
      }
      result += part
      columns += TextWidth.of(part)
    }
    return result
  }
}

extension Substring {
  fileprivate var droppingTrailingSpaces: Substring {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return self[..<end]
  }
}
