import Foundation
import JobTrackerDomain

@testable import ResumeReader

/// The program as it was built, beside the tests that run.
enum BuiltProgram {
  static let executable =
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "jobtracker")

  static func read(_ file: URL, limits: ResumeReaderLimits = .standard) throws -> ResumeText {
    try ResumeReader(executable: executable, limits: limits)
      .read(file, cancellation: Cancellation())
  }
}
