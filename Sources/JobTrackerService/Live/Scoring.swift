import Dispatch
package import Foundation
package import JobTrackerDomain

/// Scores a resume's file against a posting's text without a library.
package struct Scoring: Sendable {
  private let settings: Settings
  private let runners: TaskRunners
  private let consent: SendingConsent

  package init(settings: Settings, locations: Locations, runners: TaskRunners) {
    self.settings = settings
    consent = SendingConsent(locations, settings.chat)
    self.runners = runners
  }

  /// - Parameters:
  ///   - resume: A file that the resume reader can read.
  ///   - posting: The posting's text; its first line is taken as the title.
  /// - Throws: ``EngineError``, ``SendingRefusal``, or why one of the two cannot be read or judged.
  package func score(
    resume: URL, posting: String, level: CandidateLevel, stack: TargetStack, engine: EngineName?
  ) throws -> AnalysisResult {
    let engine = engine ?? settings.defaultEngine
    try settings.check(engine)
    try consent.check(engine)
    let description = OutsideText.paragraphs(posting)
    guard !description.isEmpty else { throw AnalysisRefusal.jobHasNoDescription }
    let request = AnalysisRequest(
      companyName: "", jobTitle: Self.title(of: description), jobDescription: description,
      resumeText: try runners.readText(of: resume).visibleText, level: level,
      stack: stack)
    return try withRetries {
      try runners.analyse(request, engine, Cancellation()) { _ in }
    }
  }

  /// The first line, where it is short enough to be one.
  private static func title(of posting: String) -> String {
    let line = posting.prefix { $0 != "\n" }.trimmed
    return line.count <= 120 ? line : ""
  }

  /// Tries again as often as the queue would.
  private func withRetries<Value>(_ body: () throws -> Value) throws -> Value {
    for _ in 1..<TaskLimits().attempts {
      do {
        return try body()
      } catch let error as any RetryableError {
        guard let delay = error.retryAfter else { throw error }
        Thread.sleep(forTimeInterval: delay)
      }
    }
    return try body()
  }
}
