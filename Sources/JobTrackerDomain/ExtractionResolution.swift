/// What becomes of a job once its page has been read, or could not be.
package enum ExtractionResolution {
  /// How the creation of a job from its URL ends.
  package enum Creation: Equatable, Sendable {
    /// J6, J7: the row to store; `note` says why the page gave nothing, if so.
    case create(JobDraft, location: String, source: DescriptionSource, note: String)
    /// J5: no row; what was typed goes back to the form with the reason.
    case refuse(reason: String)
  }

  /// J5, J6, J7: what was read fills the draft; where the page gave no description,
  /// complete manual fields are enough.
  package static func creation(
    of draft: JobDraft, from outcome: ExtractionOutcome
  ) -> Creation {
    let posting = outcome.posting
    let filled = draft.filled(from: posting)
    if !posting.jobDescription.isEmpty && filled.hasAllManualFields {
      return .create(filled, location: posting.facts.location, source: .extracted, note: "")
    }
    if draft.hasAllManualFields {
      return .create(draft, location: posting.facts.location, source: .manual, note: outcome.reason)
    }
    return .refuse(reason: outcome.reason)
  }

  /// J10: the job after its page was read again.
  ///
  /// What the page gave replaces what was there; where it is not whole, only empty fields are
  /// filled and nothing is lost.
  package static func update(of job: Job, from outcome: ExtractionOutcome) -> Job {
    let posting = outcome.posting
    let filled = job.draft.filled(from: posting)
    var job = job
    guard !posting.jobDescription.isEmpty && filled.hasAllManualFields else {
      if job.companyName.isEmpty { job.companyName = posting.companyName }
      if job.jobTitle.isEmpty { job.jobTitle = posting.jobTitle }
      if job.jobDescription.isEmpty { job.jobDescription = posting.jobDescription }
      job.extractionStatus = .needsManual
      job.extractionError = outcome.reason
      return job
    }
    job.companyName = filled.companyName
    job.jobTitle = filled.jobTitle
    job.jobDescription = filled.jobDescription
    if !posting.facts.location.isEmpty { job.location = posting.facts.location }
    job.descriptionSource = .extracted
    job.extractionStatus = .success
    job.extractionError = ""
    return job
  }
}
