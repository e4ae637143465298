import Foundation
import JobTrackerDomain

@testable import TerminalUI

/// Jobs, resumes and results to fill screens with.
enum Sample {
  static let user = UserID(1)

  static func summary(
    _ id: Int64, _ company: String, _ title: String, score: Int? = nil, url: String = "",
    extraction: ExtractionStatus = .success, analysis: AnalysisStatus? = nil
  ) -> JobSummary {
    JobSummary(
      id: JobID(id), companyName: company, jobTitle: title, location: "", jobURL: url,
      extractionStatus: extraction,
      analysisStatus: analysis ?? (score == nil ? .pending : .completed),
      hasAnalysis: analysis != nil || score != nil, atsScore: score)
  }

  static func job(_ summary: JobSummary, description: String = posting) -> Job {
    Job(
      id: summary.id, userID: user, companyName: summary.companyName, jobTitle: summary.jobTitle,
      jobURL: summary.jobURL, jobDescription: description,
      facts: PostingFacts(location: summary.location),
      stageChanges: summary.stage == .saved
        ? [] : [StageChange(stage: summary.stage, changedAt: Stage.today)],
      tags: summary.tags, descriptionSource: .manual,
      extractionStatus: summary.extractionStatus,
      extractionError: summary.extractionStatus == .needsManual
        ? "The page needs a login: paste the posting's text instead." : "",
      createdAt: Stage.today, updatedAt: Stage.today)
  }

  static let posting = """
    We build the checkout of a marketplace.

    Requirements
    - Five years of backend work
    - Kafka, Terraform and gRPC
    """

  static func resume(
    _ id: Int64, _ name: String, text: String = "Jane Doe\nBackend engineer",
    hidden: [Range<Int>] = [], error: String = "", warnings: [String] = []
  ) -> Resume {
    Resume(
      id: ResumeID(id), userID: user, jobID: nil, fileName: name, fileHash: "00", parsedText: text,
      hiddenText: hidden, parseError: error, warnings: warnings, pageCount: text.isEmpty ? 0 : 2,
      createdAt: Stage.today.addingTimeInterval(-86_400 * 6))
  }

  /// The first resume was analysed, and says something that nobody sees.
  static var judgedResume: FakeLibrary {
    var library = library
    let text =
      "Jane Doe · jane@example.org\n\nBackend engineer, Initech 2019 - 2024\n"
      + "- Wrote the billing service\n\nKafka Terraform gRPC"
    let end = text.utf8.count
    library.resumes[0] = resume(
      library.resumes[0].id.rawValue, library.resumes[0].fileName, text: text,
      hidden: [(end - 20)..<end],
      warnings: [
        "Text that nobody can see on page 1: it counts for nothing, and employers' programs "
          + "take it for cheating."
      ])
    if let result = analysis(of: 3).result {
      library.judgements[library.resumes[0].id] = ResumeJudgement(
        jobName: "Backend Engineer, Acme", result: result)
    }
    return library
  }

  static func change(
    _ id: Int64, _ kind: ChangeKind, _ name: String, undone: Bool = false
  ) -> Change {
    Change(
      id: ChangeID(id), kind: kind, name: name, jobID: nil, resumeID: nil, isUndone: undone,
      createdAt: Stage.today.addingTimeInterval(Double(id - 6) * 40_000))
  }

  static var withChanges: FakeLibrary {
    var library = library
    library.changes = [
      change(6, .jobDeleted, "Backend Engineer, Acme", undone: true),
      change(5, .jobEdited, "Backend Engineer, Acme"),
      change(4, .resumeAdded, "jane-doe.pdf"),
      change(3, .jobAdded, "Backend Engineer, 株式会社メルカリ"),
    ]
    return library
  }

  static func task(
    _ id: Int64, _ work: TaskWork, state: TaskState = .running, error: String = "",
    progress: TaskProgress = TaskProgress()
  ) -> BackgroundTask {
    BackgroundTask(
      id: TaskID(id), userID: user, work: work, state: state, attempts: 1, progress: progress,
      error: error, notBefore: Stage.today, isCancelRequested: false, createdAt: Stage.today,
      startedAt: Stage.today, finishedAt: nil)
  }

  static func analysis(
    of job: Int64, status: AnalysisStatus = .completed, points: [Double] = [21, 18, 23, 25],
    error: String = ""
  ) -> Analysis {
    let pairs = zip(ScoreBucket.allCases, points)
    let breakdown = ScoreBreakdown(Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) }))
    let identity = EngineIdentity(engine: .offline, model: "lexicon 1", version: "1")
    let result = breakdown.map {
      AnalysisResult(
        breakdown: $0, missingKeywords: ["kafka", "terraform", "grpc"],
        strengths: ["Led the rewrite of a payment service used by two million people."],
        suggestions: ["Name the message broker that you ran in production."],
        evidence: [
          Evidence(
            requirement: "Five years of backend work", bucket: .skillsMatch, verdict: .met,
            quote: "Backend engineer, 2016 to 2024", points: 5, possible: 5)
        ], engine: identity)
    }
    return Analysis(
      id: AnalysisID(job * 10), userID: user, jobID: JobID(job), resumeID: ResumeID(1),
      candidateLevel: .experienced, targetStack: TargetStack(["Go"]), status: status,
      engine: .offline, result: status == .completed ? result : nil, errorMessage: error,
      createdAt: Stage.today, finishedAt: status == .completed ? Stage.today : nil)
  }

  /// The places that have one of the missing keywords, and “backend” as what is shown.
  static func marks(of request: MarksRequest) -> FoundMarks {
    let text = request.text.lowercased()
    let terms =
      (request.result?.missingKeywords ?? []).map { ($0, TermMark.Kind.missing) }
      + (request.result == nil ? [] : [("backend", .shown)])
      + request.words.map { ($0, .found) }
    let marks = terms.flatMap { term, kind in
      text.ranges(of: term).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return TermMark(range: start..<(start + term.utf8.count), kind: kind)
      }
    }
    return FoundMarks(
      request: request, marks: marks.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// Scores that are of no meaning but differ; the third job has nothing to compare with.
  static func fits(of resumes: [ResumeID], for job: JobID) -> JobFits {
    let fits = resumes.map { resume -> (ResumeID, Fit) in
      guard job != JobID(2) else {
        return (resume, Fit(reason: "The job has no description: add one."))
      }
      let step = Double((resume.rawValue * 5 + job.rawValue * 3) % 11)
      let result = analysis(of: job.rawValue, points: [6 + step, 12, 9 + step, 20]).result
      return (resume, result.map(Fit.init) ?? Fit(reason: "None."))
    }
    return JobFits(job: job, fits: Dictionary(uniqueKeysWithValues: fits))
  }

  /// A result with several requirements in a bar.
  static var withEvidence: FakeLibrary {
    let entries: [(String, Evidence.Verdict, String, Double, Double)] = [
      ("Go", .met, "Wrote the payment service in Go, 40 000 requests a second", 9.5, 9.5),
      ("Kafka", .missing, "", 0, 6.2),
      ("Five years of backend work", .met, "Backend engineer, 2016 to 2024", 8, 8),
      ("Distributed systems", .partial, "Skills: Go, distributed systems", 0.6, 1.3),
    ]
    var library = library
    var analysis = analysis(of: 3)
    analysis.result = analysis.result.flatMap { result in
      result.breakdown.map { breakdown in
        AnalysisResult(
          breakdown: breakdown, missingKeywords: result.missingKeywords, strengths: [],
          suggestions: [],
          evidence: entries.map {
            Evidence(
              requirement: $0.0, bucket: .skillsMatch, verdict: $0.1, quote: $0.2, points: $0.3,
              possible: $0.4)
          }, engine: result.engine)
      }
    }
    library.details[JobID(3)] = (job(library.jobs[0]), analysis)
    return library
  }

  /// Four runs of the first job: a first one, one with less missing, a failed and the current one.
  static var withHistory: FakeLibrary {
    func run(_ id: Int64, _ points: [Double], missing: [String], resume: Int64 = 1) -> Analysis {
      var run = analysis(of: 3, points: points)
      run.id = AnalysisID(id)
      run.resumeID = ResumeID(resume)
      run.hashes = TextHashes(resume: "\(resume)", job: "1")
      run.createdAt = Stage.today.addingTimeInterval(Double(id - 30) * 86_400)
      run.result = run.result.flatMap { result in
        result.breakdown.map {
          AnalysisResult(
            breakdown: $0, missingKeywords: missing, strengths: [], suggestions: [],
            engine: result.engine)
        }
      }
      return run
    }
    var failed = run(29, [0, 0, 0, 0], missing: [])
    failed.status = .failed
    failed.result = nil
    failed.errorMessage = "The server did not answer in 60 s: try again later."
    var library = library
    library.runs[JobID(3)] = [
      run(30, [21, 18, 23, 25], missing: ["kafka", "Terraform"], resume: 2), failed,
      run(28, [18, 14, 20, 24], missing: ["Kafka", "gRPC"]),
      run(27, [10, 14, 9, 24], missing: ["Kafka", "gRPC", "Docker"]),
    ]
    return library
  }

  /// Three jobs, two resumes; the first job has a result.
  static var library: FakeLibrary {
    var library = FakeLibrary()
    library.jobs = [
      summary(3, "noon", "Software Development Engineer", score: 87),
      summary(
        2, "Acme", "Backend Engineer", url: "https://acme.example/1", extraction: .needsManual),
      summary(1, "株式会社メルカリ", "Staff SRE"),
    ]
    library.details = [
      JobID(3): (job(library.jobs[0]), analysis(of: 3)),
      JobID(2): (job(library.jobs[1]), nil),
    ]
    library.resumes = [resume(1, "resume-backend.pdf"), resume(2, "resume-sre.pdf")]
    return library
  }

  /// The library with jobs at several stages, the first of them tagged.
  static var withStages: FakeLibrary {
    var library = Sample.library
    for (index, stage) in [JobStage.interview, .rejected, .applied].enumerated() {
      library.jobs[index].stage = stage
    }
    library.jobs[0].tags = JobTags("dream remote")
    library.details[JobID(3)] = (job(library.jobs[0]), analysis(of: 3))
    return library
  }

  /// The library with an analysis of the first job under way.
  static var running: FakeLibrary {
    var library = Sample.library
    library.jobs[0] = summary(3, "noon", "Software Development Engineer", analysis: .processing)
    library.details[JobID(3)] = (job(library.jobs[0]), analysis(of: 3, status: .processing))
    library.tasks = [task(7, .analyse(AnalysisID(30), engine: .offline))]
    return library
  }

  static func many(_ count: Int) -> FakeLibrary {
    var library = FakeLibrary()
    library.jobs = (0..<count).map { index in
      summary(Int64(count - index), "Company \(index % 7)", "Engineer \(index)")
    }
    return library
  }
}
