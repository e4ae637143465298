import JobTrackerDomain

/// Collects what a posting asks for, so that each thing stands there once.
struct RequirementList {
  private(set) var requirements: [Requirement] = []
  private var places: [[Skill.ID]: Int] = [:]

  /// What one segment asks for.
  ///
  /// - Parameter weight: Of the section that the segment stands in, and of its wording.
  mutating func add(
    _ mentions: [SkillMention], in words: [Word], weight: Double, isRequired: Bool,
    lexicon: Lexicon
  ) {
    for group in RequirementGrouping.groups(of: mentions, in: words) {
      var skills: [Skill.ID] = []
      for mention in group where !skills.contains(mention.skill) { skills.append(mention.skill) }
      guard let first = skills.first else { continue }
      let key = skills.sorted()
      if let place = places[key] {
        requirements[place].weight = max(requirements[place].weight, weight)
        requirements[place].isRequired = requirements[place].isRequired || isRequired
        requirements[place].mentions += 1
      } else {
        places[key] = requirements.count
        requirements.append(
          Requirement(
            skills: skills, bucket: lexicon.skills[first].kind.bucket, weight: weight,
            isRequired: isRequired))
      }
    }
  }

  /// The requirements, the weightiest first.
  ///
  /// Where a skill is asked for by itself and in a choice, the weightier of the two
  /// stands. What is named often weighs more, and so does what is named first.
  func finished() -> [Requirement] {
    let alone = Dictionary(
      requirements.filter { $0.skills.count == 1 }.map { ($0.skills[0], $0.weight) },
      uniquingKeysWith: max)
    let choices = requirements.filter { $0.skills.count > 1 }
    let kept = requirements.compactMap { requirement -> Requirement? in
      var requirement = requirement
      guard requirement.weight > 0 else { return nil }
      if requirement.skills.count > 1 {
        guard !requirement.skills.contains(where: { (alone[$0] ?? -1) >= requirement.weight })
        else { return nil }
      } else if choices.contains(where: {
        $0.weight > requirement.weight && $0.skills.contains(requirement.skills[0])
      }) {
        return nil
      }
      requirement.weight *= 1 + 0.15 * Double(min(requirement.mentions, 4) - 1)
      return requirement
    }.enumerated().map { place, requirement in
      var requirement = requirement
      requirement.weight *= 1 + 0.3 / Double(place + 1)
      return requirement
    }
    return kept
  }
}

extension [Requirement] {
  /// The same, with more weight for what makes the posting's field, the weightiest first.
  ///
  /// A Java developer's posting may name the company's trade and its tools as often as
  /// Java, but it is Java that it cannot do without.
  func weighed(byFields fields: [Double], lexicon: Lexicon) -> [Requirement] {
    var core = [Double](repeating: 0, count: lexicon.skills.count)
    for (id, share) in fields.enumerated() where share > 0 {
      let near = lexicon.fields[id].near.flatMap { lexicon.fields[$0].skills.map(\.thing) }
      let own = Set(lexicon.fields[id].skills.map(\.thing))
      for skill in own { core[skill] += share }
      for skill in Set(near).subtracting(own) { core[skill] += share * FieldStrengths.nearness }
    }
    let hasField = fields.contains { $0 > 0 }
    return map { requirement in
      var requirement = requirement
      let best = requirement.skills.map { core[$0] }.max() ?? 0
      if hasField { requirement.weight *= Requirement.leastCore + Requirement.core * best }
      return requirement
    }.enumerated().sorted { first, second in
      first.element.weight == second.element.weight
        ? first.offset < second.offset : first.element.weight > second.element.weight
    }.map(\.element)
  }
}
