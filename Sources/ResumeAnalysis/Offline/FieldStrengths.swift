/// How strongly a text shows each field of work.
///
/// Titles, skills and terms of a field add up. A title that says little by itself, such as
/// “software engineer”, speaks for the fields that are near to it.
struct FieldStrengths: Sendable {
  /// By field.
  private(set) var values: [Double]

  /// A near field counts for so much of the field itself.
  static let nearness = 0.6
  /// What a broad title gives to a field near to it.
  private static let broadShare = 0.7

  /// What skills and terms show.
  ///
  /// - Parameters:
  ///   - skill: How much a skill is there, 0–1 or more.
  ///   - term: How much a term is there.
  init(lexicon: Lexicon, skill: (Skill.ID) -> Double, term: (Int) -> Double) {
    values = lexicon.fields.map { field in
      var sum = 0.0
      for sign in field.skills { sum += sign.weight * skill(sign.thing) }
      for sign in field.terms { sum += sign.weight * term(sign.thing) }
      return sum
    }
  }

  /// Adds the titles that a person had: a broad one goes to every field near to it.
  mutating func add(ownTitles: [Double], lexicon: Lexicon) {
    let skills = values
    for (id, weight) in ownTitles.enumerated() where weight > 0 {
      values[id] += weight
      guard lexicon.fields[id].isBroad else { continue }
      for near in lexicon.fields[id].near where !lexicon.fields[near].isBroad {
        values[near] += min(Self.broadShare * weight, skills[near] / 2)
      }
    }
  }

  /// Adds the titles that a posting names: a broad one is shared out among the fields
  /// near to it, by the skills that the posting asks for.
  mutating func add(wantedTitles: [Double], lexicon: Lexicon) {
    let skills = values
    for (id, weight) in wantedTitles.enumerated() where weight > 0 {
      values[id] += weight
      guard lexicon.fields[id].isBroad else { continue }
      let near = lexicon.fields[id].near.filter { !lexicon.fields[$0].isBroad }.sorted()
      let sum = near.reduce(0) { $0 + skills[$1] }
      guard sum > 0 else { continue }
      values[id] -= Self.broadShare * weight
      for other in near { values[other] += Self.broadShare * weight * skills[other] / sum }
    }
  }

  /// The fields as shares whose sum is 1; the weak ones drop out.
  ///
  /// All are 0 where no field shows.
  var shares: [Double] {
    guard let most = values.max(), most > 0.5 else { return values.map { _ in 0 } }
    let powers = values.map { value in
      let share = value / most
      return share >= 0.5 ? share * share * share * share * share : 0
    }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}

/// How much a resume is one of the posting's fields.
struct SubjectMatch: Sendable {
  /// 0–1: how much it shows of the posting's fields.
  let own: Double
  /// 0–1: less where it shows more of other fields.
  let focus: Double

  /// So much evidence for a field makes it a full match.
  private static let enough = 5.0
  /// A resume needs no more than this share of its signs in the posting's fields.
  private static let fullFocus = 0.7

  init(_ posting: PostingProfile, _ resume: ResumeProfile, lexicon: Lexicon) {
    let all = resume.strengths(lexicon) { _ in true }
    // What the posting asks for speaks for no other field.
    let rest = resume.strengths(lexicon) { !posting.wants($0) }
    var own = 0.0
    var shown = 0.0
    var other = 0.0
    for (id, field) in lexicon.fields.enumerated() {
      let share = posting.fields[id]
      if share > 0 {
        let near = field.near.reduce(0) { max($0, all.values[$1] * FieldStrengths.nearness) }
        own += share * max(all.values[id], near)
        shown += share * min(1, all.values[id] / Self.enough)
      }
      let closeness = posting.fields.indices.reduce(0) { sum, wanted in
        let isNear = lexicon.fields[wanted].near.contains(id)
        return sum + posting.fields[wanted]
          * (wanted == id ? 1 : isNear ? FieldStrengths.nearness : 0)
      }
      other = max(other, rest.values[id] * (1 - closeness))
    }
    self.own = shown
    focus = own > 0 ? min(1, own / (own + other) / Self.fullFocus) : 0
  }

  /// 0–1.
  var share: Double { own * focus }
}
