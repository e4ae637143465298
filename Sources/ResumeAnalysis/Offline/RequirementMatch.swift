import JobTrackerDomain

/// A requirement and what the resume shows for it.
struct RequirementMatch: Sendable {
  let requirement: Requirement
  /// 0–1.
  let level: Double
  let verdict: Evidence.Verdict
  /// The resume's line, word for word, or the empty string.
  let quote: String
  /// Whether the resume names the skill in a list alone.
  let isOnlyListed: Bool

  /// A related skill is worth this much: the parent of what is asked for, or another child of it.
  private static let related = 0.35
  /// A parent that more skills than these share tells less: Java says little about JUnit.
  private static let family = 8.0

  init(_ requirement: Requirement, in resume: ResumeProfile, lexicon: Lexicon) {
    self.requirement = requirement
    func best(_ skills: [Skill.ID]) -> ResumeProfile.Shown? {
      skills.compactMap(resume.shown).max { $0.level < $1.level }
    }
    if let shown = best(requirement.skills) {
      level = shown.level
      verdict = .met
      quote = resume.lines[shown.line].segment.text
      let line = resume.lines[shown.line]
      isOnlyListed = line.isList || line.section == .skills
    } else if let (shown, level) = Self.relative(of: requirement, in: resume, lexicon) {
      self.level = level
      verdict = .partial
      quote = resume.lines[shown.line].segment.text
      isOnlyListed = false
    } else {
      level = 0
      verdict = .missing
      quote = ""
      isOnlyListed = false
    }
  }

  /// The match as an item of its bar.
  func item(_ lexicon: Lexicon) -> ScoreBar.Item {
    ScoreBar.Item(
      requirement.name(lexicon), weight: requirement.weight, level: level, quote: quote,
      verdict: verdict)
  }

  /// The best parent of what is asked for that the resume shows, and what it is worth.
  private static func relative(
    of requirement: Requirement, in resume: ResumeProfile, _ lexicon: Lexicon
  ) -> (ResumeProfile.Shown, level: Double)? {
    requirement.skills.flatMap { lexicon.skills[$0].ancestors }.compactMap { parent in
      resume.shown(parent).map { shown in
        let share = min(1, family / Double(max(1, lexicon.skills[parent].children)))
        return (shown, level: shown.level * related * share)
      }
    }.max { $0.level < $1.level }
  }
}
