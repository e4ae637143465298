/// How far up a position is, as its title says.
enum Seniority: Int, Comparable, Sendable {
  case intern, junior, middle, senior, lead

  static func < (first: Seniority, second: Seniority) -> Bool { first.rawValue < second.rawValue }

  /// The level that a word of a title says, if it says one.
  init?(word: String) {
    switch word {
    case "intern", "internship", "trainee", "apprentice": self = .intern
    case "junior", "jr", "entry", "graduate", "fresher": self = .junior
    case "mid", "intermediate": self = .middle
    case "senior", "sr", "experienced": self = .senior
    case "lead", "principal", "staff", "head", "chief", "architect": self = .lead
    default: return nil
    }
  }

  /// The level of somebody with so many years.
  init(years: Double) {
    switch years {
    case ..<1: self = .junior
    case ..<4: self = .middle
    case ..<9: self = .senior
    default: self = .lead
    }
  }

  /// The highest level in a title.
  static func of(_ words: some Sequence<Word>) -> Seniority? {
    words.compactMap { Seniority(word: $0.text) }.max()
  }
}
