import JobTrackerDomain

/// Takes from a description what the page says around it: the title and company above
/// it, ages and counts, links that stand alone.
enum DescriptionTrimmer {
  /// How far down the title can stand above the text, in lines and characters.
  private static let leadLines = 14
  private static let leadCharacters = 500

  static func trimmed(_ text: String, title: String, company: String) -> String {
    var lines = text.textLines[...]
    if let head = headEnd(in: lines, title: title.squashed) { lines = lines[(head + 1)...] }
    let company = CompanyName.key(company)
    while let first = lines.first,
      first.isBlank || isLabel(first) || isFact(first)
        || (!company.isEmpty && CompanyName.key(String(first)) == company)
    {
      lines = lines.dropFirst()
    }
    let kept = lines.filter { isItem($0) || (!isLabel($0) && !SiteLabels.isLabel($0)) }
    return withoutTail(withoutCard(withoutFacts(kept), of: company)).joined(separator: "\n").trimmed
  }

  private static func isItem(_ line: Substring) -> Bool { line.utf8.starts(with: "• ".utf8) }

  /// `Location: Graz`, which the posting has among its facts.
  private static func isFact(_ line: Substring) -> Bool {
    guard line.count <= 90, let colon = line.firstIndex(of: ":") else { return false }
    return FactLabels.field(of: line[..<colon]) != nil
  }

  /// Takes off a list of facts at the end, each a label with its value on the next line.
  private static func withoutFacts(_ lines: [Substring]) -> [Substring] {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    var count = 0
    while filled.count >= count + 2, case let label = lines[filled[filled.count - count - 2]],
      FactLabels.isLabel(isItem(label) ? label.dropFirst(2) : label),
      !lines[filled[filled.count - count - 1]].isLonger(than: longestFact)
    {
      count += 2
    }
    return count < fewestFactLines ? lines : Array(lines[..<filled[filled.count - count]])
  }

  private static let longestFact = 80
  /// Of two facts.
  private static let fewestFactLines = 4

  /// Takes off paragraphs at the end that are a few words and no sentence: the site's slogans,
  /// and headings whose text was no part of the posting.
  private static func withoutTail(_ lines: [Substring]) -> [Substring] {
    var lines = lines
    for _ in 0..<3 {
      while lines.last?.isBlank == true { lines.removeLast() }
      guard lines.count > 2, let last = lines.last, last.count <= 50,
        !last.contains(where: { ".!?:@/#,…。）)".contains($0) || $0.isNumber }),
        !last.hasPrefix("•"), lines[lines.count - 2].isBlank,
        let before = lines.dropLast().last(where: { !$0.isBlank }),
        before.hasPrefix("• ") || before.hasSuffix(".") || before.hasSuffix("!")
          || before.hasSuffix("?")
      else { break }
      lines.removeLast()
    }
    return lines
  }

  /// Takes off a board's card of the company at the end: `About X` and one line on it.
  private static func withoutCard(_ lines: [Substring], of company: String) -> [Substring] {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard filled.count > 4, !company.isEmpty, let last = filled.last else { return lines }
    for head in filled.suffix(3).dropLast() {
      let words = CompanyName.words(String(lines[head]))
      let isAbout = words.count > 1 && words.dropFirst().joined() == company
      let rest = filled.filter { $0 > head }.map { lines[$0].count }
      if isAbout, SectionWords.headsAbout(words[0]), rest.allSatisfy({ $0 <= 80 }),
        !lines[last].hasSuffix(".")
      {
        return Array(lines[..<head])
      }
    }
    return lines
  }

  /// The line of the title, where little stands above it.
  private static func headEnd(in lines: ArraySlice<Substring>, title: String) -> Int? {
    guard !title.isEmpty else { return nil }
    var count = 0
    for index in lines.indices.prefix(leadLines) {
      let line = lines[index].squashed
      count += line.count
      if line.hasPrefix(title), line.count <= title.count + 20 { return index }
      if count > leadCharacters { return nil }
    }
    return nil
  }

  /// `3 days ago`, `30 applicants`: the site's own remarks.
  private static func isLabel(_ line: Substring) -> Bool {
    guard line.utf8.count <= 90 else { return false }
    return labelWords.stand(in: line) && line.folded.contains(labelPattern)
  }

  private static let labelWords: Phrases = [" ago", " applicants"]
  // An expression that is made never changes, so threads may share it.
  private nonisolated(unsafe) static let labelPattern =
    #/\b\d+\+? (?:minutes?|hours?|days?|weeks?|months?) ago\b|\b\d+ applicants\b/#
}
