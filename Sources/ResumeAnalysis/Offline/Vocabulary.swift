/// The words that tell a posting from others, beside the skills of the lexicon.
struct Vocabulary: Sendable {
  struct Term: Sendable {
    let stem: String
    let word: String
    let weight: Double
  }

  /// More words than these say little.
  private static let limit = 60

  private var weights: [String: (weight: Double, count: Int, word: String)] = [:]
  private var lowercase: Set<String> = []
  private var capitalised: Set<String> = []

  mutating func add(
    _ segment: Segment, mentions: [SkillMention], weight: Double, lexicon: Lexicon
  ) {
    guard weight > 0 else { return }
    let bytes = Array(segment.text.utf8)
    var named = Set<Int>()
    for mention in mentions { named.formUnion(mention.words) }
    for (index, word) in segment.words.enumerated() where !named.contains(index) {
      guard word.text.utf8.count > 2, !word.text.contains(where: \.isNumber) else { continue }
      let stem = word.stem
      guard !lexicon.commonStems.contains(stem) else { continue }
      let isCapital = (65...90).contains(bytes[word.range.lowerBound])
      if isCapital && !word.gap.contains(.start) && !word.gap.contains(.stop) {
        capitalised.insert(stem)
      } else if !isCapital {
        lowercase.insert(stem)
      }
      let known = weights[stem]
      weights[stem] = (
        max(weight, known?.weight ?? 0), (known?.count ?? 0) + 1, known?.word ?? word.text
      )
    }
  }

  /// The words by weight.
  ///
  /// One that always stands with a capital is a name, and tells little.
  var terms: [Term] {
    let all = weights.map { stem, entry in
      let isName = capitalised.contains(stem) && !lowercase.contains(stem)
      return Term(
        stem: stem, word: entry.word,
        weight: entry.weight * (1 + 0.5 * Double(min(entry.count, 4) - 1)) * (isName ? 0.3 : 1))
    }
    return Array(
      all.sorted { $0.weight == $1.weight ? $0.stem < $1.stem : $0.weight > $1.weight }
        .prefix(Self.limit))
  }
}
