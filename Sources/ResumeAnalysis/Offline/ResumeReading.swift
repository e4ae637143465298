/// A resume's lines and the skills that they name, whatever posting they are compared with.
struct ResumeReading: Sendable {
  let outline: Outline<ResumeSection>
  /// For each entry of the outline.
  let mentions: [[SkillMention]]
  let years: Double
  /// The languages that it names, and the one that it is written in where that is English.
  let languages: Set<Int>

  init(_ text: String, lexicon: Lexicon) {
    let outline = Outline(
      text, headings: ResumeSection.headings, before: ResumeSection.summary, lexicon: lexicon)
    self.outline = outline
    let found = outline.entries.map {
      SkillFinder.mentions(
        in: $0.segment.words, lexicon: lexicon, isSkillList: $0.section == .skills)
    }
    // A doubtful name needs other skills in the resume to be believed.
    let sure = Set(found.joined().filter(\.isSure).map(\.skill))
    let likely = Set(found.joined().map(\.skill))
    let believesLikely = sure.count >= 2 || likely.count >= 2
    mentions = found.map { $0.filter { $0.isSure || believesLikely } }
    years = Self.years(in: outline)
    var languages: Set<Int> = []
    var (english, total) = (0, 0)
    for entry in outline.entries {
      let words = entry.segment.words
      languages.formUnion(SpokenLanguages.named(in: words))
      english += English.count(in: words)
      total += words.count
    }
    if English.isLikely(english, of: total) { languages.insert(SpokenLanguages.english) }
    self.languages = languages
  }

  /// The years that the resume states, or those that the spans of its dates cover.
  private static func years(in outline: Outline<ResumeSection>) -> Double {
    var stated = 0.0
    var spans: [ClosedRange<Int>] = []
    for entry in outline.entries {
      let words = entry.segment.words
      if words.contains(where: { $0.text.hasPrefix("experience") }),
        let named = Years.named(in: words), named <= 45
      {
        stated = max(stated, named)
      }
      if entry.section != .education, let span = Years.span(in: words) { spans.append(span) }
    }
    return max(stated, Years.covered(by: spans))
  }
}
