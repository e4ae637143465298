import JobTrackerDomain

/// What the person should know and do, in sentences built from what was found.
struct Advice: Sendable {
  private(set) var missingKeywords: [String] = []
  private(set) var strengths: [String] = []
  private(set) var suggestions: [String] = []
  private(set) var notes: [String] = []

  init(_ score: OfflineScore, posting: PostingProfile, resume: ResumeProfile, lexicon: Lexicon) {
    let wanted = score.matches.filter { $0.requirement.weight >= 0.2 }
    missingKeywords = Self.missing(wanted, lexicon)
    addStrengths(wanted, score, lexicon)
    addSuggestions(wanted, score, posting, resume, lexicon)
    addNotes(score, posting, resume)
  }

  /// The skills that the posting asks for and the resume does not show, the weightiest first.
  private static func missing(_ matches: [RequirementMatch], _ lexicon: Lexicon) -> [String] {
    matches.filter { $0.verdict != .met }.prefix(15)
      .compactMap { $0.requirement.skills.first.map { lexicon.skills[$0].name } }
  }

  private mutating func addStrengths(
    _ matches: [RequirementMatch], _ score: OfflineScore, _ lexicon: Lexicon
  ) {
    let shown = matches.filter { $0.verdict == .met && !$0.isOnlyListed }
      .map { Self.shownName($0, lexicon) }
    if !shown.isEmpty {
      let names = Array(shown.prefix(6))
      strengths.append(
        "Your work shows \(names.joinedAsList), which the posting asks for.")
    }
    let met = matches.count { $0.verdict == .met }
    if matches.count >= 4, met * 3 >= matches.count * 2 {
      strengths.append(
        "The resume covers \(met) of the \(matches.count) skills that are asked for.")
    }
    if let best = score.impact.judged.first(where: \.hasOutcome) {
      strengths.append("A measured result in relevant work: “\(Self.cut(best.quote))”")
    }
    if let field = score.fit.field, score.fit.fieldMatch >= 0.7 {
      strengths.append("The resume reads as one from the posting's field, \(field.name).")
    }
    for part in score.fit.parts where part.share >= 0.9 && part.name == "Years" {
      strengths.append("The years of experience that are asked for are there.")
    }
  }

  private mutating func addSuggestions(
    _ matches: [RequirementMatch], _ score: OfflineScore, _ posting: PostingProfile,
    _ resume: ResumeProfile, _ lexicon: Lexicon
  ) {
    let missing = matches.filter { $0.verdict == .missing }
      .map { (match: $0, gain: score.gain(of: $0)) }
      .enumerated().sorted {
        $0.element.gain == $1.element.gain
          ? $0.offset < $1.offset : $0.element.gain > $1.element.gain
      }.map(\.element)
    for (match, gain) in missing.prefix(4) {
      let name = match.requirement.name(lexicon)
      let worth = gain >= 1 ? " (up to \(Self.whole(gain)) points)" : ""
      suggestions.append(
        match.requirement.isRequired
          ? "The posting asks for \(name)\(worth), and the resume does not show it: if you have "
            + "used it, say where and for what."
          : "\(name) is welcome\(worth): name it if you have used it.")
    }
    for match in matches.filter({ $0.verdict == .partial }).prefix(2) {
      suggestions.append(
        "You show something close to \(match.requirement.name(lexicon)) "
          + "(“\(Self.cut(match.quote))”): say so in the posting's words if it is true.")
    }
    let listed = matches.filter { $0.verdict == .met && $0.isOnlyListed }
      .prefix(4).map { Self.shownName($0, lexicon) }
    if !listed.isEmpty {
      suggestions.append(
        "\(listed.joinedAsList) \(listed.count == 1 ? "stands" : "stand") only in a list: "
          + "show in a line of your work what you did with \(listed.count == 1 ? "it" : "them").")
    }
    let relevant = score.impact.judged.count
    let measured = score.impact.judged.count(where: \.hasOutcome)
    if relevant == 0 {
      suggestions.append(
        "No line tells of work that bears on this posting: describe a project or a position "
          + "with what you built and what came of it.")
    } else if measured * 2 < relevant,
      let line = score.impact.judged.first(where: { !$0.hasOutcome })
    {
      suggestions.append(
        "\(measured) of \(relevant) relevant lines \(measured == 1 ? "gives" : "give") a result in "
          + "numbers: add one, for example to “\(Self.cut(line.quote))”")
    }
    if let wanted = posting.years, resume.years < wanted {
      suggestions.append(
        "The posting asks for \(Self.whole(wanted)) years, and the resume shows "
          + "\(Self.whole(resume.years)): make the dates of your positions easy to find.")
    }
    for entry in score.fit.missingStack.prefix(3) {
      suggestions.append("\(entry) is in your target stack, and the resume does not show it.")
    }
  }

  private mutating func addNotes(
    _ score: OfflineScore, _ posting: PostingProfile, _ resume: ResumeProfile
  ) {
    if !posting.isEnglish {
      notes.append(
        "The posting seems not to be in English: the score rests on the names of skills.")
    }
    for bucket in score.unjudged {
      notes.append(
        "The posting names nothing for \(bucket.title): the other bars stand for it.")
    }
    if !score.fit.unjudged.isEmpty {
      notes.append(
        "The posting says nothing of \(score.fit.unjudged.joinedAsList), "
          + "so \(score.fit.unjudged.count == 1 ? "it does" : "they do") not count.")
    }
    if resume.copiedLines > 0 {
      notes.append("Lines copied from the posting did not count: \(resume.copiedLines).")
    }
  }

  /// The skill of a choice that the resume shows.
  private static func shownName(_ match: RequirementMatch, _ lexicon: Lexicon) -> String {
    match.requirement.name(lexicon)
  }

  private static func cut(_ quote: String) -> String {
    quote.count > 90 ? String(quote.prefix(90)).trimmed + "…" : quote
  }

  private static func whole(_ years: Double) -> String { String(Int(years.rounded())) }
}
