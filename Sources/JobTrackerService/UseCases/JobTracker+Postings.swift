package import Foundation
package import JobTrackerDomain
import JobTrackerStore

/// A posting that a person gives instead of its address.
package enum PostingAtHand: Equatable, Sendable {
  /// Text as it is read, or the source of a page.
  case text(String)
  /// A saved page or a text file.
  case file(URL)
  /// What either holds.
  case data(Data)
}

/// How the adding of a job from its posting at hand went.
package enum PostingAddition: Equatable, Sendable {
  /// `note` says why the posting gave nothing where the job is stored as it was typed (J7).
  case created(Job, note: String)
  /// Nothing was stored: the posting is in the library.
  case alreadyThere(PostingDuplicate)
}

extension JobTracker {
  /// Reads a posting from text or a saved page at hand; stores nothing and never touches the
  /// network.
  ///
  /// - Parameter url: Where it was copied from; empty where that is not known.
  /// - Throws: ``PostingFileError``.
  package func readPosting(_ source: PostingAtHand, url: String) throws -> PostingReading {
    let url = url.trimmed
    return PostingSource(settings: settings).read(
      atHand: try source.load(), from: url.isEmpty ? nil : url)
  }

  /// Adds a job from its posting at hand; its address is kept and not read.
  ///
  /// - Throws: ``JobDraftError`` where the URL is not usable, ``PostingNotRead`` (J5) or
  ///   ``PostingFileError``, with nothing stored.
  package func addJob(_ draft: JobDraft, from source: PostingAtHand) throws -> PostingAddition {
    let draft = draft.cleaned
    if !draft.jobURL.isEmpty { _ = try JobDraft.checkedURL(draft.jobURL) }
    let reading = try readPosting(source, url: draft.jobURL)
    switch ExtractionResolution.creation(of: draft, from: reading.outcome) {
    case .create(let new, let note):
      return switch try library.requestInsertion(of: new, reading: reading) {
      case .inserted(let job): .created(job, note: note)
      case .duplicate(let duplicate): .alreadyThere(duplicate)
      }
    case .refuse(let reason): throw PostingNotRead(message: reason)
    }
  }
}

extension PostingAtHand {
  fileprivate func load() throws -> Data {
    switch self {
    case .text(let text): Data(text.utf8)
    case .data(let data): data
    case .file(let file): try PostingFile(url: file).read()
    }
  }
}

/// J5: a posting at hand is not enough for a job.
package struct PostingNotRead: UserFacingError, Equatable {
  package var message: String
}
