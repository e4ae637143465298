import JobTrackerDomain

/// What is done to the job, resume or creation under the cursor.
extension Model {
  /// What an action in the focused pane is about.
  var target: Subject? { focus == .detail ? detail.subject : wantedSubject }

  mutating func openAddForm() {
    guard focus != .resumes else {
      let form = Form.newResume(
        folder: lastFolder, home: surroundings.homeFolder, job: jobs.selectedJob)
      overlays.append(.form(form))
      loads.wanted.insert(.folder)
      return
    }
    open(.newJob())
  }

  mutating func openEditForm() {
    if case .creation(let id)? = target, let task = task(id) { return openCreation(task) }
    guard let job = targetJob else {
      postponed = .edit
      return
    }
    open(.editing(job))
  }

  /// J5: the form of a creation that failed, with everything that was typed and the reason.
  mutating func openCreation(_ task: BackgroundTask) {
    guard case .createJob(let draft) = task.work else { return }
    var form = Form.newJob(draft, resuming: task.id)
    let reason =
      task.state == .cancelled
      ? "The reading of this page was cancelled: save to try again, or fill in the rest."
      : task.error
    if let other = task.duplicateOf {
      reveal(.job(other, name: ""))
      form.refuse(refusal(of: draft, because: reason))
    } else {
      form.refuse(Failure(message: reason, fields: form.fieldsToComplete))
      form.notice =
        form.wordsOfFinding(in: draft)
        ?? "Paste the posting's text here, or press \(key(.openFile, .jobForm)) for a saved page: "
        + "the fields are read from it."
    }
    message = nil
    open(form)
  }

  mutating func openAnalysisForm() {
    let insisting = focus == .resumes ? resumes.selected?.id : nil
    guard
      let job = focus == .resumes
        ? jobs.selectedJob.map({ ($0.id, $0.name) })
        : targetJob.map({ ($0.id, $0.name) })
    else {
      postponed = .analyse
      return
    }
    let loaded = detail.job?.id == job.0 ? detail.job : nil
    overlays.append(
      .form(
        .analysis(
          of: job.0, named: job.1, resumes: resumes.rows, insisting: insisting,
          preferred: resumes.selected?.id, last: loaded == nil ? nil : detail.analysis,
          surroundings: surroundings)))
  }

  /// At once, as it can be undone.
  func delete() -> [Effect] {
    switch target {
    case .job(let id)?:
      guard let name = targetJob?.name ?? jobs.selectedJob?.name else { return [] }
      return [.perform(.deleteJob(id, name: name))]
    case .resume(let id)?:
      guard let name = resumes.named(id)?.fileName else { return [] }
      return [.perform(.deleteResume(id, name: name))]
    case .creation(let id)?:
      guard let task = task(id), case .createJob = task.work else { return [] }
      return [.perform(.dismissTask(id))]
    case nil: return []
    }
  }

  mutating func readPage() -> [Effect] {
    if case .creation(let id)? = target, let task = task(id) {
      openCreation(task)
      return []
    }
    guard let job = targetJob else {
      postponed = .readPage
      return []
    }
    return [.perform(.readPage(job.id))]
  }

  /// Reads the copy of the page, without the network.
  mutating func readKeptPage() -> [Effect] {
    guard let job = targetJob else {
      postponed = .readKeptPage
      return []
    }
    return [.perform(.readKeptPage(job.id))]
  }

  /// Shows or hides, beside the description, what each field came from.
  mutating func switchSources() {
    guard targetJob != nil else {
      postponed = .sources
      return
    }
    detail.showsSources = !(detail.showsSources && detail.tab == .description)
    detail.tab = .description
    detail.scroll = 0
  }

  mutating func cancelWork() -> [Effect] {
    guard let subject = target, let task = runningTask(on: subject) else { return [] }
    return [.perform(.cancelTask(task.id))]
  }

  func key(_ action: Action, _ context: KeyContext? = nil) -> String {
    bindings.label(action, in: context ?? focus.context)
  }
}
