import JobTrackerDomain

/// The four bars of an offline analysis and what they are made of.
struct OfflineScore: Sendable {
  let matches: [RequirementMatch]
  let impact: ImpactJudge
  let fit: FitJudge
  let bars: [ScoreBar]
  /// Bars that the posting gives nothing to judge by: the others stand for them.
  let unjudged: [ScoreBucket]

  /// Who shows this share of everything gets all points: no posting is met in full.
  private static let full = 0.8
  /// The words of the posting weigh as much as so many required skills.
  private static let vocabularyWeight = 2.0
  /// The match as a whole weighs as much as one required skill in both bars of skills, so that
  /// one that rests on little is drawn towards it.
  private static let wholeWeight = 1.0

  init(
    posting: PostingProfile, resume: ResumeProfile, request: AnalysisRequest, lexicon: Lexicon,
    steps: inout OfflineProgress
  ) throws(CancelledError) {
    var items: [ScoreBucket: [ScoreBar.Item]] = [:]
    var matches: [RequirementMatch] = []
    for (index, requirement) in posting.requirements.enumerated() {
      let match = RequirementMatch(requirement, in: resume, lexicon: lexicon)
      matches.append(match)
      items[requirement.bucket, default: []].append(match.item(lexicon))
      try steps.step(
        "Matching \(requirement.name(lexicon))",
        0.3 + 0.4 * Double(index + 1) / Double(posting.requirements.count),
        points: [requirement.bucket: Self.soFar(posting, items, requirement.bucket)])
    }
    if let share = Self.vocabularyShare(posting, resume) {
      items[.skillsMatch, default: []].append(
        ScoreBar.Item("The posting's own words", weight: Self.vocabularyWeight, level: share))
    }
    let overall = Self.level(of: items.values.joined())
    var bars: [ScoreBar] = []
    for bucket in [ScoreBucket.skillsMatch, .toolsFrameworks] {
      guard let found = items[bucket] else { continue }
      let whole = ScoreBar.Item(
        "The match as a whole", weight: Self.wholeWeight, level: overall)
      let weight = found.reduce(whole.weight) { $0 + $1.weight }
      bars.append(ScoreBar(bucket: bucket, items: found + [whole], full: weight * Self.full))
    }
    try steps.step("Judging the fit", 0.75, points: Self.points(bars))
    fit = FitJudge(posting, resume, request: request, coverage: overall, lexicon: lexicon)
    bars.append(fit.bar)
    try steps.step("Judging the impact", 0.85, points: Self.points(bars))
    impact = ImpactJudge(
      resume, posting: posting, matches: matches, fieldMatch: fit.fieldMatch,
      level: request.level, lexicon: lexicon)
    bars.append(impact.bar)
    let judged = Set(bars.map(\.bucket))
    unjudged = ScoreBucket.allCases.filter { !judged.contains($0) }
    let mean = bars.reduce(0) { $0 + $1.share } / Double(bars.count)
    bars += unjudged.map { bucket in
      let item = ScoreBar.Item("Not asked for: the other bars stand for it", weight: 1, level: mean)
      return ScoreBar(bucket: bucket, items: [item], full: 1)
    }
    try steps.step("Judging the impact", 0.9, points: Self.points(bars))
    self.matches = matches
    self.bars = bars
  }

  /// 0–25 for each bucket, whole numbers.
  var points: [ScoreBucket: Double] { Self.points(bars) }

  /// The items of all bars; those of a bar add up to it.
  var evidence: [Evidence] { bars.flatMap(\.evidence) }

  /// How many points evidence in full for a requirement would add.
  func gain(of match: RequirementMatch) -> Double {
    guard let bar = bars.first(where: { $0.bucket == match.requirement.bucket }) else { return 0 }
    let more = match.requirement.weight * (1 - match.level) / bar.full
    return Double(ScoreBucket.maximum) * min(more, 1 - bar.share)
  }

  private static func points(_ bars: [ScoreBar]) -> [ScoreBucket: Double] {
    Dictionary(bars.map { ($0.bucket, $0.points) }, uniquingKeysWith: { first, _ in first })
  }

  private static func level(of items: some Sequence<ScoreBar.Item>) -> Double {
    var got = 0.0
    var possible = 0.0
    for item in items {
      got += item.weight * item.level
      possible += item.weight
    }
    return possible > 0 ? got / possible : 0
  }

  /// The points of a bar while its requirements are being matched.
  private static func soFar(
    _ posting: PostingProfile, _ items: [ScoreBucket: [ScoreBar.Item]], _ bucket: ScoreBucket
  ) -> Double {
    let weight = posting.requirements.reduce(0) { $0 + ($1.bucket == bucket ? $1.weight : 0) }
    return ScoreBar(bucket: bucket, items: items[bucket] ?? [], full: weight * full).points
  }

  /// The share of the posting's own words that the resume has; half of them is all.
  private static func vocabularyShare(
    _ posting: PostingProfile, _ resume: ResumeProfile
  ) -> Double? {
    guard posting.terms.count >= 5 else { return nil }
    let all = posting.terms.reduce(0) { $0 + $1.weight }
    let shown = posting.terms.reduce(0) { $0 + (resume.stems.contains($1.stem) ? $1.weight : 0) }
    return min(1, shown / all / 0.5)
  }
}
