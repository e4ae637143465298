import Foundation
package import JobTrackerDomain

/// A job as `--json` prints it (J1), with what its posting tells.
package struct JobPayload: Encodable, Sendable {
  private let fields: Joined<Fields, FactsPayload>

  package init(_ job: Job, analysis: Analysis?) {
    fields = Joined(first: Fields(job, analysis: analysis), second: FactsPayload(job.facts))
  }

  /// Without what only a single job is printed with.
  package init(_ listed: JobWithFacts) {
    fields = Joined(first: Fields(listed.job), second: FactsPayload(listed.facts))
  }

  package func encode(to encoder: any Encoder) throws { try fields.encode(to: encoder) }

  private struct StageStep: Encodable, Sendable {
    var stage: JobStage
    var changedAt: Date

    enum CodingKeys: String, CodingKey {
      case stage
      case changedAt = "changed_at"
    }
  }

  private struct Fields: Encodable, Sendable {
    var id: JobID
    var companyName: String
    var jobTitle: String
    var jobURL: String
    var stage: JobStage
    var tags: JobTags
    var extractionStatus: ExtractionStatus
    var analysisStatus: AnalysisStatus
    var atsScore: Int?

    // Left out of lists.
    /// The stages that it came through, from its beginning on.
    var stageChanges: [StageStep]?
    var jobDescription: String?
    var descriptionSource: DescriptionSource?
    var extractionError: String?
    /// What the description was read from.
    var method: String?
    /// For each field, what it was read from; `manual` where it was typed.
    var sources: [String: String]?
    /// Where the page that is kept was read, after redirects, and when.
    var pageURL: String?
    var pageFetchedAt: Date?
    var createdAt: Date?
    var updatedAt: Date?

    init(_ job: Job, analysis: Analysis?) {
      id = job.id
      companyName = job.companyName
      jobTitle = job.jobTitle
      jobURL = job.jobURL
      stage = job.stage
      tags = job.tags
      stageChanges = job.way.map { StageStep(stage: $0.stage, changedAt: $0.changedAt) }
      extractionStatus = job.extractionStatus
      analysisStatus = analysis?.status ?? .pending
      atsScore = analysis?.result?.atsScore
      jobDescription = job.jobDescription
      descriptionSource = job.descriptionSource
      extractionError = job.extractionError
      method = job.origins.method
      sources = job.origins.sources
      pageURL = job.page?.url
      pageFetchedAt = job.page?.fetchedAt
      createdAt = job.createdAt
      updatedAt = job.updatedAt
    }

    init(_ job: JobSummary) {
      id = job.id
      companyName = job.companyName
      jobTitle = job.jobTitle
      jobURL = job.jobURL
      stage = job.stage
      tags = job.tags
      extractionStatus = job.extractionStatus
      analysisStatus = job.analysisStatus
      atsScore = job.atsScore
    }

    enum CodingKeys: String, CodingKey {
      case id, stage, tags, method, sources
      case stageChanges = "stage_changes"
      case companyName = "company_name"
      case jobTitle = "job_title"
      case jobURL = "job_url"
      case jobDescription = "job_description"
      case descriptionSource = "description_source"
      case extractionStatus = "extraction_status"
      case extractionError = "extraction_error"
      case pageURL = "page_url"
      case pageFetchedAt = "page_fetched_at"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
      case analysisStatus = "analysis_status"
      case atsScore = "ats_score"
    }
  }
}
