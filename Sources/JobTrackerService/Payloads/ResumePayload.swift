import Foundation
package import JobTrackerDomain

/// A resume as `--json` prints it (R1), without the text, which `resume text` prints.
package struct ResumePayload: Encodable, Sendable {
  var id: ResumeID
  var job: JobID?
  var file: String
  var pages: Int
  var hasText: Bool
  var parseError: String
  var createdAt: Date

  package init(_ resume: ResumeSummary) {
    id = resume.id
    job = resume.jobID
    file = resume.fileName
    pages = resume.pageCount
    hasText = resume.hasText
    parseError = resume.parseError
    createdAt = resume.createdAt
  }

  package init(_ resume: Resume) {
    id = resume.id
    job = resume.jobID
    file = resume.fileName
    pages = resume.pageCount
    hasText = !resume.parsedText.isEmpty
    parseError = resume.parseError
    createdAt = resume.createdAt
  }

  enum CodingKeys: String, CodingKey {
    case id, file, pages
    case job = "job_application"
    case hasText = "has_text"
    case parseError = "parse_error"
    case createdAt = "created_at"
  }
}
