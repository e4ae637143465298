import JobTrackerDomain
import JobTrackerService

/// Keeping what is typed, and bringing back what an ended process kept.
extension Model {
  /// Opens the form of a job, whose content is kept while it is not saved.
  mutating func open(_ form: Form) {
    var form = form
    form.draftSlot = drafts.newSlot()
    overlays.append(.form(form))
  }

  private var jobForm: Form? { overlays.lazy.compactMap(\.form).first { $0.takesPostings } }

  /// Keeps what was changed, not more often than every ``Drafts/delay``, and forgets what was
  /// saved or discarded at once.
  mutating func settleDrafts() -> [Effect] {
    let forgotten = forgetClosedForm()
    showFoundDraft()
    return forgotten + keepChangedForm()
  }

  private mutating func forgetClosedForm() -> [Effect] {
    guard let kept = drafts.kept, kept.slot != jobForm?.draftSlot else { return [] }
    drafts.kept = nil
    return [.perform(.keepDraft(nil, slot: kept.slot))]
  }

  private mutating func keepChangedForm() -> [Effect] {
    guard let form = jobForm, form.revision > 0, form.revision != drafts.kept?.revision else {
      drafts.dueAt = nil
      return []
    }
    guard let due = drafts.dueAt else {
      drafts.dueAt = now + Drafts.delay
      return []
    }
    return due <= now ? keep(form) : []
  }

  /// The last effects before the program ends.
  ///
  /// A person who quits was asked; one whose terminal was closed was not.
  mutating func closeDrafts() -> [Effect] {
    if isQuitting {
      guard let kept = drafts.kept else { return [] }
      return [.perform(.keepDraft(nil, slot: kept.slot))]
    }
    return keepNow()
  }

  /// Before something that may take long, or be the end.
  mutating func keepNow() -> [Effect] {
    guard let form = jobForm, form.revision > 0, form.revision != drafts.kept?.revision else {
      return []
    }
    return keep(form)
  }

  private mutating func keep(_ form: Form) -> [Effect] {
    drafts.dueAt = nil
    drafts.kept = (form.draftSlot, form.revision)
    return [
      .perform(.keepDraft(form.hasUnsavedInput ? form.unsavedJob : nil, slot: form.draftSlot))
    ]
  }

  // MARK: Coming back

  /// Asks for what an ended process left.
  mutating func recoverDraft() -> [Effect] {
    [.perform(.recoverDraft(slot: drafts.newSlot()))]
  }

  mutating func take(_ draft: UnsavedJob, of job: Job?, slot: Int) -> [Effect] {
    var form: Form
    switch draft.purpose {
    case .add(let task): form = .newJob(draft.draft, resuming: task, isUnsaved: true)
    case .edit: form = job.map { .editing($0) } ?? .newJob(draft.draft, isUnsaved: true)
    }
    form.restore(draft.draft)
    form.draftSlot = slot
    drafts.found.append(Drafts.Found(slot: slot, form: form))
    return recoverDraft()
  }

  private mutating func showFoundDraft() {
    guard overlays.isEmpty, filter == nil, let found = drafts.found.first else { return }
    drafts.found.removeFirst()
    var form = found.form
    form.notice =
      "The program ended before this was saved: \(key(.save, .form)) saves it, "
      + "\(key(.cancel, .form)) discards it."
    drafts.kept = (found.slot, form.revision)
    overlays.append(.form(form))
  }
}

extension Form {
  fileprivate var unsavedJob: UnsavedJob {
    switch purpose {
    case .editJob(let id): UnsavedJob(.edit(id), jobDraft)
    case .addJob(let task): UnsavedJob(.add(resuming: task), jobDraft)
    case .tags, .addResume, .analyse, .choosePosting, .followFile:
      UnsavedJob(.add(resuming: nil), jobDraft)
    }
  }

  fileprivate mutating func restore(_ draft: JobDraft) {
    atHand = draft.atHand
    finding = draft.finding
    let values: [(FieldID, String)] = [
      (.url, draft.jobURL), (.company, draft.companyName), (.title, draft.jobTitle),
      (.description, draft.jobDescription),
    ]
    for (id, value) in values where self[id] != value { set(id, to: value) }
  }
}
