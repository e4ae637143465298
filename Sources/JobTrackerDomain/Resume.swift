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
  /// Why `parsedText` is empty once the file has been parsed; otherwise empty.
  package var parseError: String
  /// What a reader of the text should know, such as "Page 2 has no text".
  package var warnings: [String]
  package var pageCount: Int
  package var createdAt: Date

  package init(
    id: ResumeID, userID: UserID, jobID: JobID?, fileName: String, fileHash: String,
    parsedText: String, parseError: String, warnings: [String], pageCount: Int, createdAt: Date
  ) {
    self.id = id
    self.userID = userID
    self.jobID = jobID
    self.fileName = fileName
    self.fileHash = fileHash
    self.parsedText = parsedText
    self.parseError = parseError
    self.warnings = warnings
    self.pageCount = pageCount
    self.createdAt = createdAt
  }
}

/// The text of a resume's file.
package struct ResumeText: Codable, Equatable, Sendable {
  /// Never empty once read.
  package var parsedText: String
  package var pages: Int
  package var warnings: [String]

  package init(parsedText: String, pages: Int, warnings: [String]) {
    self.parsedText = parsedText
    self.pages = pages
    self.warnings = warnings
  }

  enum CodingKeys: String, CodingKey {
    case parsedText = "parsed_text"
    case pages, warnings
  }
}
