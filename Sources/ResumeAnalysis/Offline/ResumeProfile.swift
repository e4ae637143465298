import JobTrackerDomain

/// What a resume shows, and where.
struct ResumeProfile: Sendable {
  /// The best place where a skill shows.
  struct Shown: Sendable {
    /// 0–1: what was done counts more than what is listed.
    let level: Double
    /// The line that shows it.
    let line: Int
  }

  struct Line: Sendable {
    let segment: Segment
    let section: ResumeSection
    let skills: [Skill.ID]
    /// Whether it mostly lists names.
    let isList: Bool
  }

  private(set) var lines: [Line] = []
  /// Skills that the resume names.
  private(set) var named: [Skill.ID: Shown] = [:]
  /// Skills that follow from the named ones.
  private(set) var implied: [Skill.ID: Shown] = [:]
  private(set) var stems: Set<String> = []
  private(set) var titleHits: [Field.ID: Int] = [:]
  private var titleLines: [Field.ID: Int] = [:]
  private(set) var terms: Set<Int> = []
  private(set) var seniority: Seniority?
  let years: Double
  let languages: Set<Int>
  private(set) var hasDegree = false
  /// Lines that are copied from the posting and do not count.
  let copiedLines: Int

  init(_ reading: ResumeReading, posting: PostingProfile, lexicon: Lexicon) {
    let outline = reading.outline
    let copies = posting.copies.copies(among: outline.entries.map(\.segment.words))
    copiedLines = copies.count { $0 }
    years = reading.years
    languages = reading.languages
    for (index, entry) in outline.entries.enumerated() where !copies[index] {
      add(entry, reading.mentions[index], hasHeadings: outline.hasHeadings, lexicon: lexicon)
    }
    countLines(lexicon)
    for (skill, shown) in named.sorted(by: { $0.key < $1.key }) {
      for parent in lexicon.skills[skill].ancestors where named[parent] == nil {
        let level = shown.level * Self.impliedShare
        if level > implied[parent]?.level ?? 0 {
          implied[parent] = Shown(level: level, line: shown.line)
        }
      }
    }
  }

  /// How much a skill counts that only follows from another one.
  private static let impliedShare = 0.9
  /// How much a skill counts that one line alone shows, and how many lines show it in full.
  private static let singleLine = 0.75
  private static let enoughLines = 3

  /// What many lines show counts more than what stands in one: repeated lines are one line,
  /// and all lists together are one.
  private mutating func countLines(_ lexicon: Lexicon) {
    var counts: [Skill.ID: Int] = [:]
    var listed: Set<Skill.ID> = []
    var seen: Set<String> = []
    for line in lines {
      guard seen.insert(line.segment.key).inserted else { continue }
      let shown = Set(line.skills).union(line.skills.flatMap { lexicon.skills[$0].ancestors })
      if line.isList || line.section == .skills {
        listed.formUnion(shown)
      } else {
        for skill in shown { counts[skill, default: 0] += 1 }
      }
    }
    for skill in listed { counts[skill, default: 0] += 1 }
    let step = (1 - Self.singleLine) / Double(Self.enoughLines - 1)
    for (skill, shown) in named {
      let count = min(counts[skill] ?? 1, Self.enoughLines)
      let depth = Self.singleLine + step * Double(count - 1)
      named[skill] = Shown(level: shown.level * depth, line: shown.line)
    }
  }

  /// Whether there is anything to judge.
  var isEmpty: Bool { lines.allSatisfy { $0.segment.words.isEmpty } }

  private mutating func add(
    _ entry: Outline<ResumeSection>.Entry, _ mentions: [SkillMention], hasHeadings: Bool,
    lexicon: Lexicon
  ) {
    let words = entry.segment.words
    let nameWords = mentions.reduce(0) { $0 + $1.words.count }
    let isDense =
      (mentions.count > 2 && nameWords * 2 >= words.count)
      || (mentions.count > 4 && nameWords * 4 >= words.count)
    let isBare = nameWords == words.count
    let isList = isBare || isDense && !ImpactJudge.beginsWithAction(words)
    var section = entry.section
    if !hasHeadings, section == .summary { section = isList ? .skills : .work }
    // A long sentence that is no list tells of work, whatever heading stands above it.
    if section == .skills, words.count >= 12, nameWords * 4 < words.count { section = .work }
    let level = isList ? section.listEvidence(isBare: isBare) : section.evidence
    var skills: [Skill.ID] = []
    for mention in mentions where !skills.contains(mention.skill) {
      skills.append(mention.skill)
      if level > named[mention.skill]?.level ?? 0 {
        named[mention.skill] = Shown(level: level, line: lines.count)
      }
    }
    for index in words.indices {
      stems.insert(words[index].stem)
      if let title = lexicon.title(in: words, at: index) {
        titleHits[title.value, default: 0] += 1
        if titleLines[title.value] == nil { titleLines[title.value] = lines.count }
        let around = words[max(0, index - 2)..<min(words.count, index + title.count + 1)]
        if let level = Seniority.of(around) { seniority = max(seniority ?? level, level) }
      }
      if let term = lexicon.terms.longestMatch(in: words, at: index) { terms.insert(term.value) }
      hasDegree = hasDegree || Self.degrees.contains(words[index].text)
    }
    lines.append(
      Line(segment: entry.segment, section: section, skills: skills, isList: isList))
  }

  /// The line that names a title of a field, or else of one near to it; empty where none does.
  func titleLine(ofFieldNear field: Field.ID, _ lexicon: Lexicon) -> String {
    let near = lexicon.fields[field].near.sorted()
    return ([field] + near).lazy.compactMap { titleLines[$0] }.first
      .map { lines[$0].segment.text } ?? ""
  }

  /// How strongly the resume shows each field.
  ///
  /// - Parameter counts: Which skills to count.
  func strengths(_ lexicon: Lexicon, counting counts: (Skill.ID) -> Bool) -> FieldStrengths {
    var strengths = FieldStrengths(
      lexicon: lexicon, skill: { counts($0) ? shown($0)?.level ?? 0 : 0 },
      term: { terms.contains($0) ? 0.6 : 0 })
    let titles = lexicon.fields.indices.map { id in
      titleHits[id].map { Self.firstTitle + Self.moreTitles * Double(min($0, 3) - 1) } ?? 0
    }
    strengths.add(ownTitles: titles, lexicon: lexicon)
    return strengths
  }

  /// What a title tells of a field, and what each more of them adds.
  private static let firstTitle = 4.5
  private static let moreTitles = 0.5

  /// The skill's evidence, named or implied.
  func shown(_ skill: Skill.ID) -> Shown? { named[skill] ?? implied[skill] }

  private static let degrees: Set<String> = [
    "bachelor", "bachelors", "master", "masters", "phd", "bsc", "msc", "btech", "mtech", "be",
    "mca", "bca", "mba", "degree", "university", "college", "bcom", "graduate",
  ]
}
