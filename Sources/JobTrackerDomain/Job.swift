package import struct Foundation.Date

/// A job that a person applies for (J1).
package struct Job: Equatable, Sendable {
  /// The longest `jobURL` in Unicode scalars (J1).
  package static let urlLimit = 1000

  package var id: JobID
  package var userID: UserID
  package var companyName: String
  package var jobTitle: String
  /// Empty where the job was typed by hand.
  package var jobURL: String
  package var jobDescription: String
  package var facts: PostingFacts
  package var origins: FieldOrigins
  /// When it came to which stage, in the order of time; empty where it is as it was made.
  package var stageChanges: [StageChange]
  package var tags: JobTags
  /// The page that is kept of the posting; nothing where none was read.
  package var page: PageVisit?
  package var descriptionSource: DescriptionSource
  package var extractionStatus: ExtractionStatus
  /// Why the posting could not be read; empty otherwise.
  package var extractionError: String
  package var createdAt: Date
  package var updatedAt: Date

  package init(
    id: JobID, userID: UserID, companyName: String, jobTitle: String, jobURL: String,
    jobDescription: String, facts: PostingFacts = PostingFacts(),
    origins: FieldOrigins = FieldOrigins(), stageChanges: [StageChange] = [],
    tags: JobTags = JobTags(), page: PageVisit? = nil,
    descriptionSource: DescriptionSource, extractionStatus: ExtractionStatus,
    extractionError: String, createdAt: Date, updatedAt: Date
  ) {
    self.id = id
    self.userID = userID
    self.companyName = companyName
    self.jobTitle = jobTitle
    self.jobURL = jobURL
    self.jobDescription = jobDescription
    self.facts = facts
    self.origins = origins
    self.stageChanges = stageChanges
    self.tags = tags
    self.page = page
    self.descriptionSource = descriptionSource
    self.extractionStatus = extractionStatus
    self.extractionError = extractionError
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  /// The job as a form shows it.
  package var draft: JobDraft {
    JobDraft(
      companyName: companyName, jobTitle: jobTitle, jobURL: jobURL, jobDescription: jobDescription)
  }

  package var stage: JobStage { stageChanges.last?.stage ?? .saved }

  /// The stages that it came through, from its beginning on.
  package var way: [StageChange] {
    [StageChange(stage: .saved, changedAt: createdAt)] + stageChanges
  }

  package var name: String { Self.name(title: jobTitle, company: companyName, url: jobURL) }

  /// `Backend Engineer, Acme`, with what there is of it.
  package static func name(title: String, company: String, url: String) -> String {
    let name = [title, company].filter { !$0.isEmpty }.joined(separator: ", ")
    return name.isEmpty ? url : name
  }
}

/// Where a job's description came from (J1).
package enum DescriptionSource: String, CaseIterable, Codable, Sendable {
  case manual, extracted
}

/// How far the reading of a job's page has come (J1, J10).
package enum ExtractionStatus: String, CaseIterable, Codable, Sendable {
  case pending, success, failed
  case needsManual = "needs_manual"
}
