import Foundation
package import JobTrackerDomain

/// A job as `--json` prints it (J1).
package struct JobPayload: Encodable, Sendable {
  var id: JobID
  var companyName: String
  var jobTitle: String
  var location: String
  var jobURL: String
  /// Left out of lists.
  var jobDescription: String?
  var descriptionSource: DescriptionSource?
  var extractionStatus: ExtractionStatus
  var extractionError: String?
  var createdAt: Date?
  var updatedAt: Date?
  var analysisStatus: AnalysisStatus?
  var atsScore: Int?

  package init(_ job: Job, analysis: Analysis?) {
    id = job.id
    companyName = job.companyName
    jobTitle = job.jobTitle
    location = job.location
    jobURL = job.jobURL
    jobDescription = job.jobDescription
    descriptionSource = job.descriptionSource
    extractionStatus = job.extractionStatus
    extractionError = job.extractionError
    createdAt = job.createdAt
    updatedAt = job.updatedAt
    analysisStatus = analysis?.status ?? .pending
    atsScore = analysis?.result?.atsScore
  }

  package init(_ job: JobSummary) {
    id = job.id
    companyName = job.companyName
    jobTitle = job.jobTitle
    location = job.location
    jobURL = job.jobURL
    extractionStatus = job.extractionStatus
    analysisStatus = job.analysisStatus
    atsScore = job.atsScore
  }

  enum CodingKeys: String, CodingKey {
    case id, location
    case companyName = "company_name"
    case jobTitle = "job_title"
    case jobURL = "job_url"
    case jobDescription = "job_description"
    case descriptionSource = "description_source"
    case extractionStatus = "extraction_status"
    case extractionError = "extraction_error"
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case analysisStatus = "analysis_status"
    case atsScore = "ats_score"
  }
}
