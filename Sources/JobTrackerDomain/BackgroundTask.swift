package import struct Foundation.Date

/// Work that a person waits for; kept in the database until it is done, so that it
/// survives the end of the program.
package struct BackgroundTask: Equatable, Sendable, Identifiable {
  package var id: TaskID
  package var userID: UserID
  package var work: TaskWork
  package var state: TaskState
  /// How often it was started.
  package var attempts: Int
  package var progress: TaskProgress
  /// Why it failed or waits; otherwise empty.
  package var error: String
  /// The job that has the posting of a new one already; the new one was not stored.
  package var duplicateOf: JobID?
  /// It does not start before this time.
  package var notBefore: Date
  package var isCancelRequested: Bool
  package var createdAt: Date
  package var startedAt: Date?
  package var finishedAt: Date?

  package init(
    id: TaskID, userID: UserID, work: TaskWork, state: TaskState, attempts: Int,
    progress: TaskProgress, error: String, duplicateOf: JobID? = nil, notBefore: Date,
    isCancelRequested: Bool, createdAt: Date, startedAt: Date?, finishedAt: Date?
  ) {
    self.id = id
    self.userID = userID
    self.work = work
    self.state = state
    self.attempts = attempts
    self.progress = progress
    self.error = error
    self.duplicateOf = duplicateOf
    self.notBefore = notBefore
    self.isCancelRequested = isCancelRequested
    self.createdAt = createdAt
    self.startedAt = startedAt
    self.finishedAt = finishedAt
  }
}

/// What a task does, and to which row.
package enum TaskWork: Codable, Equatable, Sendable {
  /// Reads a page and creates a job from it (J3). There is no row until it is read
  /// (J5), so the task keeps what the person typed.
  case createJob(JobDraft)
  /// Reads the page of a job that is there (J8).
  case extract(JobID)
  case parse(ResumeID)
  case analyse(AnalysisID, engine: EngineName)

  package var kind: TaskKind {
    switch self {
    case .createJob, .extract: .extract
    case .parse: .parse
    case .analyse: .analyse
    }
  }
}

package enum TaskKind: String, CaseIterable, Codable, Sendable {
  case extract, parse, analyse
}

/// `waiting` → `running` → `done`, `failed` or `cancelled`.
package enum TaskState: String, CaseIterable, Codable, Sendable {
  case waiting, running, done, failed, cancelled

  package var isFinished: Bool { self != .waiting && self != .running }
}

/// How far a task has come.
package struct TaskProgress: Codable, Equatable, Sendable {
  /// 0–1.
  package var fraction: Double
  /// A few words on what is being done, such as "Reading the page".
  package var step: String
  /// Points of an analysis known so far, 0–25 each.
  package var points: [ScoreBucket: Double]

  package init(fraction: Double = 0, step: String = "", points: [ScoreBucket: Double] = [:]) {
    self.fraction = fraction
    self.step = step
    self.points = points
  }

  /// Called by the work as often as it likes; who listens decides how often it shows.
  package typealias Report = @Sendable (TaskProgress) -> Void
}
