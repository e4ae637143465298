import JobTrackerDomain

/// Judges what a resume says was done (A11).
struct ImpactJudge: Sendable {
  struct Judged: Sendable {
    let quote: String
    /// 0–1: how good a piece of evidence the line is for this posting.
    let worth: Double
    let hasOutcome: Bool
  }

  /// The lines that bear on the posting, the best first.
  let judged: [Judged]

  /// So many perfect lines give all points, and no more than so many lines count.
  private static let enough = 4.0
  private static let mostLines = 8

  /// The best lines.
  var bar: ScoreBar {
    ScoreBar(
      bucket: .projectImpact,
      items: judged.prefix(Self.mostLines).map { line in
        ScoreBar.Item(
          line.hasOutcome ? "Relevant work with a measured result" : "Relevant work", weight: 1,
          level: line.worth, quote: line.quote, verdict: line.hasOutcome ? .met : .partial)
      },
      full: Self.enough)
  }

  init(
    _ resume: ResumeProfile, posting: PostingProfile, matches: [RequirementMatch],
    fieldMatch: Double, level: CandidateLevel, lexicon: Lexicon
  ) {
    var wanted: [Skill.ID: Double] = [:]
    for match in matches {
      for skill in match.requirement.skills {
        wanted[skill] = max(wanted[skill] ?? 0, min(1, match.requirement.weight))
      }
    }
    let stems = Set(posting.terms.map(\.stem))
    var seen: Set<String> = []
    let worths = resume.lines.compactMap { line -> Judged? in
      guard line.section != .skills, !line.isList, line.segment.words.count >= 5,
        seen.insert(line.segment.key).inserted
      else { return nil }
      var relevance = 0.0
      for skill in line.skills {
        let direct = wanted[skill] ?? 0
        let implied = lexicon.skills[skill].ancestors.map { (wanted[$0] ?? 0) * 0.8 }.max() ?? 0
        relevance += max(direct, implied)
      }
      let words = line.segment.words.map(\.text)
      relevance += 0.25 * Double(Set(line.segment.words.map(\.stem)).intersection(stems).count)
      guard relevance >= 0.25 else { return nil }
      let hasOutcome = Self.hasOutcome(line.segment)
      let quality = Self.quality(of: line, words: words, hasOutcome: hasOutcome, level: level)
      return Judged(
        quote: line.segment.text, worth: quality * min(1, relevance) * fieldMatch,
        hasOutcome: hasOutcome)
    }
    judged = worths.sorted { $0.worth == $1.worth ? $0.quote < $1.quote : $0.worth > $1.worth }
  }

  /// Experienced: outcome, ownership, scale.
  ///
  /// Fresher: projects and learning count of themselves.
  private static func quality(
    of line: ResumeProfile.Line, words: [String], hasOutcome: Bool, level: CandidateLevel
  ) -> Double {
    let isAction = beginsWithAction(line.segment.words)
    let hasScope = words.contains { scopes.contains($0) }
    switch level {
    case .experienced:
      return 0.45 + (hasOutcome ? 0.3 : 0) + (isAction ? 0.15 : 0) + (hasScope ? 0.1 : 0)
    case .fresher:
      let isOwnWork = line.section == .projects || words.contains { learning.contains($0) }
      return 0.45 + (isOwnWork ? 0.25 : 0) + (hasOutcome ? 0.15 : 0) + (isAction ? 0.15 : 0)
    }
  }

  /// Whether the line gives a result in numbers: a share, a factor, an amount, a count of things.
  static func hasOutcome(_ segment: Segment) -> Bool {
    for (index, word) in segment.words.enumerated() {
      guard let first = word.text.first, first.isNumber else { continue }
      let rest = segment.text.utf8.dropFirst(word.range.upperBound)
      if rest.first == UInt8(ascii: "%") { return true }
      let start = word.range.lowerBound
      if start > 0, segment.text.utf8.dropFirst(start - 1).first == UInt8(ascii: "$") {
        return true
      }
      if word.text.count > 1, ["x", "k", "m"].contains(word.text.last) { return true }
      if index + 1 < segment.words.count, units.contains(segment.words[index + 1].text),
        word.text.count != 4 || Int(word.text).map({ $0 > 2100 || $0 < 1900 }) == true
      {
        return true
      }
    }
    return false
  }

  /// Whether the line says what was done.
  static func beginsWithAction(_ words: [Word]) -> Bool {
    words.prefix(4).contains { actions.contains($0.text) }
  }

  private static let units: Set<String> = [
    "percent", "times", "users", "customers", "clients", "requests", "million", "billion",
    "thousand", "hours", "minutes", "seconds", "ms", "milliseconds", "engineers", "developers",
    "people", "members", "services", "servers", "nodes", "teams", "projects", "countries", "gb",
    "tb", "pb", "records", "rows", "transactions", "tickets", "defects", "bugs", "stores",
    "downloads", "stars", "students", "employees", "sites", "orders", "events", "crore", "lakh",
  ]
  private static let actions: Set<String> = [
    "built", "led", "designed", "developed", "created", "implemented", "improved", "reduced",
    "increased", "launched", "migrated", "automated", "architected", "delivered", "optimized",
    "optimised", "owned", "wrote", "shipped", "scaled", "refactored", "introduced", "deployed",
    "cut", "saved", "managed", "mentored", "analyzed", "analysed", "trained", "engineered",
    "integrated", "established", "maintained", "configured", "tested", "researched", "modelled",
  ]
  private static let scopes: Set<String> = [
    "led", "owned", "ownership", "architected", "architecture", "scale", "production",
    "mentored", "team", "million", "millions", "enterprise", "global", "scalable", "end",
  ]
  private static let learning: Set<String> = [
    "project", "internship", "intern", "hackathon", "coursework", "thesis", "learned", "course",
    "university", "certificate", "certification", "competition", "github",
  ]
}
