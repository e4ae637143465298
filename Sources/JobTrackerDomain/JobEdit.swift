/// A person's change of a job, and what it sets in motion (J8, J9).
package struct JobEdit: Equatable, Sendable {
  package let job: Job
  /// J8: the page of the new URL is to be read.
  package let needsExtraction: Bool

  /// - Throws: ``JobDraftError`` where a URL is not usable, or nothing would be left of the job.
  package init(of job: Job, to draft: JobDraft) throws(JobDraftError) {
    let draft = draft.cleaned
    if !draft.jobURL.isEmpty { _ = try JobDraft.checkedURL(draft.jobURL) }
    if draft.jobURL.isEmpty && !draft.hasAllManualFields {
      throw .incomplete(missing: draft.missingManualFields)
    }
    var changed = job
    changed.companyName = draft.companyName
    changed.jobTitle = draft.jobTitle
    changed.jobDescription = draft.jobDescription
    changed.jobURL = draft.jobURL
    let hasNewURL = draft.jobURL != job.jobURL && !draft.jobURL.isEmpty
    let newFields = JobField.manual.filter { draft[$0] != job.draft[$0] }
    for field in newFields {
      changed.origins[field] = FieldOrigins.source(of: field, in: draft)
    }
    if let posting = draft.atHand?.outcome.posting, posting.facts != PostingFacts() {
      changed.facts = posting.facts
      changed.origins.addFacts(of: posting)
    }
    if hasNewURL {
      changed.descriptionSource = .extracted
      changed.extractionStatus = .pending
      changed.extractionError = ""
    } else if !newFields.isEmpty && draft.hasAllManualFields {
      changed.descriptionSource = .manual
      changed.extractionStatus = .success
      changed.extractionError = ""
    }
    self.job = changed
    needsExtraction = hasNewURL
  }
}
