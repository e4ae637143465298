import Foundation
import JobTrackerDomain

/// A saved page or a text file that a person has chosen.
struct PostingFile {
  let url: URL

  /// Larger ones are refused before they are read.
  private static let maximumBytes = 10_000_000

  /// - Throws: ``PostingFileError``.
  func read() throws -> Data {
    let name = url.lastPathComponent
    do {
      let values = try url.resolvingSymlinksInPath()
        .resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      // A pipe or a device could keep one waiting for ever.
      guard values.isRegularFile == true else { throw PostingFileError.notAFile(name: name) }
      guard values.fileSize ?? 0 <= Self.maximumBytes else {
        throw PostingFileError.tooLarge(name: name, megabytes: Self.maximumBytes / 1_000_000)
      }
      return try Data(contentsOf: url)
    } catch let error as PostingFileError {
      throw error
    } catch {
      throw PostingFileError.unreadable(name: name, reason: SystemReason(error).text)
    }
  }
}

/// Why a saved page or a text file cannot be read.
package enum PostingFileError: UserFacingError, Equatable {
  case unreadable(name: String, reason: String)
  case notAFile(name: String)
  case tooLarge(name: String, megabytes: Int)

  package var message: String {
    switch self {
    case .unreadable(let name, let reason):
      "\(OutsideText.line(name)) cannot be read (\(reason)): check the path and its permissions."
    case .notAFile(let name):
      "\(OutsideText.line(name)) is not a file: choose a saved page or a text file."
    case .tooLarge(let name, let megabytes):
      "\(OutsideText.line(name)) is larger than the limit of \(megabytes) MB: save the page "
        + "without its pictures, or paste the posting's text."
    }
  }
}
