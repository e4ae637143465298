import JobTrackerDomain

/// Shortens a text to a budget of tokens: whole sections go first, those that tell least before
/// others, and what is still too long loses its end.
struct SectionTrimmer<Section: Sendable> {
  struct Trimmed: Equatable {
    var text: String
    /// The headings of the sections that are gone, in the order of the text.
    var leftOut: [String] = []
    var isCut = false
  }

  let headings: HeadingTable<Section>
  /// How soon a section may go, the highest first; `nil` where it stays.
  let expendability: @Sendable (Section) -> Int?

  func trimmed(_ text: String, toTokens budget: Int) -> Trimmed {
    guard TokenEstimate.tokens(in: text) > budget else { return Trimmed(text: text) }
    var parts = parts(of: text)
    var size = parts.reduce(0) { $0 + $1.tokens }
    let order = parts.indices.filter { parts[$0].rank != nil }
      .sorted { (parts[$0].rank ?? 0, $0) > (parts[$1].rank ?? 0, $1) }
    for index in order where size > budget {
      size -= parts[index].tokens
      parts[index].isKept = false
    }
    let kept = parts.filter(\.isKept).map(\.text).joined(separator: "\n")
    let (text, isCut) = Self.cut(kept, budget)
    return Trimmed(
      text: text, leftOut: parts.filter { !$0.isKept }.map(\.heading), isCut: isCut)
  }

  /// A heading and what stands below it.
  private struct Part {
    var heading: String
    var text: String
    var rank: Int?
    var isKept = true

    var tokens: Int { TokenEstimate.tokens(in: text) }
  }

  private func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = Tokeniser.words(of: line, lexicon: .shipped)
      if let section = headings.section(headedBy: words[...]) {
        let heading = String(line).trimmed
        parts.append(
          Part(heading: heading, text: String(line), rank: expendability(section)))
      } else if parts.isEmpty {
        parts.append(Part(heading: "", text: String(line), rank: nil))
      } else {
        parts[parts.count - 1].text += "\n" + line
      }
    }
    return parts
  }

  private static func cut(_ text: String, _ budget: Int) -> (text: String, isCut: Bool) {
    let limit = TokenEstimate.length(of: text, tokens: budget)
    guard limit < text.count else { return (text, false) }
    let head = text.prefix(limit)
    let end = head.lastIndex { $0.isNewline } ?? head.endIndex
    // A text of one line has no better place to be cut at.
    let isNear = head.distance(from: end, to: head.endIndex) < limit / 4
    return (String(isNear ? head[..<end] : head), true)
  }
}

extension SectionTrimmer<PostingSection> {
  static var posting: Self {
    SectionTrimmer(headings: PostingSection.headings) { section in
      switch section {
      case .ignored: 2
      case .about: 1
      case .required, .introduction, .responsibilities, .preferred: nil
      }
    }
  }
}

extension SectionTrimmer<ResumeSection> {
  static var resume: Self {
    SectionTrimmer(headings: ResumeSection.headings) { section in
      switch section {
      case .other: 2
      case .education: 1
      case .summary, .work, .projects, .skills: nil
      }
    }
  }
}

/// How many tokens a text takes, about; each model cuts words in its own way.
enum TokenEstimate {
  /// English takes a token for four letters; a letter of another script may be one of its own.
  private static func quarters(_ character: Character) -> Int { character.isASCII ? 1 : 4 }

  static func tokens(in text: String) -> Int {
    (text.reduce(0) { $0 + quarters($1) } + 3) / 4
  }

  /// How many characters of a text fit in so many tokens.
  static func length(of text: String, tokens: Int) -> Int {
    var room = tokens * 4
    var count = 0
    for character in text {
      room -= quarters(character)
      guard room >= 0 else { return count }
      count += 1
    }
    return count
  }
}
