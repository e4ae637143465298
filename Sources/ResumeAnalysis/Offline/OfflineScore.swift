import JobTrackerDomain

/// The four buckets of an offline analysis and what they are made of.
struct OfflineScore: Sendable {
  let matches: [RequirementMatch]
  let impact: ImpactJudge
  let fit: FitJudge
  /// 0–25 for each bucket, whole numbers.
  let points: [ScoreBucket: Double]
  let evidence: [Evidence]

  /// The words of the posting weigh as much as so many required skills.
  private static let vocabularyWeight = 2.0

  init(
    posting: PostingProfile, resume: ResumeProfile, request: AnalysisRequest, lexicon: Lexicon,
    steps: inout OfflineProgress
  ) throws(CancelledError) {
    var matches: [RequirementMatch] = []
    var coverage: [ScoreBucket: Coverage] = [
      .skillsMatch: Coverage(), .toolsFrameworks: Coverage(),
    ]
    var whole = Coverage()
    let totals = Dictionary(
      posting.requirements.map { ($0.bucket, $0.weight) }, uniquingKeysWith: +)
    for (index, requirement) in posting.requirements.enumerated() {
      let match = RequirementMatch(requirement, in: resume, lexicon: lexicon)
      matches.append(match)
      coverage[requirement.bucket]?.add(
        match.level * requirement.weight, of: requirement.weight)
      whole.add(match.level * requirement.weight, of: requirement.weight)
      let bucket = requirement.bucket
      let soFar = (coverage[bucket]?.got ?? 0) / max(1, totals[bucket] ?? 1)
      try steps.step(
        "Matching \(requirement.name(lexicon))",
        0.3 + 0.4 * Double(index + 1) / Double(posting.requirements.count),
        points: [bucket: Coverage.points(soFar).rounded()])
    }
    let vocabulary = Self.vocabularyShare(posting, resume)
    if let vocabulary {
      whole.add(vocabulary * Self.vocabularyWeight, of: Self.vocabularyWeight)
      coverage[.skillsMatch]?.add(vocabulary * Self.vocabularyWeight, of: Self.vocabularyWeight)
    }
    let overall = whole.possible > 0 ? whole.got / whole.possible : 0
    var points: [ScoreBucket: Double] = [:]
    for bucket in [ScoreBucket.skillsMatch, .toolsFrameworks] {
      let share = coverage[bucket]?.share(prior: overall) ?? overall
      points[bucket] = Coverage.points(share).rounded()
    }
    try steps.step("Judging the fit", 0.75, points: points)
    fit = FitJudge(posting, resume, request: request, coverage: overall, lexicon: lexicon)
    points[.roleFit] = (fit.share * Double(ScoreBucket.maximum)).rounded()
    try steps.step("Judging the impact", 0.85, points: points)
    impact = ImpactJudge(
      resume, posting: posting, matches: matches, fieldMatch: fit.fieldMatch,
      level: request.level, lexicon: lexicon)
    points[.projectImpact] = (impact.share * Double(ScoreBucket.maximum)).rounded()
    try steps.step("Judging the impact", 0.9, points: points)
    self.matches = matches
    self.points = points
    evidence = Self.evidence(matches, impact, fit, points, lexicon)
  }

  /// The share of the posting's own words that the resume has; half of them is all.
  private static func vocabularyShare(
    _ posting: PostingProfile, _ resume: ResumeProfile
  ) -> Double? {
    guard posting.terms.count >= 5 else { return nil }
    var coverage = Coverage()
    for term in posting.terms {
      coverage.add(resume.stems.contains(term.stem) ? term.weight : 0, of: term.weight)
    }
    return min(1, coverage.got / coverage.possible / 0.5)
  }

  private static func evidence(
    _ matches: [RequirementMatch], _ impact: ImpactJudge, _ fit: FitJudge,
    _ points: [ScoreBucket: Double], _ lexicon: Lexicon
  ) -> [Evidence] {
    func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    let totals = Dictionary(
      matches.map { ($0.requirement.bucket, $0.requirement.weight) }, uniquingKeysWith: +)
    let got = Dictionary(
      matches.map { ($0.requirement.bucket, $0.requirement.weight * $0.level) },
      uniquingKeysWith: +)
    let requirements = matches.map { match in
      let bucket = match.requirement.bucket
      let weight = match.requirement.weight
      let share = got[bucket].map { $0 > 0 ? weight * match.level / $0 : 0 } ?? 0
      let possible = weight / max(1, totals[bucket] ?? 1) * Double(ScoreBucket.maximum)
      return Evidence(
        requirement: match.requirement.name(lexicon), bucket: bucket, verdict: match.verdict,
        quote: match.quote, points: rounded(min(possible, share * (points[bucket] ?? 0))),
        possible: rounded(possible))
    }
    let worth = impact.judged.reduce(0) { $0 + $1.worth }
    let impacts = impact.judged.prefix(6).map { line in
      Evidence(
        requirement: line.hasOutcome ? "Relevant work with a measured result" : "Relevant work",
        bucket: .projectImpact, verdict: line.hasOutcome ? .met : .partial, quote: line.quote,
        points: rounded(worth > 0 ? line.worth / worth * (points[.projectImpact] ?? 0) : 0),
        possible: rounded(Double(ScoreBucket.maximum) / 4))
    }
    let weights = fit.parts.reduce(0) { $0 + $1.weight }
    let parts = fit.parts.map { part in
      let possible = part.weight / weights * Double(ScoreBucket.maximum)
      return Evidence(
        requirement: part.name, bucket: .roleFit,
        verdict: part.share >= 0.75 ? .met : part.share > 0.25 ? .partial : .missing, quote: "",
        points: rounded(possible * part.share), possible: rounded(possible))
    }
    return requirements + impacts + parts
  }
}
