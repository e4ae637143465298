package import struct Foundation.Date

/// What came of reading a posting from its address.
package struct PostingReading: Equatable, Sendable {
  package var outcome: ExtractionOutcome
  /// What the posting was read from, to be read again by a better reader; nothing where
  /// nothing was fetched.
  package var page: PageCopy?

  package init(outcome: ExtractionOutcome, page: PageCopy? = nil) {
    self.outcome = outcome
    self.page = page
  }
}

/// A page, or the answer of a board's interface, as it was fetched.
package struct PageCopy: Equatable, Sendable {
  /// Where the answer came from, after redirects.
  package var url: String
  /// As the server said it; empty where it did not.
  package var contentType: String
  package var body: [UInt8]
  package var fetchedAt: Date

  package init(url: String, contentType: String, body: [UInt8], fetchedAt: Date) {
    self.url = url
    self.contentType = contentType
    self.body = body
    self.fetchedAt = fetchedAt
  }
}

extension PageCopy {
  package var visit: PageVisit { PageVisit(url: url, fetchedAt: fetchedAt) }
}

/// Where a page was read and when.
package struct PageVisit: Equatable, Sendable {
  /// After redirects.
  package var url: String
  package var fetchedAt: Date

  package init(url: String, fetchedAt: Date) {
    self.url = url
    self.fetchedAt = fetchedAt
  }
}
