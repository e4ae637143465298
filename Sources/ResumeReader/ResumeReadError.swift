import JobTrackerDomain

/// Why no text came out of a file that looked right.
package enum ResumeReadError: UserFacingError, Codable, Equatable {
  case encrypted
  /// Broken, cut short, or not a PDF behind its first line.
  case damaged
  /// The pages hold no text layer (R2): a scan, or nothing at all.
  case noText(pages: Int)
  case tooManyPages(Int, limit: Int)
  /// `limit` in bytes.
  case tooMuchText(limit: Int)
  case outOfMemory
  case timedOut
  /// The child process died or answered with something else than an answer.
  case crashed
  /// The child process could not be started; the reason in the system's words.
  case notStarted(String)
  /// Poppler is not installed, or is not whole; the reason in the system's words.
  case libraryMissing(String)

  package var message: String {
    switch self {
    case .encrypted:
      "The PDF is locked with a password: save a copy without one and choose that."
    case .damaged:
      "The PDF is damaged or cut short: export or download it again."
    case .noText(let pages):
      (pages == 1 ? "The page has" : "The \(pages) pages have")
        + " no text, as a scan has none: export the resume as a PDF with text."
    case .tooManyPages(let pages, let limit):
      "The PDF has \(pages) pages, more than the \(limit) that are read: choose the resume alone."
    case .tooMuchText(let limit):
      "The file holds more than \(limit >> 20) MB of text: choose the resume alone."
    case .outOfMemory:
      "Reading the file takes too much memory: print it to a new PDF and choose that."
    case .timedOut:
      "Reading the file takes too long: print it to a new PDF and choose that."
    case .crashed:
      "The file made the PDF reader fail: print it to a new PDF and choose that."
    case .notStarted(let reason):
      "The resume reader could not be started (\(reason)): try again."
    case .libraryMissing(let reason):
      "PDFs cannot be read without poppler (\(reason)): install libpoppler-glib8."
    }
  }
}
