import JobTrackerDomain

/// A skill that the lexicon knows.
struct Skill: Sendable {
  /// Stands for the skill in this lexicon alone.
  typealias ID = Int

  let name: String
  let kind: SkillKind
  /// What whoever has this skill has too, directly and through others.
  var ancestors: [ID] = []
  /// How many skills imply this one directly.
  var children = 0
}

/// What sort of thing a skill is.
enum SkillKind: String, CaseIterable, CodingKeyRepresentable, Decodable, Sendable {
  case language, concept, method, framework, database, platform, tool

  /// The bucket that it counts in: what one knows, or what one works with.
  var bucket: ScoreBucket {
    switch self {
    case .language, .concept, .method: .skillsMatch
    case .framework, .database, .platform, .tool: .toolsFrameworks
    }
  }
}
