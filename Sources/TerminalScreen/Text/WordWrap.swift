/// Breaks text into lines that fit.
package enum WordWrap {
  /// The text in lines of at most `width` columns.
  ///
  /// Newlines are kept, an empty line stays one. Words move to the next line whole; one that is longer
  /// than a line is cut. What follows a bullet or a number, or is indented, keeps its indentation on
  /// the lines after it. Tabs become spaces up to the next multiple of four.
  package static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(width, 1)
    var lines: [String] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let whole = expandingTabs(Substring(line)).droppingTrailingSpaces
      if TextWidth.of(whole) <= width {
        lines.append(String(whole))
      } else {
        var filler = LineFiller(whole, width: width)
        lines += filler.lines()
      }
    }
    return lines
  }

  private static func expandingTabs(_ line: Substring) -> Substring {
    guard line.utf8.contains(UInt8(ascii: "\t")) else { return line }
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
    return result[...]
  }
}

/// Breaks one line that is too long.
///
/// Each of its parts is a piece of the text as it stands there.
private struct LineFiller {
  private let text: Substring
  private let width: Int
  /// The columns that every line but the first is indented by.
  private let hanging: Int
  private var done: [String] = []
  /// What the line being filled has so far.
  private var range: Range<String.Index>
  private var used: Int
  private var hasWord = false

  init(_ text: Substring, width: Int) {
    self.text = text
    self.width = width
    let lead = text.lead
    let columns = TextWidth.of(text[..<lead])
    // A deep indentation on a narrow pane would leave no room for words.
    hanging = columns <= width / 2 ? columns : 0
    let body = text.index(afterSpacesFrom: text.startIndex)
    range = hanging > 0 ? text.startIndex..<lead : body..<body
    used = hanging
  }

  mutating func lines() -> [String] {
    var position = range.upperBound
    while position < text.endIndex {
      let start = text.index(afterSpacesFrom: position)
      let end = text.index(ofSpaceFrom: start)
      take(text[start..<end], gap: text.utf8.distance(from: position, to: start))
      position = end
    }
    breakLine(before: text.endIndex)
    return done
  }

  private mutating func take(_ word: Substring, gap: Int) {
    var word = word
    var columns = TextWidth.of(word)
    if hasWord {
      if used + gap + columns > width { breakLine(before: word.startIndex) } else { used += gap }
    }
    while !word.isEmpty, used + columns > width {
      var head = TextWidth.prefix(of: word, width: width - used)
      if head.isEmpty, used > hanging {
        breakLine(before: word.startIndex)
        continue
      }
      // A wide character in a single column: it has to go somewhere.
      if head.isEmpty, let first = GlyphReader(word).first(where: { _ in true }) {
        head = word[..<first.end]
      }
      range = range.lowerBound..<head.endIndex
      word = word[head.endIndex...]
      used += TextWidth.of(head)
      columns = TextWidth.of(word)
      if !word.isEmpty { breakLine(before: word.startIndex) }
    }
    range = range.lowerBound..<word.endIndex
    used += columns
    hasWord = true
  }

  private mutating func breakLine(before next: String.Index) {
    let line = text[range].droppingTrailingSpaces
    done.append(
      done.isEmpty || hanging == 0 ? String(line) : String(repeating: " ", count: hanging) + line)
    range = next..<next
    used = hanging
    hasWord = false
  }
}

extension Substring {
  // Spaces are looked for among the bytes: taking words apart character by character took most of the time.
  private static let space = UInt8(ascii: " ")

  fileprivate var droppingTrailingSpaces: Substring {
    var end = endIndex
    while end > startIndex, utf8[utf8.index(before: end)] == Self.space {
      end = utf8.index(before: end)
    }
    return self[..<end]
  }

  fileprivate func index(afterSpacesFrom start: Index) -> Index {
    utf8[start...].firstIndex { $0 != Self.space } ?? endIndex
  }

  fileprivate func index(ofSpaceFrom start: Index) -> Index {
    utf8[start...].firstIndex(of: Self.space) ?? endIndex
  }

  /// The end of the indentation, with a bullet or number after it and the space that follows.
  fileprivate var lead: Index {
    let start = index(afterSpacesFrom: startIndex)
    let end = index(ofSpaceFrom: start)
    return self[start..<end].isListMark ? index(afterSpacesFrom: end) : start
  }

  private var isListMark: Bool {
    guard utf8.count <= 16 else { return false }
    if Self.bullets.contains(self) { return true }
    guard let last, last == "." || last == ")", count <= 4 else { return false }
    let body = dropLast()
    return !body.isEmpty && (body.allSatisfy(\.isNumber) || (body.count == 1 && last == ")"))
  }

  private static let bullets: Set<Substring> = [
    "-", "*", "+", "–", "—", "•", "·", "◦", "‣", "▪", "●", "○", ">",
  ]
}
