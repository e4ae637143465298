import JobTrackerDomain

/// What a posting asks for.
struct PostingProfile: Sendable {
  let requirements: [Requirement]
  let terms: [Vocabulary.Term]
  /// How much the posting belongs to each field; the sum is 1, or 0 where none shows.
  let fields: [Double]
  let seniority: Seniority?
  /// The most years of work that it asks for.
  let years: Double?
  let wantsDegree: Bool
  /// The languages to speak, each with those that would do instead.
  let languages: [Set<Int>]
  /// Where people have to be, if they have to.
  let place: String?
  let isEnglish: Bool
  /// Knows lines of a resume that are pasted from here.
  let copies: CopyDetector
  /// What it asks for, and what that implies.
  private let wanted: Set<Skill.ID>

  init(_ request: AnalysisRequest, lexicon: Lexicon) {
    var reader = PostingReader(companyName: request.companyName, lexicon: lexicon)
    reader.read(title: request.jobTitle)
    reader.read(description: request.jobDescription)
    let requirements = reader.list.finished()
    terms = reader.vocabulary.terms
    fields = reader.fieldShares(requirements)
    self.requirements = requirements.weighed(byFields: fields, lexicon: lexicon)
    seniority = reader.seniority
    years = reader.years
    wantsDegree = reader.wantsDegree
    languages = reader.languages
    place = reader.place
    isEnglish = reader.isEnglish
    copies = reader.copies
    let asked = requirements.flatMap(\.skills)
    wanted = Set(asked).union(asked.flatMap { lexicon.skills[$0].ancestors })
  }

  /// Whether it asks for a skill, or for one that implies it.
  func wants(_ skill: Skill.ID) -> Bool { wanted.contains(skill) }

  /// Whether there is anything to compare a resume with.
  var isEmpty: Bool { requirements.isEmpty && terms.isEmpty }
}
