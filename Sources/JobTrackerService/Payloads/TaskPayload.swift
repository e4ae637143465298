import Foundation
package import JobTrackerDomain

/// A task as `--json` prints it.
package struct TaskPayload: Encodable, Sendable {
  private let entry: TaskEntry

  package init(_ entry: TaskEntry) { self.entry = entry }

  private enum CodingKeys: String, CodingKey {
    case id, kind, subject, state, attempts, progress, step, error, resume, analysis
    case job = "job_application"
    case duplicateOf = "duplicate_of"
    case isCancelRequested = "cancel_requested"
    case createdAt = "created_at"
    case startedAt = "started_at"
    case finishedAt = "finished_at"
  }

  package func encode(to encoder: any Encoder) throws {
    let task = entry.task
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(task.id, forKey: .id)
    try container.encode(task.work.kind, forKey: .kind)
    try container.encode(entry.subject, forKey: .subject)
    try container.encode(task.state, forKey: .state)
    try container.encode(task.attempts, forKey: .attempts)
    try container.encode(task.progress.fraction, forKey: .progress)
    try container.encode(task.progress.step, forKey: .step)
    try container.encode(task.error, forKey: .error)
    try container.encode(task.isCancelRequested, forKey: .isCancelRequested)
    try container.encodeIfPresent(entry.jobID, forKey: .job)
    if case .parse(let id) = task.work { try container.encode(id, forKey: .resume) }
    if case .analyse(let id, _) = task.work { try container.encode(id, forKey: .analysis) }
    try container.encodeIfPresent(task.duplicateOf, forKey: .duplicateOf)
    try container.encode(task.createdAt, forKey: .createdAt)
    try container.encodeIfPresent(task.startedAt, forKey: .startedAt)
    try container.encodeIfPresent(task.finishedAt, forKey: .finishedAt)
  }
}
