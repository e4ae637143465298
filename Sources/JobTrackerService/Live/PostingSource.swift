package import Foundation
import HTTPTransport
package import JobTrackerDomain
import PostingExtraction

/// Reads postings as the settings allow.
package struct PostingSource: Sendable {
  private let reader: PostingReader

  package init(settings: Settings) {
    reader = PostingReader(
      client: HTTPClient(userAgent: UserAgent.browserLike),
      allowsPrivateAddresses: settings.allowsPrivateAddresses)
  }

  /// Fetches the page and reads it; blocks the thread.
  ///
  /// - Throws: `CancelledError`, or what nobody expected (J10: `failed`).
  package func read(
    url: String, cancellation: Cancellation = Cancellation(),
    progress: @escaping TaskProgress.Report = { _ in }
  ) throws -> PostingReading {
    try reader.read(url: url, cancellation: cancellation, progress: progress)
  }

  /// Reads a page that was fetched earlier; never touches the network.
  package func read(_ copy: PageCopy) -> ExtractionOutcome { reader.read(copy) }

  /// Reads a page at hand; never touches the network.
  package func read(page: Data, from url: String?) -> ExtractionOutcome {
    reader.read(page: [UInt8](page), contentType: nil, url: url)
  }
}

/// How the program names itself to servers.
enum UserAgent {
  static let version = "0.1.0"
  /// To an API, which wants to know the program.
  static let program = "JobTracker/\(version)"
  /// To web pages, some of which refuse what does not look like a browser; the program's
  /// own name stays in it.
  static let browserLike = "Mozilla/5.0 (X11; Linux x86_64) \(program)"
}
