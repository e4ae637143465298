import Foundation
import JobTrackerDomain
import JobTrackerStore
import JobTrackerTesting

/// A database file of its own, with a library in it.
final class TestLibrary: Sendable {
  let folder: TemporaryDirectory
  let database: Database
  let library: Library

  init(user: String = "ada") throws {
    folder = try TemporaryDirectory()
    database = try Database(path: folder.file("test.sqlite").path)
    library = try database.library(ofUser: user)
  }

  static let draft = JobDraft(
    companyName: "Acme", jobTitle: "Backend Engineer", jobDescription: "Build things.")
  static let hash = String(repeating: "0a", count: 32)

  func addJob(_ draft: JobDraft = draft) throws -> Job {
    try library.insertJob(NewJob(typed: draft))
  }

  func addResume(job: JobID? = nil) throws -> Resume {
    try library.insertResume(fileName: "cv.pdf", fileHash: Self.hash, jobID: job)
  }

  func addAnalysis(job: JobID, resume: ResumeID, engine: EngineName = .offline) throws -> (
    Analysis, TaskID
  ) {
    try library.insertAnalysis(
      jobID: job, resumeID: resume, level: .experienced, stack: TargetStack(["Swift"]),
      engine: engine)
  }

  static func result(_ points: Double = 20) -> AnalysisResult {
    let identity = EngineIdentity(engine: .offline, model: "lexicon", version: "1")
    let buckets = Dictionary(uniqueKeysWithValues: ScoreBucket.allCases.map { ($0, points) })
    guard let breakdown = ScoreBreakdown(buckets) else {
      return AnalysisResult(
        ownScore: 0, missingKeywords: [], strengths: [], suggestions: [], engine: identity)
    }
    return AnalysisResult(
      breakdown: breakdown, missingKeywords: ["kafka"], strengths: ["Go"], suggestions: ["More."],
      evidence: [
        Evidence(
          requirement: "Go", bucket: .skillsMatch, verdict: .met, quote: "Wrote Go", points: 5,
          possible: 5)
      ], engine: identity)
  }

  static let hashes = TextHashes(resume: hash, job: hash)
}
