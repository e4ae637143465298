package import Foundation
package import JobTrackerDomain

/// What does the work of tasks.
///
/// Each function blocks its thread until it is done, reports how far it is, and stops soon
/// after its `Cancellation` is raised.
package struct TaskRunners: Sendable {
  /// Reads the page at a URL; what it throws ends the task as `failed` (J10).
  package var readPosting:
    @Sendable (_ url: String, Cancellation, @escaping TaskProgress.Report) throws ->
      PostingReading
  /// Reads the page that is kept of a job again.
  package var readCopy: @Sendable (PageCopy) -> ExtractionOutcome
  /// Looks whether a file can be a resume at all, without reading it through.
  package var inspectResume: @Sendable (_ file: URL) throws -> Void
  /// Reads the text of a resume's file.
  package var readResume: @Sendable (_ file: URL, Cancellation) throws -> ResumeText
  /// Compares a resume with a posting.
  package var analyse:
    @Sendable (AnalysisRequest, EngineName, Cancellation, @escaping TaskProgress.Report) throws ->
      AnalysisResult
  /// Compares the two at once and offline, for what is not kept.
  package var compare: @Sendable (AnalysisRequest) throws -> AnalysisResult

  package init(
    readPosting:
      @escaping @Sendable (String, Cancellation, @escaping TaskProgress.Report) throws ->
      PostingReading,
    readCopy: @escaping @Sendable (PageCopy) -> ExtractionOutcome,
    inspectResume: @escaping @Sendable (URL) throws -> Void,
    readResume: @escaping @Sendable (URL, Cancellation) throws -> ResumeText,
    analyse:
      @escaping @Sendable (
        AnalysisRequest, EngineName, Cancellation, @escaping TaskProgress.Report
      ) throws -> AnalysisResult,
    compare: @escaping @Sendable (AnalysisRequest) throws -> AnalysisResult
  ) {
    self.readPosting = readPosting
    self.readCopy = readCopy
    self.inspectResume = inspectResume
    self.readResume = readResume
    self.analyse = analyse
    self.compare = compare
  }

  /// Reads a resume's file for its text alone.
  package func readText(of file: URL) throws -> ResumeText {
    try inspectResume(file)
    return try readResume(file, Cancellation())
  }
}
