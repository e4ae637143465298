package import JobTrackerDomain

/// What stands in a form of a job that is not saved yet.
package struct UnsavedJob: Codable, Equatable, Sendable {
  package enum Purpose: Codable, Equatable, Sendable {
    /// With the task that kept what was typed when an earlier try failed (J5).
    case add(resuming: TaskID?)
    case edit(JobID)
  }

  package var purpose: Purpose
  package var draft: JobDraft

  package init(_ purpose: Purpose, _ draft: JobDraft) {
    self.purpose = purpose
    self.draft = draft
  }
}

/// What is typed cannot be kept.
package struct DraftError: UserFacingError, Equatable {
  package var reason: String

  package init(reason: String) { self.reason = reason }

  package var message: String {
    "What you type is not kept against a crash (\(reason)): save it soon."
  }
}
