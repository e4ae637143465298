package import Foundation

/// The program as it was built, beside the tests that run.
package enum BuiltProgram {
  package static let executable = folder.appending(path: "jobtracker")

  /// Where the products of this build are.
  package static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()
}
