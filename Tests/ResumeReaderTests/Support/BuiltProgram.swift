import Foundation
import JobTrackerDomain
import JobTrackerTesting

@testable import ResumeReader

extension BuiltProgram {
  static func read(_ file: URL, limits: ResumeReaderLimits = .standard) throws -> ResumeText {
    try ResumeReader(executable: executable, limits: limits)
      .read(file, cancellation: Cancellation())
  }
}
