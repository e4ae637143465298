package import JobTrackerDomain

/// Compares a resume with a posting by a lexicon: no network, no clock, no chance.
///
/// The same texts give the same bytes on every machine.
package struct OfflineEngine: AnalysisEngine {
  /// Raised whenever the same texts could give another result.
  static let version = "4"

  package let name = EngineName.offline
  private let lexicon: Lexicon
  private let model: String
  private let postings = ReadingCache<[String], PostingProfile>(limit: 256)
  private let resumes = ReadingCache<String, ResumeReading>(limit: 256)

  /// - Parameter own: Skills that the person added; a result tells that it rests on them too.
  package init(extendedBy own: LexiconExtension? = nil) {
    lexicon = own.map(Lexicon.init(extendedBy:)) ?? .shipped
    model = own == nil ? "lexicon" : "lexicon with your own skills"
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    model = "lexicon"
  }

  package func analyse(
    _ request: AnalysisRequest, cancellation: Cancellation,
    progress: @escaping TaskProgress.Report
  ) throws -> AnalysisResult {
    var steps = OfflineProgress(report: progress, cancellation: cancellation)
    try steps.step("Reading the posting", 0.05)
    guard request.jobDescription.contains(where: { $0.isLetter }) else {
      throw AnalysisFailure.cannotScore(.emptyPosting)
    }
    guard request.resumeText.contains(where: { $0.isLetter }) else {
      throw AnalysisFailure.cannotScore(.emptyResume)
    }
    let key = [request.companyName, request.jobTitle, request.jobDescription]
    let posting = postings.value(for: key) {
      PostingProfile(request, lexicon: lexicon)
    }
    guard !posting.isEmpty else { throw AnalysisFailure.cannotScore(.nothingAskedFor) }
    try steps.step("Reading the resume", 0.2)
    let reading = resumes.value(for: request.resumeText) {
      ResumeReading(request.resumeText, lexicon: lexicon)
    }
    let resume = ResumeProfile(reading, posting: posting, lexicon: lexicon)
    try steps.step("Matching requirements", 0.3)
    let score = try OfflineScore(
      posting: posting, resume: resume, request: request, lexicon: lexicon, steps: &steps)
    try steps.step("Writing suggestions", 0.95)
    let advice = Advice(score, posting: posting, resume: resume, lexicon: lexicon)
    let answer = Answer(
      points: score.points, ownScore: nil, missingKeywords: advice.missingKeywords,
      strengths: advice.strengths, suggestions: advice.suggestions)
    let result = try answer.result(
      evidence: score.evidence, notes: advice.notes,
      engine: EngineIdentity(engine: .offline, model: model, version: Self.version))
    try steps.step("Done", 1)
    return result
  }
}

/// Tells the progress of an offline analysis.
struct OfflineProgress {
  let report: TaskProgress.Report
  let cancellation: Cancellation
  private(set) var progress = TaskProgress()

  init(report: @escaping TaskProgress.Report, cancellation: Cancellation) {
    self.report = report
    self.cancellation = cancellation
  }

  mutating func step(
    _ step: String, _ fraction: Double, points: [ScoreBucket: Double] = [:]
  ) throws(CancelledError) {
    try cancellation.check()
    progress.step = step
    progress.fraction = fraction
    progress.points.merge(points) { $1 }
    report(progress)
  }
}
