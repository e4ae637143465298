import JobTrackerDomain

/// Phrases that head a section.
struct HeadingTable<Section: Sendable>: Sendable {
  /// A line that is nothing else.
  private let whole: [String: Section]
  /// A short line that has them in it.
  private let within: [String: Section]
  private static var longestPhrase: Int { 5 }

  /// - Parameters:
  ///   - whole: Headings for each section, comma-separated.
  ///   - within: Phrases that make any short line a heading, comma-separated.
  init(whole: [(Section, String)], within: [(Section, String)]) {
    self.whole = Self.table(whole)
    self.within = Self.table(within)
  }

  private static func table(_ lists: [(Section, String)]) -> [String: Section] {
    let pairs = lists.flatMap { section, list in
      list.split(separator: ",").map { phrase in
        (phrase.split(whereSeparator: \.isWhitespace).joined(separator: " "), section)
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The headings inside a long line, from a page whose line ends were lost:
  /// the word that each begins at, how many words it has, and its section.
  func headings(inside words: [Word]) -> [(start: Int, count: Int, section: Section)] {
    guard words.count > 3 else { return [] }
    return (0..<(words.count - 1)).compactMap { start in
      guard start == 0 || Self.inlineEndings.contains(words[start + 1].text),
        let section = whole[words[start].text + " " + words[start + 1].text]
      else { return nil }
      return (start, 2, section)
    }
  }

  /// Only these end a heading that may stand inside a line.
  private static var inlineEndings: Set<String> { ["details", "history", "qualifications"] }

  /// The section that a line heads.
  func section(headedBy words: ArraySlice<Word>) -> Section? {
    guard !words.isEmpty, words.count <= 9 else { return nil }
    let texts = words.map(\.text)
    if let section = whole[texts.joined(separator: " ")] { return section }
    for length in stride(from: min(Self.longestPhrase, texts.count), through: 1, by: -1) {
      for start in 0...(texts.count - length) {
        let phrase = texts[start..<(start + length)].joined(separator: " ")
        if let section = within[phrase] { return section }
      }
    }
    return nil
  }
}

/// The segments of a text, each with the section that it stands in.
struct Outline<Section: Sendable>: Sendable {
  struct Entry: Sendable {
    let segment: Segment
    let section: Section
  }

  private(set) var entries: [Entry] = []
  private(set) var hasHeadings = false
  /// The words of every line, headings too.
  private(set) var lines: [[Word]] = []

  init(
    _ text: String, headings: HeadingTable<Section>, before first: Section, lexicon: Lexicon
  ) {
    var current = first
    for segment in Segmenter.segments(of: text, lexicon: lexicon) {
      lines.append(segment.words)
      guard let (section, rest) = Self.heading(segment, headings) else {
        append(segment, headings, &current, lexicon)
        continue
      }
      current = section
      hasHeadings = true
      if !rest.isEmpty {
        entries.append(
          Entry(
            segment: Segment(rest, isBulleted: true, lexicon: lexicon), section: current))
      }
    }
  }

  /// Appends a segment, cut where headings stand inside it.
  private mutating func append(
    _ segment: Segment, _ headings: HeadingTable<Section>, _ current: inout Section,
    _ lexicon: Lexicon
  ) {
    var start = 0
    let bytes = segment.text.utf8
    func piece(_ range: Range<Int>) -> Segment {
      let from = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      let to = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
      return Segment(segment.text[from..<to].trimmed, isBulleted: true, lexicon: lexicon)
    }
    for heading in headings.headings(inside: segment.words) {
      let words = segment.words[heading.start..<(heading.start + heading.count)]
      guard let first = words.first, let last = words.last else { continue }
      let before = piece(start..<first.range.lowerBound)
      if !before.words.isEmpty { entries.append(Entry(segment: before, section: current)) }
      current = heading.section
      hasHeadings = true
      start = last.range.upperBound
    }
    let rest = start == 0 ? segment : piece(start..<bytes.count)
    if !rest.words.isEmpty { entries.append(Entry(segment: rest, section: current)) }
  }

  /// The section that a segment heads, and what follows the heading on its line.
  private static func heading(
    _ segment: Segment, _ headings: HeadingTable<Section>
  ) -> (section: Section, rest: String)? {
    guard !segment.isBulleted || segment.text.contains(":") else { return nil }
    if let colon = segment.text.firstIndex(of: ":") {
      let length = segment.text[..<colon].utf8.count
      let words = segment.words.prefix { $0.range.upperBound <= length }
      guard words.count <= 9, let section = headings.section(headedBy: words) else { return nil }
      return (section, segment.text[segment.text.index(after: colon)...].trimmed)
    }
    guard !segment.isBulleted, segment.words.count <= 7, segment.text.last != ".",
      let section = headings.section(headedBy: segment.words[...])
    else { return nil }
    return (section, "")
  }
}
