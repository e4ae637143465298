package import JobTrackerDomain

/// Finds in a text what a result says of its terms.
package enum TermMarks {
  /// Every place that names a requirement or a missing keyword, by any name that the lexicon
  /// has for it; in the order of the text, none over another.
  package static func marks(in text: String, of result: AnalysisResult) -> [TermMark] {
    let terms = Terms(result, lexicon: .shipped)
    var marks: [TermMark] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = Tokeniser.words(of: line, lexicon: .shipped)
      marks += terms.marks(in: words).map { mark in
        TermMark(
          range: offset + mark.range.lowerBound..<offset + mark.range.upperBound,
          kind: mark.kind)
      }
      offset += line.utf8.count + 1
    }
    return marks
  }

  /// The terms of a result, by skill where the lexicon knows them, else by their words.
  private struct Terms {
    private let lexicon: Lexicon
    private var skills: [Skill.ID: TermMark.Kind] = [:]
    private var phrases: [String: [(stems: [String], kind: TermMark.Kind)]] = [:]

    init(_ result: AnalysisResult, lexicon: Lexicon) {
      self.lexicon = lexicon
      for entry in result.evidence {
        add(entry.requirement, entry.verdict == .missing ? .missing : .shown)
      }
      for keyword in result.missingKeywords { add(keyword, .missing) }
    }

    /// What is said later holds: a keyword that is missing after the requirement it stands in.
    private mutating func add(_ term: String, _ kind: TermMark.Kind) {
      let named = SkillFinder.skills(named: term, lexicon: lexicon)
      for skill in named { skills[skill] = kind }
      let words = Tokeniser.words(of: term, lexicon: lexicon)
      guard named.isEmpty, let first = words.first, words.count <= 4 else { return }
      phrases[first.stem, default: []].append((words.map(\.stem), kind))
    }

    func marks(in words: [Word]) -> [TermMark] {
      var places = SkillFinder.mentions(in: words, lexicon: lexicon).compactMap { mention in
        skills[mention.skill].map { (words: mention.words, kind: $0) }
      }
      for start in words.indices {
        for phrase in phrases[words[start].stem] ?? []
        where words[start...].lazy.map(\.stem).starts(with: phrase.stems) {
          places.append((start..<(start + phrase.stems.count), phrase.kind))
        }
      }
      places.sort { $0.words.lowerBound < $1.words.lowerBound }
      var end = 0
      return places.compactMap { place in
        guard place.words.lowerBound >= end else { return nil }
        end = place.words.upperBound
        let range =
          words[place.words.lowerBound].range.lowerBound..<words[end - 1].range.upperBound
        return TermMark(range: range, kind: place.kind)
      }
    }
  }
}
