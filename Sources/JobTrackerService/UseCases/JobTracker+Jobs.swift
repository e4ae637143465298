package import JobTrackerDomain
import JobTrackerStore

/// How the adding of a job went on.
package enum JobAddition: Equatable, Sendable {
  /// It was typed by hand, or filled in from a posting at hand, and is there (J2).
  case created(Job)
  /// Its page is being read in the background; the job appears when that succeeds (J3).
  case reading(TaskID)
  /// Nothing was stored: the posting is in the library.
  case alreadyThere(PostingDuplicate)
}

extension JobTracker {
  /// Adds a job by hand (J2) or from its URL (J3).
  ///
  /// A posting that is there already, also under another form of its URL, is not read again
  /// unless the draft allows it. Where only the page tells, after redirects, the task fails and
  /// names the other job.
  /// - Parameter resuming: The task that kept what was typed when an earlier try failed
  ///   (J5); this try takes its place.
  /// - Throws: ``JobDraftError`` (J4) with nothing stored.
  package func addJob(_ draft: JobDraft, resuming earlier: TaskID? = nil) throws -> JobAddition {
    let draft = draft.cleaned
    switch try draft.creation() {
    case .manual:
      let new = NewJob(typed: draft)
      return
        switch try library.requestInsertion(
          of: new, reading: draft.atHand, insteadOf: earlier)
      {
      case .inserted(let job): .created(job)
      case .duplicate(let duplicate): .alreadyThere(duplicate)
      }
    case .fromURL:
      return switch try library.requestCreation(of: draft, insteadOf: earlier) {
      case .queued(let task): .reading(task)
      case .duplicate(let duplicate): .alreadyThere(duplicate)
      }
    }
  }

  /// Changes a job as a person typed it; a new URL is read in the background (J8, J9).
  ///
  /// - Throws: ``JobDraftError`` with nothing changed.
  package func editJob(_ id: JobID, to draft: JobDraft) throws -> Job {
    let edit = try JobEdit(of: try library.job(id), to: draft)
    return try library.updateJob(
      edit.job, extracting: edit.needsExtraction, reading: draft.atHand)
  }

  /// Reads the job's page again (J8).
  package func readPageAgain(_ id: JobID) throws {
    var job = try library.job(id)
    _ = try JobDraft.checkedURL(job.jobURL)
    job.extractionStatus = .pending
    job.extractionError = ""
    _ = try library.updateJob(job, extracting: true, as: .pageRead)
  }

  package func deleteJob(_ id: JobID) throws { try library.deleteJob(id) }

  package func job(_ id: JobID) throws -> Job { try library.job(id) }

  package func jobCount(_ query: JobQuery = JobQuery()) throws -> Int {
    try library.jobCount(query)
  }

  /// The jobs of the list from `offset` on, newest first.
  package func jobs(
    _ query: JobQuery = JobQuery(), offset: Int = 0, limit: Int
  ) throws -> [JobSummary] {
    try library.jobs(query, offset: offset, limit: limit)
  }

  /// The same with what the postings tell.
  package func jobsWithFacts(_ query: JobQuery = JobQuery()) throws -> [JobWithFacts] {
    try library.jobsWithFacts(query, offset: 0, limit: .max)
  }

  /// Makes searches for words answer at once, however long the list is.
  package func prepareSearch() throws { try library.prepareSearch() }

  /// How many jobs of the list stand before this one.
  package func position(of id: JobID, in query: JobQuery) throws -> Int? {
    try library.position(of: id, in: query)
  }
}
