package import Foundation
import JobTrackerDomain
import ResumeAnalysis
import ResumeReader

extension TaskRunners {
  /// The real thing.
  ///
  /// - Parameter program: This program's file, which is started again to read resumes.
  package static func live(
    settings: Settings, program: URL, memory: any ModelMemory = ForgetfulMemory()
  ) -> TaskRunners {
    let postings = PostingSource(settings: settings)
    let resumes = ResumeReader(executable: program)
    let engines = Engines(settings: settings, memory: memory)
    return TaskRunners(
      readPosting: { url, cancellation, report in
        try postings.read(url: url, cancellation: cancellation, progress: report)
      },
      inspectResume: { _ = try ResumeReader.inspect($0) },
      readResume: { try resumes.read($0, cancellation: $1) },
      analyse: { request, name, cancellation, report in
        try engines.engine(name).analyse(request, cancellation: cancellation, progress: report)
      })
  }
}
