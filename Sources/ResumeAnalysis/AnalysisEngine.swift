package import JobTrackerDomain

/// A way to compare a resume with a posting.
package protocol AnalysisEngine: Sendable {
  var name: EngineName { get }

  /// Analyses on the calling thread, which it blocks until it is done.
  ///
  /// It never waits for a failure to pass: ``AnalysisFailure/retryAfter`` says when to try again.
  ///
  /// - Parameter progress: Told of every step; a bucket's points are in it as soon as they are known.
  /// - Throws: ``AnalysisFailure``, or `CancelledError` soon after `cancellation` was raised.
  func analyse(
    _ request: AnalysisRequest, cancellation: Cancellation,
    progress: @escaping TaskProgress.Report
  ) throws -> AnalysisResult
}
