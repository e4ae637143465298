import JobTrackerDomain

/// Judges how well the person fits the position: field, level, years, degree and stack.
struct FitJudge: Sendable {
  /// One thing that was judged.
  struct Part: Sendable {
    let name: String
    let weight: Double
    /// 0–1.
    let share: Double
    /// The resume's line that shows it, or the empty string.
    var quote = ""
  }

  /// How much of the posting's fields the resume shows, 0–1.
  let fieldMatch: Double
  /// The posting's main field, if one shows.
  let field: Field?
  /// What could be judged; the rest drops out.
  let parts: [Part]
  /// What the posting says nothing about.
  let unjudged: [String]
  /// Entries of the target stack that the resume does not show.
  let missingStack: [String]

  init(
    _ posting: PostingProfile, _ resume: ResumeProfile, request: AnalysisRequest,
    coverage: Double, lexicon: Lexicon
  ) {
    let hasField = posting.fields.contains { $0 > 0 }
    let fieldMatch =
      hasField ? SubjectMatch(posting, resume, lexicon: lexicon).share : coverage
    self.fieldMatch = fieldMatch
    let main = posting.fields.indices.max { posting.fields[$0] < posting.fields[$1] }
    field = main.flatMap { posting.fields[$0] > 0 ? lexicon.fields[$0] : nil }
    let weights = Weights(request.level)
    var parts = [
      Part(
        name: field?.name ?? "Subject", weight: weights.subject, share: fieldMatch,
        quote: main.map { resume.titleLine(ofFieldNear: $0, lexicon) } ?? "")
    ]
    var unjudged: [String] = []
    if let wanted = posting.seniority {
      let own =
        request.level == .fresher
        ? Seniority.junior : resume.seniority ?? Seniority(years: resume.years)
      let distance = Double(max(0, wanted.rawValue - own.rawValue))
      parts.append(
        Part(
          name: "Seniority", weight: weights.seniority,
          share: max(0, 1 - 0.4 * distance) * fieldMatch))
    } else {
      unjudged.append("seniority")
    }
    if let wanted = posting.years, wanted > 0 {
      parts.append(
        Part(
          name: "Years", weight: weights.years, share: min(1, resume.years / wanted) * fieldMatch))
    } else {
      unjudged.append("years")
    }
    if posting.wantsDegree {
      parts.append(
        Part(
          name: "Degree", weight: weights.degree, share: resume.hasDegree ? fieldMatch : 0))
    } else {
      unjudged.append("a degree")
    }
    if !posting.languages.isEmpty {
      let shown = posting.languages.count { !$0.isDisjoint(with: resume.languages) }
      parts.append(
        Part(
          name: posting.languages.map(SpokenLanguages.name).joinedAsList,
          weight: Weights.languages,
          share: Double(shown) / Double(posting.languages.count) * fieldMatch))
    }
    if let place = posting.place {
      let isNamed = AskedPlace.isNamed(place, in: resume.stems, lexicon: lexicon)
      parts.append(
        Part(name: place, weight: Weights.place, share: isNamed ? fieldMatch : 0))
    }
    var missing: [String] = []
    if !request.stack.isEmpty {
      for entry in request.stack.entries {
        let isShown =
          lexicon.skill(named: entry).map { resume.shown($0) != nil }
          ?? Tokeniser.words(of: entry, lexicon: lexicon)
          .allSatisfy { resume.stems.contains($0.stem) }
        if !isShown { missing.append(entry) }
      }
      let count = Double(request.stack.entries.count)
      parts.append(
        Part(
          name: "Target stack", weight: weights.stack,
          share: (count - Double(missing.count)) / count))
    }
    self.parts = parts
    self.unjudged = unjudged
    missingStack = missing
  }

  /// What could not be judged drops out, and the rest is rescaled.
  var bar: ScoreBar {
    ScoreBar(
      bucket: .roleFit,
      items: parts.map {
        ScoreBar.Item($0.name, weight: $0.weight, level: $0.share, quote: $0.quote)
      },
      full: parts.reduce(0) { $0 + $1.weight })
  }

  /// What each part weighs: years say little of a fresher, studies more (A11).
  private struct Weights {
    let subject = 0.6
    let seniority = 0.12
    let years: Double
    let degree: Double
    let stack = 0.15
    static let languages = 0.08
    static let place = 0.05

    init(_ level: CandidateLevel) {
      years = level == .fresher ? 0.04 : 0.13
      degree = level == .fresher ? 0.14 : 0.05
    }
  }
}
