import JobTrackerDomain

/// Reads a posting section by section.
struct PostingReader {
  let lexicon: Lexicon
  private(set) var list = RequirementList()
  private(set) var vocabulary = Vocabulary()
  private(set) var seniority: Seniority?
  private(set) var years: Double?
  private(set) var wantsDegree = false
  /// Each with the languages that would do instead.
  private(set) var languages: [Set<Int>] = []
  private(set) var place: String?
  private(set) var copies = CopyDetector()
  private var titleHits: [Field.ID: Double] = [:]
  private var titleSkills: Set<Skill.ID> = []
  private var termHits: [Int: Double] = [:]
  private var wordCount = 0
  private var englishCount = 0

  /// The words of the company's name, where it has several: a skill in it is no requirement.
  private let companyName: [String]

  init(companyName: String, lexicon: Lexicon) {
    self.lexicon = lexicon
    let words = Tokeniser.words(of: companyName, lexicon: lexicon).map(\.text)
    self.companyName = words.count > 1 ? words : []
  }

  mutating func read(title: String) {
    let segment = Segment(title, isBulleted: false, lexicon: lexicon)
    let mentions = SkillFinder.mentions(in: segment.words, lexicon: lexicon)
    list.add(
      mentions, in: segment.words, weight: 1.2, isRequired: true, lexicon: lexicon)
    vocabulary.add(segment, mentions: mentions, weight: 1, lexicon: lexicon)
    seniority = Seniority.of(segment.words)
    countTitles(in: segment.words, weight: 6)
    titleSkills.formUnion(mentions.map(\.skill))
    countTerms(in: segment.words, weight: 1)
  }

  mutating func read(description: String) {
    let outline = Outline(
      description, headings: PostingSection.headings, before: PostingSection.introduction,
      lexicon: lexicon)
    for words in outline.lines { copies.read(words) }
    let found = outline.entries.map { mentions(in: $0.segment.words) }
    let known = Set(found.joined().filter(\.isSure).map(\.skill))
    let likely = Set(found.joined().map(\.skill))
    // A doubtful name needs other skills in the posting to be believed.
    let believesLikely = known.count >= 2 || likely.count >= 2
    for (entry, mentions) in zip(outline.entries, found) {
      var section = entry.section.refined(by: entry.segment.words)
      // A posting without headings is one list of requirements.
      if section == .introduction, !outline.hasHeadings { section = .required }
      read(
        entry.segment, section, mentions.filter { $0.isSure || believesLikely })
    }
  }

  /// “Acme Robotics builds forklifts” asks for no robotics.
  private func mentions(in words: [Word]) -> [SkillMention] {
    let mentions = SkillFinder.mentions(in: words, lexicon: lexicon)
    guard !companyName.isEmpty, !mentions.isEmpty else { return mentions }
    let names = words.indices.filter { words[$0...].lazy.map(\.text).starts(with: companyName) }
      .map { $0..<($0 + companyName.count) }
    return mentions.filter { mention in
      !names.contains { $0.contains(mention.words.lowerBound) }
    }
  }

  private mutating func read(
    _ segment: Segment, _ section: PostingSection, _ mentions: [SkillMention]
  ) {
    wordCount += segment.words.count
    englishCount += English.count(in: segment.words)
    guard section != .ignored else { return }
    let strength = Self.strength(of: segment.words)
    list.add(
      mentions, in: segment.words, weight: section.weight * strength,
      isRequired: section != .preferred && section != .about && strength >= 1, lexicon: lexicon)
    vocabulary.add(segment, mentions: mentions, weight: section.weight, lexicon: lexicon)
    countTitles(in: segment.words, weight: section == .about ? 1 : 2.5)
    countTerms(in: segment.words, weight: section.weight)
    if section != .about, let named = Years.named(in: segment.words), named <= 20 {
      years = max(years ?? 0, named)
    }
    if seniority == nil, lexicon.firstTitle(in: segment.words) != nil {
      seniority = Seniority.of(segment.words)
    }
    if section != .about {
      for group in SpokenLanguages.asked(for: segment.words) where !languages.contains(group) {
        languages.append(group)
      }
      place = place ?? AskedPlace.asked(in: segment)
    }
    wantsDegree = wantsDegree || segment.words.contains { Self.degrees.contains($0.text) }
  }

  /// “5 years of” and “expert in” weigh more than “basic knowledge of”.
  private static func strength(of words: [Word]) -> Double {
    if words.contains(where: { weakWords.contains($0.text) }) { return 0.7 }
    if Years.named(in: words) != nil { return 1.5 }
    return words.contains { strongWords.contains($0.text) } ? 1.2 : 1
  }

  private mutating func countTitles(in words: [Word], weight: Double) {
    for index in words.indices {
      guard let match = lexicon.title(in: words, at: index) else { continue }
      titleHits[match.value] = min(9, (titleHits[match.value] ?? 0) + weight)
    }
  }

  private mutating func countTerms(in words: [Word], weight: Double) {
    for index in words.indices {
      guard let match = lexicon.terms.longestMatch(in: words, at: index) else { continue }
      termHits[match.value] = max(termHits[match.value] ?? 0, weight)
    }
  }

  /// How much of the posting belongs to each field.
  func fieldShares(_ requirements: [Requirement]) -> [Double] {
    var skills: [Skill.ID: Double] = [:]
    for requirement in requirements {
      for skill in requirement.skills {
        let weight = requirement.weight / Double(requirement.skills.count).squareRoot()
        skills[skill] = max(skills[skill] ?? 0, weight)
        for parent in lexicon.skills[skill].ancestors {
          skills[parent] = max(skills[parent] ?? 0, weight / 2)
        }
      }
    }
    for skill in titleSkills { skills[skill, default: 0] += Self.titleSkillWeight }
    var strengths = FieldStrengths(
      lexicon: lexicon, skill: { skills[$0] ?? 0 }, term: { 0.5 * (termHits[$0] ?? 0) })
    strengths.add(
      wantedTitles: lexicon.fields.indices.map { titleHits[$0] ?? 0 }, lexicon: lexicon)
    return strengths.shares
  }

  /// A skill in the title tells of the field like so many others.
  private static let titleSkillWeight = 2.5

  /// Whether enough of the words are everyday English ones.
  var isEnglish: Bool { wordCount < 40 || English.isLikely(englishCount, of: wordCount) }

  private static let degrees: Set<String> = [
    "degree", "bachelor", "bachelors", "master", "masters", "phd", "bsc", "msc", "btech", "gpa",
  ]
  private static let weakWords: Set<String> = [
    "basic", "familiar", "familiarity", "exposure", "awareness", "occasional",
  ]
  private static let strongWords: Set<String> = [
    "must", "strong", "expert", "proven", "deep", "extensive", "required", "essential",
    "mandatory", "solid", "excellent",
  ]
}

extension Lexicon {
  /// The field of the first title that the words name.
  func firstTitle(in words: [Word]) -> Field.ID? {
    for index in words.indices {
      if let match = title(in: words, at: index) { return match.value }
    }
    return nil
  }
}
