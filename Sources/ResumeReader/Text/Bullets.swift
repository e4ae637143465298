/// The marks before the items of a list, one kind for all.
enum Bullets {
  private static let marks: Set<Character> = [
    "•", "●", "∙", "·", "▪", "▫", "■", "□", "◦", "○", "‣", "⁃", "►", "▶", "▸", "➢", "➤", "❖", "✦",
    "✓", "✔",
    "\u{FFFD}",
  ]

  /// Where symbol fonts keep theirs.
  static let privateMarks: Set<Character> = ["\u{F0B7}", "\u{F0A7}", "\u{F0D8}"]

  /// Whether a line begins with a mark.
  static func isItem(_ line: String) -> Bool {
    line.first.map { marks.contains($0) || privateMarks.contains($0) } ?? false
  }

  /// Every mark at the start of a line becomes `• `; one alone on its line moves to the next.
  static func normalised(_ lines: [String]) -> [String] {
    var result: [String] = []
    var isPending = false
    for line in lines {
      if let first = line.first, marks.contains(first) {
        let item = line.dropFirst().drop(while: \.isWhitespace)
        if item.isEmpty {
          isPending = true
          continue
        }
        result.append("• " + item)
      } else if isPending, !line.isEmpty {
        result.append("• " + line)
      } else {
        result.append(line)
        continue
      }
      isPending = false
    }
    return result
  }
}
