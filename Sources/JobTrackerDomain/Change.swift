package import struct Foundation.Date

/// Something that a person did to the library and can take back.
package struct Change: Equatable, Sendable, Identifiable {
  package var id: ChangeID
  package var kind: ChangeKind
  /// What it was done to, as the person knows it.
  package var name: String
  /// The row that it was done to, which may be gone.
  package var jobID: JobID?
  package var resumeID: ResumeID?
  package var isUndone: Bool
  package var createdAt: Date

  package init(
    id: ChangeID, kind: ChangeKind, name: String, jobID: JobID?, resumeID: ResumeID?,
    isUndone: Bool, createdAt: Date
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.jobID = jobID
    self.resumeID = resumeID
    self.isUndone = isUndone
    self.createdAt = createdAt
  }

  /// `Deleted the job Backend Engineer, Acme`.
  package var text: String { "\(kind.words) \(name)" }

  /// The same within a sentence: `deleted the job Backend Engineer, Acme`.
  package var clause: String { text.prefix(1).lowercased() + text.dropFirst() }
}

package typealias ChangeID = Identifier<Change>

/// What a person did; the raw value is stored.
package enum ChangeKind: String, CaseIterable, Codable, Sendable {
  case jobAdded = "job_added"
  case jobEdited = "job_edited"
  case jobDeleted = "job_deleted"
  case stageChanged = "stage_changed"
  case tagsChanged = "tags_changed"
  /// A page took the place of what a job had.
  case pageRead = "page_read"
  case resumeAdded = "resume_added"
  case resumeAttached = "resume_attached"
  case resumeDeleted = "resume_deleted"
  /// A new job that never came to be, with what was typed for it.
  case creationForgotten = "creation_forgotten"

  fileprivate var words: String {
    switch self {
    case .jobAdded: "Added the job"
    case .jobEdited: "Changed the job"
    case .jobDeleted: "Deleted the job"
    case .stageChanged: "Moved"
    case .tagsChanged: "Changed the tags of"
    case .pageRead: "Read again the page of"
    case .resumeAdded: "Added the resume"
    case .resumeAttached: "Attached the resume"
    case .resumeDeleted: "Deleted the resume"
    case .creationForgotten: "Forgot the new job"
    }
  }
}
