package import JobTrackerDomain
import JobTrackerStore

/// Why the page of a job cannot be read again without the network.
package enum KeptPageRefusal: UserFacingError, Equatable {
  case noPage(JobID)
  case typedByHand(JobID)
  case beingRead(JobID)

  package var message: String {
    switch self {
    case .noPage(let id):
      "No page of job \(id) is kept: read its URL again, with R in the full-screen interface."
    case .typedByHand(let id):
      "Job \(id) was typed by hand, so there is no page to read: give it a URL first, with e in "
        + "the full-screen interface."
    case .beingRead(let id):
      "The page of job \(id) is being read at this moment: try again when that is done."
    }
  }
}

extension JobTracker {
  /// Reads the page that is kept of a job again, by the present reader; stores nothing.
  ///
  /// - Throws: ``KeptPageRefusal`` where none is kept.
  package func rereadPage(ofJob id: JobID) throws -> ExtractionOutcome {
    let job = try library.job(id)
    guard let page = try library.pageCopy(ofJob: id) else {
      throw job.jobURL.isEmpty ? KeptPageRefusal.typedByHand(id) : .noPage(id)
    }
    return runners.readCopy(page)
  }

  /// Takes what ``rereadPage(ofJob:)`` gave into the job (J10).
  ///
  /// - Returns: The job, or `nil` where the reading is not whole and the job is better as it is.
  /// - Throws: ``KeptPageRefusal/beingRead(_:)`` where a newer page is on its way.
  package func takeReading(_ outcome: ExtractionOutcome, intoJob id: JobID) throws -> Job? {
    guard try library.job(id).extractionStatus != .pending else {
      throw KeptPageRefusal.beingRead(id)
    }
    return try library.store(outcome, rereadFor: id)
  }
}
