package import struct Foundation.Date

/// A resume as a list shows it.
package struct ResumeSummary: Equatable, Sendable, Identifiable {
  package var id: ResumeID
  package var jobID: JobID?
  package var fileName: String
  package var pageCount: Int
  package var hasText: Bool
  package var parseError: String
  package var createdAt: Date

  package init(
    id: ResumeID, jobID: JobID?, fileName: String, pageCount: Int, hasText: Bool,
    parseError: String, createdAt: Date
  ) {
    self.id = id
    self.jobID = jobID
    self.fileName = fileName
    self.pageCount = pageCount
    self.hasText = hasText
    self.parseError = parseError
    self.createdAt = createdAt
  }
}
