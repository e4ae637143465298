/// A skill that a segment names.
struct SkillMention: Sendable {
  let skill: Skill.ID
  /// The words that name it.
  let words: Range<Int>
  /// Whether it is meant beyond doubt; otherwise only if the text names other skills.
  var isSure: Bool
}

/// Finds the skills that a segment names, and tells names from everyday words.
///
/// A guarded name (Go, C, Swift, React, …) is meant for sure beside another skill in
/// a list or before a word such as “developer”; it is likely meant after “experience
/// with”, in a list of skills, or alone on its line.
enum SkillFinder {
  static func mentions(
    in words: [Word], lexicon: Lexicon, isSkillList: Bool = false
  ) -> [SkillMention] {
    var candidates: [Candidate] = []
    var index = 0
    while index < words.count {
      guard let match = lexicon.phrases.longestMatch(in: words, at: index) else {
        index += 1
        continue
      }
      if case .skill(let skill, let guarded) = match.value {
        candidates.append(
          Candidate(
            skill: skill, words: index..<(index + match.count),
            certainty: guarded ? .none : .sure))
      }
      index += match.count
    }
    guard candidates.contains(where: { $0.certainty != .sure }) else {
      return candidates.map { SkillMention(skill: $0.skill, words: $0.words, isSure: true) }
    }
    judge(&candidates, words, isSkillList)
    return candidates.compactMap {
      guard $0.certainty != .none else { return nil }
      return SkillMention(skill: $0.skill, words: $0.words, isSure: $0.certainty == .sure)
    }
  }

  /// The skills that a short term names, such as a requirement or a keyword.
  static func skills(named term: String, lexicon: Lexicon) -> Set<Skill.ID> {
    if let skill = lexicon.skill(named: term) { return [skill] }
    let words = Tokeniser.words(of: term, lexicon: lexicon)
    return Set(mentions(in: words, lexicon: lexicon, isSkillList: true).map(\.skill))
  }

  fileprivate enum Certainty: Comparable { case none, likely, sure }

  private struct Candidate {
    let skill: Skill.ID
    let words: Range<Int>
    var certainty: Certainty
  }

  private static func judge(
    _ candidates: inout [Candidate], _ words: [Word], _ isSkillList: Bool
  ) {
    for index in candidates.indices where candidates[index].certainty == .none {
      candidates[index].certainty = context(of: candidates[index].words, words, isSkillList)
    }
    let order = Array(candidates.indices) + candidates.indices.reversed()
    for index in order where candidates[index].certainty != .sure {
      let neighbours = [index - 1, index + 1].filter(candidates.indices.contains)
      for other in neighbours {
        let (first, second) = index < other ? (index, other) : (other, index)
        guard isListed(candidates[first].words, candidates[second].words, words) else { continue }
        switch candidates[other].certainty {
        case .sure: candidates[index].certainty = .sure
        case .likely, .none:
          // Two doubtful names side by side make each other likely.
          candidates[index].certainty = max(candidates[index].certainty, .likely)
        }
      }
    }
  }

  /// Whether two names stand side by side, as in a list.
  private static func isListed(
    _ first: Range<Int>, _ second: Range<Int>, _ words: [Word]
  ) -> Bool {
    let between = second.lowerBound - first.upperBound
    if between == 0 {
      let gap = words[second.lowerBound].gap
      return gap.isEmpty || !gap.isDisjoint(with: .list)
    }
    return between == 1 && ["and", "or"].contains(words[first.upperBound].text)
      && !words[first.upperBound].gap.contains(.stop)
  }

  private static func context(
    of name: Range<Int>, _ words: [Word], _ isSkillList: Bool
  ) -> Certainty {
    if name.upperBound < words.count {
      let next = words[name.upperBound]
      let isJoined = next.gap.isDisjoint(with: [.stop, .comma, .open])
      if isJoined, following.contains(next.text) || isVersion(next.text) { return .sure }
      if isJoined, next.gap.isEmpty, ["to", "of", "for", "the", "a", "an"].contains(next.text) {
        return .none
      }
    }
    if isSkillList || name.count == words.count { return .likely }
    guard name.lowerBound > 0 else { return .none }
    let last = words[name.lowerBound - 1].text
    if ["using", "language", "languages", "framework", "frameworks"].contains(last) {
      return .likely
    }
    guard name.lowerBound > 1, let before = preceding[last],
      before.contains(words[name.lowerBound - 2].text)
    else { return .none }
    return .likely
  }

  private static func isVersion(_ word: String) -> Bool {
    word.count <= 2 && word.allSatisfy(\.isNumber)
  }

  private static let following: Set<String> = [
    "developer", "developers", "engineer", "engineers", "programmer", "programmers",
    "programming", "language", "lang", "framework", "library", "libraries", "app", "apps",
    "application", "applications", "component", "components", "code", "codebase",
    "microservice", "microservices", "backend", "api", "apis", "script", "scripts",
    "scripting", "stack", "sdk", "hooks", "frontend", "certified", "certification", "tests",
    "pipelines", "cluster", "clusters", "queries", "charts", "playbooks", "cookbooks",
    "modules", "macros", "sheets", "spreadsheets", "formulas", "packages", "crates", "compiler",
  ]

  /// Words that make a name likely, by the word between.
  private static let preceding: [String: Set<String>] = [
    "in": [
      "programming", "written", "coded", "coding", "developed", "development", "proficient",
      "proficiency", "fluent", "skilled", "experience", "experienced", "expertise", "knowledge",
      "expert", "scripts", "services", "hands",
    ],
    "with": [
      "experience", "familiar", "familiarity", "proficient", "worked", "working", "skills",
      "built", "developed", "exposure", "comfortable", "apps", "development",
    ],
    "of": ["knowledge", "understanding", "experience", "command"],
  ]
}
