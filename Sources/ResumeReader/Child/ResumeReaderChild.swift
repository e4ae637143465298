package import Foundation
import JobTrackerDomain

/// The other side of ``ResumeReader``: reads one file in a process made for it.
package enum ResumeReaderChild {
  /// The hidden sub-command of the program that calls ``run(file:limits:)``.
  package static let commandName = "__read-resume"

  /// Limits this process, reads the file and prints the answer as one JSON object.
  ///
  /// - Parameter limits: ``ResumeReaderLimits`` as JSON; the standard ones where absent.
  /// - Returns: The exit code: 0 where an answer was printed, be it an error.
  package static func run(file: URL, limits: String? = nil) -> Int32 {
    let decoded = limits.map {
      try? JSONDecoder().decode(ResumeReaderLimits.self, from: Data($0.utf8))
    }
    guard let limits = decoded ?? .standard else { return EX_USAGE }
    ResourceLimits.apply(limits)
    guard let answer = try? JSONEncoder().encode(reply(for: file, limits: limits)) else {
      return EX_SOFTWARE
    }
    do {
      try FileHandle.standardOutput.write(contentsOf: answer)
      return EX_OK
    } catch {
      return EX_IOERR
    }
  }

  /// What the program is started with to come to ``run(file:limits:)``.
  static func arguments(file: URL, limits: ResumeReaderLimits) throws -> [String] {
    let limits = String(decoding: try JSONEncoder().encode(limits), as: UTF8.self)
    return [
      commandName, "--limits", limits, "--", file.absoluteURL.path(percentEncoded: false),
    ]
  }

  private static func reply(for file: URL, limits: ResumeReaderLimits) -> ChildReply {
    do {
      return .text(try ResumeParser(limits: limits).text(of: file))
    } catch let error as ResumeFileError {
      return .fileError(error)
    } catch let error as ResumeReadError {
      return .readError(error)
    } catch {
      return .readError(.crashed)
    }
  }
}
