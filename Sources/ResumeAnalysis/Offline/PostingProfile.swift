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
  let isEnglish: Bool
  /// The lines of the posting, to know a copied one in a resume.
  let lines: Set<String>

  init(_ request: AnalysisRequest, lexicon: Lexicon) {
    var reader = PostingReader(lexicon: lexicon)
    reader.read(title: request.jobTitle)
    reader.read(description: request.jobDescription)
    requirements = reader.list.finished()
    terms = reader.vocabulary.terms
    fields = reader.fieldShares(requirements)
    seniority = reader.seniority
    years = reader.years
    wantsDegree = reader.wantsDegree
    isEnglish = reader.isEnglish
    lines = reader.lines
  }

  /// Whether there is anything to compare a resume with.
  var isEmpty: Bool { requirements.isEmpty && terms.isEmpty }
}
