/// A job as a list shows it: without the long text, with where it stands.
package struct JobSummary: Equatable, Sendable, Identifiable {
  package var id: JobID
  package var companyName: String
  package var jobTitle: String
  package var location: String
  package var stage: JobStage
  package var tags: JobTags
  package var jobURL: String
  package var extractionStatus: ExtractionStatus
  /// Of the current analysis; a job without one reads as `pending` (A8).
  package var analysisStatus: AnalysisStatus
  package var hasAnalysis: Bool
  package var atsScore: Int?

  package init(
    id: JobID, companyName: String, jobTitle: String, location: String,
    stage: JobStage = .saved, tags: JobTags = JobTags(), jobURL: String,
    extractionStatus: ExtractionStatus, analysisStatus: AnalysisStatus, hasAnalysis: Bool,
    atsScore: Int?
  ) {
    self.id = id
    self.companyName = companyName
    self.jobTitle = jobTitle
    self.location = location
    self.stage = stage
    self.tags = tags
    self.jobURL = jobURL
    self.extractionStatus = extractionStatus
    self.analysisStatus = analysisStatus
    self.hasAnalysis = hasAnalysis
    self.atsScore = atsScore
  }

  package var name: String { Job.name(title: jobTitle, company: companyName, url: jobURL) }
}

/// A job of the list with what its posting tells.
package struct JobWithFacts: Equatable, Sendable {
  package var job: JobSummary
  package var facts: PostingFacts

  package init(job: JobSummary, facts: PostingFacts) {
    self.job = job
    self.facts = facts
  }
}

/// Which jobs a list holds.
package struct JobQuery: Equatable, Sendable {
  /// As a person types it; ``JobFilter`` says what it asks.
  package var text: String
  package var order: JobOrder

  package init(text: String = "", order: JobOrder = JobOrder()) {
    self.text = text
    self.order = order
  }
}
