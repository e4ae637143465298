import JobTrackerDomain
import TerminalScreen

/// A posting that was not added because it is there already; saving it once more adds it.
struct RefusedDuplicate: Equatable, Sendable {
  var urlKey: String

  init(_ draft: JobDraft) { urlKey = PostingURL.key(of: draft.jobURL) }
}

extension Model {
  /// Goes to what is there and keeps the form open with everything typed, so that the posting
  /// can be added all the same.
  mutating func offer(_ duplicate: PostingDuplicate, insteadOf draft: JobDraft) {
    reveal(duplicate)
    guard var form, case .addJob = form.purpose, form.isSaving else {
      return inform(duplicate.message)
    }
    form.refuse(refusal(of: draft, because: duplicate.message))
    self.form = form
  }

  /// What the form of a refused posting says; from here on saving it adds it.
  mutating func refusal(of draft: JobDraft, because reason: String) -> Failure {
    refusedDuplicate = RefusedDuplicate(draft)
    return Failure(
      message: "\(reason) \(key(.save, .form)) adds it all the same, "
        + "\(key(.cancel, .form)) goes there.",
      fields: [.url])
  }

  /// The same command, with leave to add what was refused as a duplicate.
  func insisting(on command: Command) -> Command {
    guard case .addJob(var draft, let earlier) = command,
      refusedDuplicate == RefusedDuplicate(draft)
    else { return command }
    draft.allowsDuplicate = true
    return .addJob(draft, resuming: earlier)
  }

  /// Whether leaving the form loses nothing: its URL alone was typed, and is there already.
  func isOnlyRefused(_ form: Form) -> Bool {
    let draft = form.jobDraft
    return refusedDuplicate == RefusedDuplicate(draft)
      && JobField.manual.allSatisfy { draft[$0].trimmed.isEmpty }
  }

  mutating func reveal(_ duplicate: PostingDuplicate) {
    source = .jobs
    if focus == .resumes { focus = .jobs }
    switch duplicate {
    case .job(let id, _):
      if !jobs.query.text.isEmpty {
        jobs.ask("")
        loads.wanted.formUnion([.jobs, .count])
      }
      jobs.revealing = id
    case .creation(let id):
      if let row = jobs.creations.firstIndex(where: { $0.id == id }) { jobs.move(to: row) }
    }
  }
}
