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

  init(_ requirement: Requirement, in resume: ResumeProfile, lexicon: Lexicon) {
    self.requirement = requirement
    func best(_ skills: [Skill.ID]) -> ResumeProfile.Shown? {
      skills.compactMap(resume.shown).max { $0.level < $1.level }
    }
    if let shown = best(requirement.skills) {
      level = shown.level
      verdict = .met
      quote = resume.lines[shown.line].segment.text
      isOnlyListed = shown.level <= ResumeSection.skills.evidence
    } else if let shown = best(requirement.skills.flatMap { lexicon.skills[$0].ancestors }) {
      level = shown.level * Self.related
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
}

/// How much of what a posting asks for a resume shows.
struct Coverage: Sendable {
  /// Who shows this share of everything gets all points: no posting is met in full.
  static let full = 0.8

  private(set) var got = 0.0
  private(set) var possible = 0.0

  mutating func add(_ got: Double, of possible: Double) {
    self.got += got
    self.possible += possible
  }

  /// The share, drawn towards `prior` where there is little to judge by.
  func share(prior: Double) -> Double { (got + prior) / (possible + 1) }

  /// The share as points.
  static func points(_ share: Double) -> Double {
    Double(ScoreBucket.maximum) * min(1, max(0, share / full))
  }
}
