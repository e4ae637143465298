/// What becomes of a job once its page has been read, or could not be.
package enum ExtractionResolution {
  /// How the creation of a job from its URL ends.
  package enum Creation: Equatable, Sendable {
    /// J6, J7: the row to store; `note` says why the page gave nothing, if so.
    case create(NewJob, note: String)
    /// J5: no row; what was typed goes back to the form with the reason.
    case refuse(reason: String)
  }

  /// J5, J6, J7: what was read fills the draft; where the page gave no description,
  /// complete manual fields are enough.
  ///
  /// What was read before and corrected since counts as typed and not read.
  package static func creation(
    of draft: JobDraft, from outcome: ExtractionOutcome
  ) -> Creation {
    let outcome = outcome.withoutCorrected(in: draft)
    let posting = outcome.posting
    let filled = draft.filled(from: posting)
    if outcome.isWhole(in: filled) {
      return .create(NewJob(posting, completing: draft), note: "")
    }
    if draft.hasAllManualFields {
      return .create(NewJob(typed: draft, beside: posting), note: outcome.reason)
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
    guard outcome.isWhole(in: filled) else {
      job.fillGaps(from: posting)
      job.extractionStatus = .needsManual
      job.extractionError = outcome.reason
      return job
    }
    job.companyName = filled.companyName
    job.jobTitle = filled.jobTitle
    job.jobDescription = filled.jobDescription
    job.facts = posting.facts
    job.origins.replace(by: posting)
    job.descriptionSource = .extracted
    job.extractionStatus = .success
    job.extractionError = ""
    return job
  }
}

extension ExtractionResolution {
  /// J10 for the page that is kept of a job: the job after that was read again.
  ///
  /// - Returns: `nil` where the reading is not whole and the job is: it stays as it is.
  package static func rereading(of job: Job, from outcome: ExtractionOutcome) -> Job? {
    let updated = update(of: job, from: outcome)
    return job.extractionStatus == .success && updated.extractionStatus != .success ? nil : updated
  }
}

extension ExtractionOutcome {
  /// Whether what was read, with what was there, makes a posting that is not doubted.
  fileprivate func isWhole(in filled: JobDraft) -> Bool {
    !isDoubted && !posting.jobDescription.isEmpty && filled.hasAllManualFields
  }
}

extension Job {
  /// Takes of a posting that is not whole what is not there yet.
  fileprivate mutating func fillGaps(from posting: Posting) {
    let old = draft
    if companyName.isEmpty { companyName = posting.companyName }
    if jobTitle.isEmpty { jobTitle = posting.jobTitle }
    if jobDescription.isEmpty { jobDescription = posting.jobDescription }
    for field in JobField.manual where draft[field] != old[field] {
      origins[field] = posting.sources[field.rawValue]
    }
    guard facts == PostingFacts() else { return }
    facts = posting.facts
    origins.addFacts(of: posting)
  }
}
