package import Foundation
package import JobTrackerDomain

/// Reads the text of a resume in a child process, so that a file that crashes,
/// hangs or floods the parser ends as an error message here (R2).
///
///     let reader = ResumeReader(executable: program)
///     let text = try reader.read(file, cancellation: cancellation)
package struct ResumeReader: Sendable {
  private let executable: URL
  private let limits: ResumeReaderLimits

  /// - Parameter executable: The program to start as the child: this program itself,
  ///   whose sub-command ``ResumeReaderChild/commandName`` runs ``ResumeReaderChild``.
  package init(executable: URL, limits: ResumeReaderLimits = .standard) {
    self.executable = executable
    self.limits = limits
  }

  /// Looks at a file's kind and size here, without parsing it.
  package static func inspect(_ file: URL) throws(ResumeFileError) -> ResumeFileKind {
    try ResumeFile.open(file).kind
  }

  /// Reads the file's text; waits until the child has ended.
  ///
  /// May be called from several threads at once.
  /// - Throws: ``ResumeFileError``, ``ResumeReadError`` or `CancelledError`.
  package func read(_ file: URL, cancellation: Cancellation) throws -> ResumeText {
    try cancellation.check()
    let arguments = try ResumeReaderChild.arguments(file: file, limits: limits)
    let wake = try WakeSignal()
    let end = try cancellation.whileCancellable(onCancel: { wake.signal() }) {
      () throws(ResumeReadError) -> ChildProcess.End in
      let child = try ChildProcess(executable: executable, arguments: arguments)
      return child.finish(
        within: .seconds(limits.wallSeconds), outputLimit: limits.outputBytes, wake: wake)
    }
    switch end {
    case .interrupted: throw CancelledError()
    case .timedOut: throw ResumeReadError.timedOut
    case .tooMuchOutput: throw ResumeReadError.crashed
    case .ended(let ending): return try ChildReply(from: ending).text()
    }
  }
}
