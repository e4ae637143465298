package import struct Foundation.Date

/// A resume of which the program keeps its own copy (R1).
package struct Resume: Equatable, Sendable {
  package var id: ResumeID
  package var userID: UserID
  /// The job it was made for, if any; always one of the same user (R3).
  package var jobID: JobID?
  /// The name that the file had where it was imported from.
  package var fileName: String
  /// Lower-case hexadecimal SHA-256 of the file, under which the copy is kept.
  package var fileHash: String
  /// Filled by the program alone (R2); empty until the file is parsed or where it has no text.
  package var parsedText: String
  /// Where `parsedText` has words that nobody sees, in UTF-8 bytes: they are no evidence.
  package var hiddenText: [Range<Int>]
  /// Why `parsedText` is empty once the file has been parsed; otherwise empty.
  package var parseError: String
  /// What a reader of the text should know, such as "Page 2 has no text".
  package var warnings: [String]
  package var pageCount: Int
  package var createdAt: Date

  package init(
    id: ResumeID, userID: UserID, jobID: JobID?, fileName: String, fileHash: String,
    parsedText: String, hiddenText: [Range<Int>] = [], parseError: String, warnings: [String],
    pageCount: Int, createdAt: Date
  ) {
    self.id = id
    self.userID = userID
    self.jobID = jobID
    self.fileName = fileName
    self.fileHash = fileHash
    self.parsedText = parsedText
    self.hiddenText = hiddenText
    self.parseError = parseError
    self.warnings = warnings
    self.pageCount = pageCount
    self.createdAt = createdAt
  }

  /// What is judged: the text without what nobody sees.
  package var visibleText: String { parsedText.removing(hiddenText) }
}

/// The text of a resume's file.
package struct ResumeText: Codable, Equatable, Sendable {
  /// Never empty once read.
  package var parsedText: String
  /// Where it has words that nobody sees, in UTF-8 bytes.
  package var hiddenText: [Range<Int>]
  package var pages: Int
  package var warnings: [String]

  package init(
    parsedText: String, hiddenText: [Range<Int>] = [], pages: Int, warnings: [String]
  ) {
    self.parsedText = parsedText
    self.hiddenText = hiddenText
    self.pages = pages
    self.warnings = warnings
  }

  /// What is judged: the text without what nobody sees.
  package var visibleText: String { parsedText.removing(hiddenText) }

  enum CodingKeys: String, CodingKey {
    case parsedText = "parsed_text"
    case hiddenText = "hidden_text"
    case pages, warnings
  }
}

extension String {
  /// The parts of a text, by UTF-8 bytes.
  package func parts(_ ranges: [Range<Int>]) -> [String] {
    let bytes = Array(utf8)
    return ranges.map { String(decoding: bytes[$0.clamped(to: bytes.indices)], as: UTF8.self) }
  }

  /// The text without some of its parts.
  ///
  /// - Parameter ranges: In UTF-8 bytes, in ascending order.
  package func removing(_ ranges: [Range<Int>]) -> String {
    guard !ranges.isEmpty else { return self }
    let ends = ranges.map(\.lowerBound) + [utf8.count]
    let kept = zip([0] + ranges.map(\.upperBound), ends).map { $0..<max($0, $1) }
    return parts(kept).joined()
  }
}
