import Foundation
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Synchronization

/// A tracker on a folder of its own, whose tasks do what a test says.
final class TestTracker: Sendable {
  let folder: TemporaryDirectory
  let locations: Locations
  let tracker: JobTracker
  /// What the executors of this tracker have posted.
  let changes = Mutex<[StateChange]>([])

  init(user: String = "ada", runners: TaskRunners = .fake()) throws {
    folder = try TemporaryDirectory()
    locations = Locations(home: folder.url)
    tracker = try JobTracker(
      settings: Settings(), locations: locations, userName: user, runners: runners)
  }

  /// Another process's view of the same library, as far as one process can have it.
  func second(user: String = "ada", runners: TaskRunners = .fake()) throws -> JobTracker {
    try JobTracker(settings: Settings(), locations: locations, userName: user, runners: runners)
  }

  func startExecutor() throws -> TaskExecutor {
    try tracker.startExecutor { [self] change in changes.withLock { $0.append(change) } }
  }

  func addJob() throws -> Job {
    let draft = JobDraft(companyName: "Acme", jobTitle: "Engineer", jobDescription: "Build.")
    guard case .created(let job) = try tracker.addJob(draft) else {
      throw TestFailure("the job was not created")
    }
    return job
  }

  /// A resume that has been read.
  func addResume(_ text: String = "Ada Lovelace. Swift, SQL.") throws -> Resume {
    let file = try folder.write(text, to: "cv-\(UUID().uuidString).txt")
    return try tracker.waitForText(of: try tracker.addResume(file))
  }
}

struct TestFailure: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}

extension TaskRunners {
  static let posting = Posting(
    companyName: "Found", jobTitle: "Engineer", jobDescription: "Build.", method: "json-ld")
  static let result = AnalysisResult(
    ownScore: 50, missingKeywords: [], strengths: [], suggestions: [],
    engine: EngineIdentity(engine: .offline, model: "fake", version: "1"))

  /// What stands at a URL: its text is the URL.
  static func page(_ url: String, _ effectiveURL: String) -> PageCopy {
    PageCopy(
      url: effectiveURL, contentType: "text/html", body: [UInt8](url.utf8),
      fetchedAt: Date(timeIntervalSince1970: 1_795_000_000))
  }

  /// Runners that succeed at once, but for those that a test replaces.
  static func fake(
    posting:
      @escaping @Sendable (String, Cancellation, @escaping TaskProgress.Report) throws ->
      ExtractionOutcome = { _, _, _ in .success(posting) },
    redirects: [String: String] = [:],
    copied: ExtractionOutcome = .success(posting),
    analyse:
      @escaping @Sendable (
        AnalysisRequest, EngineName, Cancellation, @escaping TaskProgress.Report
      ) throws -> AnalysisResult = { _, _, _, _ in result },
    compare: @escaping @Sendable (AnalysisRequest) throws -> AnalysisResult = { _ in result },
    resume: @escaping @Sendable (URL, Cancellation) throws -> ResumeText = { file, _ in
      ResumeText(parsedText: try String(contentsOf: file, encoding: .utf8), pages: 1, warnings: [])
    }
  ) -> TaskRunners {
    TaskRunners(
      readPosting: { url, cancellation, report in
        PostingReading(
          outcome: try posting(url, cancellation, report), page: page(url, redirects[url] ?? url))
      },
      readCopy: { copy in copy.body.isEmpty ? .needsManual(Posting(), reason: "Empty.") : copied },
      inspectResume: { _ in }, readResume: resume, analyse: analyse,
      compare: compare)
  }
}

/// A failure that names itself, and may pass.
struct FakeFailure: RetryableError {
  var message: String
  var retryAfter: Double?
}
