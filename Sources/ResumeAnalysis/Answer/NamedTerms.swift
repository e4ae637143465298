/// Which skills and words a text has, to check what a model says of it.
struct NamedTerms: Sendable {
  private let lexicon: Lexicon
  /// With what they imply.
  private let skills: Set<Skill.ID>
  private let stems: [String]
  private let knownStems: Set<String>

  init(_ text: String, lexicon: Lexicon) {
    self.lexicon = lexicon
    let mentions = ResumeReading(text, lexicon: lexicon).mentions.joined().map(\.skill)
    skills = Set(mentions.flatMap { [$0] + lexicon.skills[$0].ancestors })
    stems = Tokeniser.words(of: text, lexicon: lexicon).map(\.stem)
    knownStems = Set(stems)
  }

  /// Whether the text surely has the term: the skill by any of its names, or just these words.
  ///
  /// An everyday word such as “go” is not taken for the skill.
  func has(_ term: String) -> Bool {
    let named = SkillFinder.skills(named: term, lexicon: lexicon)
    return named.isEmpty ? hasPhrase(stems(of: term)) : named.isSubset(of: skills)
  }

  /// Whether the text may mean the term: all its skills or all its words are somewhere in it.
  func mayName(_ term: String) -> Bool {
    let stems = stems(of: term)
    return has(term) || !stems.isEmpty && knownStems.isSuperset(of: stems)
  }

  private func stems(of term: String) -> [String] {
    Tokeniser.words(of: term, lexicon: lexicon).map(\.stem)
  }

  private func hasPhrase(_ phrase: [String]) -> Bool {
    guard let first = phrase.first, knownStems.isSuperset(of: phrase) else { return false }
    return stems.indices.contains { start in
      stems[start] == first && stems[start...].starts(with: phrase)
    }
  }
}
