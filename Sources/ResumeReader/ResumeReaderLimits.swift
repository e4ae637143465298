/// What reading one file may use, so that a file made to do harm ends as a message.
package struct ResumeReaderLimits: Codable, Equatable, Sendable {
  /// Address space of the child process, in bytes.
  package var memoryBytes = 800 << 20
  /// Processor time of the child process, in seconds.
  package var cpuSeconds = 10
  /// Time from start to answer, in seconds.
  package var wallSeconds = 20.0
  /// Pages of a PDF; a file with more is refused.
  package var pages = 100
  /// Text of the whole file, in bytes of UTF-8; a file with more is refused.
  package var textBytes = 2 << 20
  /// What the child may write before it is stopped, in bytes.
  package var outputBytes = 16 << 20

  package static let standard = ResumeReaderLimits()

  /// The largest file that is read, in bytes.
  package static let fileBytes = 20 << 20

  package init() {}
}
