import JobTrackerDomain

/// Something that a posting asks for: one skill, or one of several.
struct Requirement: Sendable {
  /// Any one of them will do.
  var skills: [Skill.ID]
  var bucket: ScoreBucket
  /// 1 for a skill that is required in a plain sentence.
  var weight: Double
  /// Whether the posting says that it is required, not merely welcome.
  var isRequired: Bool
  /// How often the posting names it.
  var mentions = 1

  /// A requirement that has nothing to do with the posting's field weighs so much of its weight.
  static let leastCore = 0.5
  /// What one that makes the field weighs more.
  static let core = 1.0

  /// The words for it, such as “AWS or Google Cloud”.
  func name(_ lexicon: Lexicon) -> String {
    let names = skills.prefix(4).map { lexicon.skills[$0].name }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

/// Groups the skills of one segment: “X or Y”, “X/Y” and “(X, Y, …)” are one requirement.
enum RequirementGrouping {
  static func groups(of mentions: [SkillMention], in words: [Word]) -> [[SkillMention]] {
    var runs: [[SkillMention]] = []
    for mention in mentions {
      if let last = runs.last?.last, link(last, mention, words) != nil {
        runs[runs.count - 1].append(mention)
      } else {
        runs.append([mention])
      }
    }
    return runs.flatMap { run in
      isChoice(run, words) ? [run] : splitAtCommas(run, words)
    }
  }

  private enum Link { case comma, and, or, slash }

  private static func link(_ first: SkillMention, _ second: SkillMention, _ words: [Word]) -> Link?
  {
    let between = words[first.words.upperBound..<second.words.lowerBound].map(\.text)
    let gap = words[second.words.lowerBound].gap
    switch between {
    case []:
      if gap.contains(.slash) { return .slash }
      if gap.contains(.comma) { return .comma }
      return gap.contains(.ampersand) ? .and : nil
    case ["or"], ["and", "or"]: return .or
    case ["and"]: return .and
    default: return nil
    }
  }

  private static func isChoice(_ run: [SkillMention], _ words: [Word]) -> Bool {
    guard run.count > 1, let first = run.first, let last = run.last else { return false }
    let links = zip(run, run.dropFirst()).map { link($0, $1, words) }
    if links.contains(.or) && !links.contains(.and) { return true }
    if links.allSatisfy({ $0 == .slash }) { return true }
    let before = words[..<first.words.lowerBound].suffix(5)
    if leads.isIn(Array(before)) { return true }
    let opens =
      words[first.words.lowerBound].gap.contains(.open) || before.last?.text == "specifically"
    let next = last.words.upperBound
    let closes = next == words.count || !words[next].gap.isDisjoint(with: [.bracket, .stop])
    return opens && closes && run.count > 1
  }

  /// What follows them is a choice.
  private static let leads = WordPhrases([
    "such as", "like", "e g", "eg", "any of", "one of", "either", "similar to",
  ])

  /// Only pairs with a slash stay together.
  private static func splitAtCommas(_ run: [SkillMention], _ words: [Word]) -> [[SkillMention]] {
    var groups: [[SkillMention]] = []
    for mention in run {
      if let last = groups.last?.last, link(last, mention, words) == .slash {
        groups[groups.count - 1].append(mention)
      } else {
        groups.append([mention])
      }
    }
    return groups
  }
}
