import Foundation
package import JobTrackerDomain

/// Something that was done, as `--json` prints it.
package struct ChangePayload: Encodable, Sendable {
  private var id: ChangeID
  private var kind: ChangeKind
  private var text: String
  private var name: String
  private var jobID: JobID?
  private var resumeID: ResumeID?
  private var undone: Bool
  private var createdAt: Date

  package init(_ change: Change) {
    id = change.id
    kind = change.kind
    text = change.text
    name = change.name
    jobID = change.jobID
    resumeID = change.resumeID
    undone = change.isUndone
    createdAt = change.createdAt
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind, text, name, undone
    case jobID = "job_id"
    case resumeID = "resume_id"
    case createdAt = "created_at"
  }
}
