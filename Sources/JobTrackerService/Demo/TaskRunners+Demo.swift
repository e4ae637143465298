import Foundation
import JobTrackerDomain
import ResumeAnalysis
import ResumeReader

extension TaskRunners {
  /// The demo's: none of them can reach the network.
  ///
  /// - Parameters:
  ///   - postings: What the pages at these URLs hold; all others give nothing.
  ///   - program: This program's file, which is started again to read resumes.
  ///   - analysisDuration: How long an analysis takes to be seen, in seconds.
  static func demo(
    postings: [String: Posting], program: URL, analysisDuration: Double
  ) -> TaskRunners {
    let resumes = ResumeReader(executable: program)
    let engine = OfflineEngine()
    let progress = ReplayedProgress(duration: analysisDuration)
    return TaskRunners(
      readPosting: { url, _, _ in
        PostingReading(
          outcome: postings[url].map(ExtractionOutcome.success)
            ?? .needsManual(
              Posting(), reason: "The demo stays off the network: fill in the fields by hand."))
      },
      readCopy: { copy in
        postings[copy.url].map(ExtractionOutcome.success)
          ?? .needsManual(Posting(), reason: "The demo keeps no pages.")
      },
      inspectResume: { _ = try ResumeReader.inspect($0) },
      readResume: { try resumes.read($0, cancellation: $1) },
      analyse: { request, _, cancellation, report in
        try progress.run(cancellation, report) {
          try engine.analyse(request, cancellation: cancellation, progress: $0)
        }
      },
      compare: { try engine.analyse($0, cancellation: Cancellation()) { _ in } })
  }
}
