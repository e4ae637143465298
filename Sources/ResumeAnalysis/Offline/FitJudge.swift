import JobTrackerDomain

/// Judges how well the person fits the position: field, level, years, degree and stack.
struct FitJudge: Sendable {
  /// One thing that was judged.
  struct Part: Sendable {
    let name: String
    let weight: Double
    /// 0–1.
    let share: Double
  }

  /// How much of the posting's fields the resume shows, 0–1.
  let fieldMatch: Double
  /// The posting's main field, if one shows.
  let field: Field?
  /// What could be judged; the rest drops out.
  let parts: [Part]
  /// Entries of the target stack that the resume does not show.
  let missingStack: [String]

  /// So much evidence for a field makes it a full match.
  private static let enough = 7.0

  init(
    _ posting: PostingProfile, _ resume: ResumeProfile, request: AnalysisRequest,
    coverage: Double, lexicon: Lexicon
  ) {
    let fieldMatch = Self.fieldMatch(posting, resume, lexicon: lexicon) ?? coverage
    self.fieldMatch = fieldMatch
    let main = posting.fields.indices.max { posting.fields[$0] < posting.fields[$1] }
    field = main.flatMap { posting.fields[$0] > 0 ? lexicon.fields[$0] : nil }
    var parts = [Part(name: field?.name ?? "Subject", weight: 0.6, share: fieldMatch)]
    if let wanted = posting.seniority {
      let own =
        request.level == .fresher
        ? Seniority.junior : resume.seniority ?? Seniority(years: resume.years)
      let distance = Double(max(0, wanted.rawValue - own.rawValue))
      parts.append(
        Part(name: "Seniority", weight: 0.12, share: max(0, 1 - 0.4 * distance) * fieldMatch))
    }
    if let wanted = posting.years, wanted > 0 {
      parts.append(
        Part(name: "Years", weight: 0.13, share: min(1, resume.years / wanted) * fieldMatch))
    }
    if posting.wantsDegree {
      parts.append(
        Part(name: "Degree", weight: 0.05, share: resume.hasDegree ? fieldMatch : 0))
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
          name: "Target stack", weight: 0.15, share: (count - Double(missing.count)) / count))
    }
    self.parts = parts
    missingStack = missing
  }

  /// What could not be judged drops out, and the rest is rescaled.
  var share: Double {
    let weights = parts.reduce(0) { $0 + $1.weight }
    return parts.reduce(0) { $0 + $1.weight * $1.share } / weights
  }

  private static func fieldMatch(
    _ posting: PostingProfile, _ resume: ResumeProfile, lexicon: Lexicon
  ) -> Double? {
    guard posting.fields.contains(where: { $0 > 0 }) else { return nil }
    return zip(posting.fields, lexicon.fields.indices).reduce(0) { sum, entry in
      let (share, id) = entry
      guard share > 0 else { return sum }
      let field = lexicon.fields[id]
      let hits = resume.titleHits[id] ?? 0
      let titles = hits > 0 ? 3.5 + 0.5 * Double(min(hits, 3) - 1) : 0
      let skills = field.skills.reduce(0) {
        $0 + $1.weight * (resume.shown($1.thing)?.level ?? 0)
      }
      let terms = field.terms.reduce(0) {
        $0 + (resume.terms.contains($1.thing) ? 0.6 * $1.weight : 0)
      }
      return sum + share * min(1, (titles + skills + terms) / enough)
    }
  }
}
