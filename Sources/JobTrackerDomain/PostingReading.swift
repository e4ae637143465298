package import struct Foundation.Data
package import struct Foundation.Date

/// What came of reading a posting from its address.
package struct PostingReading: Codable, Equatable, Sendable {
  package var outcome: ExtractionOutcome
  /// What the posting was read from, to be read again by a better reader; nothing where
  /// nothing was fetched.
  package var page: PageCopy?

  package init(outcome: ExtractionOutcome, page: PageCopy? = nil) {
    self.outcome = outcome
    self.page = page
  }

  /// Whether it gave all that a posting needs (J10).
  package var isWhole: Bool { outcome.reason.isEmpty }
}

/// A page, or the answer of a board's interface, as it was fetched.
package struct PageCopy: Codable, Equatable, Sendable {
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
  private enum CodingKeys: CodingKey { case url, contentType, body, fetchedAt }

  // Bytes alone would be coded as numbers, at four times the size.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      url: try container.decode(String.self, forKey: .url),
      contentType: try container.decode(String.self, forKey: .contentType),
      body: [UInt8](try container.decode(Data.self, forKey: .body)),
      fetchedAt: try container.decode(Date.self, forKey: .fetchedAt))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(url, forKey: .url)
    try container.encode(contentType, forKey: .contentType)
    try container.encode(Data(body), forKey: .body)
    try container.encode(fetchedAt, forKey: .fetchedAt)
  }

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
