/// Glyphs with their places → the text of a page.
///
/// Poppler reads a page column by column, but glues what stands on one line in two
/// columns (`EDUCATIONEXPERIENCE`) or at both margins (`billing2019 - 2023`), and reads
/// dates at the margin behind the lines that they stand above.
struct PageText {
  let text: String
  /// Whether poppler mixed the lines of two columns.
  let hasMixedColumns: Bool
  /// Dates that poppler put right behind a word: that word and how the date begins.
  let gluedDates: [String]
  /// How many words have letters that are no characters.
  let unreadableWords: Int

  init(_ glyphs: [Glyph]) {
    let lines = Segment.lines(of: glyphs)
    let columns = Columns(lines)
    hasMixedColumns = columns.areInterleaved
    let rows =
      columns.areInterleaved
      ? columns.readingOrder : Self.withDatesBesideTheirLines(lines, columns)
    text = rows.map { Self.joined($0, columns) }.joined(separator: "\n")
    gluedDates = lines.flatMap { line in
      zip(line, line.dropFirst()).compactMap { Self.gluedDate($0, $1) }
    }
    unreadableWords = UnreadableWords.count(in: lines.flatMap { $0.map(\.text) })
  }

  private static func gluedDate(_ word: Segment, _ date: Segment) -> String? {
    guard date.isGlued, DateText.isDate(date.text), word.text.last?.isLetter == true,
      date.text.first.map({ $0.isLetter || $0.isNumber }) == true,
      let letter = word.text.unicodeScalars.last, !letter.properties.isIdeographic,
      let last = word.text.split(separator: " ").last,
      let first = date.text.split(separator: " ").first
    else { return nil }
    return String(last + first)
  }

  private static func joined(_ row: [Segment], _ columns: Columns) -> String {
    guard let first = row.first else { return "" }
    return zip(row, row.dropFirst()).reduce(first.text) { text, pair in
      text + (columns.isGutter(between: pair.0, and: pair.1) ? "\n" : " ") + pair.1.text
    }
  }

  /// Moves a date that stands alone at the end of a line of print to that line.
  private static func withDatesBesideTheirLines(
    _ lines: [[Segment]], _ columns: Columns
  ) -> [[Segment]] {
    var lines = lines
    for index in lines.indices.reversed() where lines[index].count == 1 {
      let date = lines[index][0]
      guard DateText.isDate(date.text), !columns.isStart(date.box.left),
        let target = lines.indices.last(where: { ends(lines[$0], before: date) }),
        !isContinued(lines[target], by: lines.indices.contains(target + 1) ? lines[target + 1] : [])
      else { continue }
      lines[target].append(date)
      lines[index] = []
    }
    return lines.filter { !$0.isEmpty }
  }

  /// An item of a list is no job to be dated: the date belongs to what stands above it.
  private static func ends(_ line: [Segment], before date: Segment) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    return last.isBeside(date) && last.box.right < date.box.left
      && !DateText.isDate(last.text) && !Bullets.isItem(first.text)
  }
  /// Whether a sentence or a word goes on in the next line, so that nothing may come between.
  private static func isContinued(_ line: [Segment], by next: [Segment]) -> Bool {
    line.last.map { "-\u{AD}".contains($0.text.last ?? " ") } == true
      || next.first?.text.first?.isLowercase == true
  }
}
