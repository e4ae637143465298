package import Foundation
import JobTrackerDomain
package import ResumeAnalysis
import ResumeReader

extension TaskRunners {
  /// The real thing.
  ///
  /// - Parameters:
  ///   - program: This program's file, which is started again to read resumes.
  ///   - unavailableModels: Where it is kept which models are closed to the key.
  package static func live(
    settings: Settings, program: URL,
    unavailableModels: any UnavailableModels = UnavailableModelsInMemory()
  ) -> TaskRunners {
    let postings = PostingSource(settings: settings)
    let resumes = ResumeReader(executable: program)
    let engines = Engines(settings: settings, unavailableModels: unavailableModels)
    return TaskRunners(
      readPosting: { url, cancellation, report in
        try postings.read(url: url, cancellation: cancellation, progress: report)
      },
      readCopy: { postings.read($0) },
      inspectResume: { _ = try ResumeReader.inspect($0) },
      readResume: { try resumes.read($0, cancellation: $1) },
      analyse: { request, name, cancellation, report in
        try engines.engine(name).analyse(request, cancellation: cancellation, progress: report)
      },
      compare: { request in
        try engines.engine(.offline).analyse(request, cancellation: Cancellation()) { _ in }
      })
  }
}
