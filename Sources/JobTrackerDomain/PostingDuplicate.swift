/// What stands in the library already of a posting that is to be added.
package enum PostingDuplicate: Equatable, Sendable {
  case job(JobID, name: String)
  /// A new job whose page is being read, or could not be.
  case creation(TaskID)

  /// What is there, in a sentence without advice.
  package var message: String {
    switch self {
    case .job(let id, let name): "\(name) is there already (job \(id))."
    case .creation(let id): "This URL is being added already (task \(id))."
    }
  }
}
