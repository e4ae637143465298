package import struct Foundation.Date

/// A task with what a list of tasks says of it.
package struct TaskEntry: Equatable, Sendable, Identifiable {
  package var task: BackgroundTask
  /// The name of the job, the URL of a new one, or a resume's file name.
  package var subject: String
  /// The job that the task is about; `nil` where there is none yet.
  package var jobID: JobID?
  /// What an analysis came to.
  package var score: Int?

  package init(_ task: BackgroundTask, subject: String, jobID: JobID? = nil, score: Int? = nil) {
    self.task = task
    self.subject = subject
    self.jobID = jobID
    self.score = score
  }

  package var id: TaskID { task.id }
}

extension BackgroundTask {
  /// Seconds that its last run has taken so far, or took; `nil` where it never ran.
  package func elapsed(at now: Date) -> Double? {
    guard let startedAt, state != .waiting else { return nil }
    return max((finishedAt ?? now).timeIntervalSince(startedAt), 0)
  }

  /// Whether clearing the finished tasks forgets it: what was typed for a job that never
  /// came to be waits for a decision (J5).
  package var canBeCleared: Bool {
    if case .createJob = work { return false }
    return state.isFinished
  }
}

extension TaskWork {
  /// One or two words for what it is.
  package var title: String {
    switch self {
    case .createJob: "New job"
    case .extract: "Page"
    case .parse: "Resume"
    case .analyse: "Analysis"
    }
  }
}
