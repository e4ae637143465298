import JobTrackerDomain
import TerminalScreen

/// What becomes of what was read.
extension Model {
  mutating func take(_ changes: Changes) {
    if changes.isStored { loads.needsReload = true }
    progress.merge(changes.progress) { $1 }
  }

  mutating func take(_ kind: LoadKind, _ result: Result<Loaded, Failure>) -> [Effect] {
    loads.finish(kind)
    switch result {
    case .success(let loaded): return take(loaded)
    case .failure(let failure):
      if kind == .jobs { jobs.isBlocked = true }
      if kind == .foundResumes { resumes.giveUpSearch() }
      if kind == .fits || kind == .fitJobs { fitMatrix?.stop(failure.message) }
      if kind == .whatIf { whatIf?.stop(failure.message) }
      if kind == .theme { refuseTheme(failure) } else { complain(failure.message) }
      return []
    }
  }

  private mutating func take(_ loaded: Loaded) -> [Effect] {
    switch loaded {
    case .jobs(let page):
      // An answer to what is no longer asked is dropped; the right question follows.
      guard page.request.query == jobs.query else { break }
      jobs.apply(page)
      // A list that is not full tells its own length; that of another is counted behind its rows.
      if jobs.count == nil { loads.wanted.insert(.count) }
    case .count(let query, let count):
      if query == jobs.query { jobs.setCount(count) } else { loads.wanted.insert(.count) }
    case .resumes(let rows): resumes.set(rows)
    case .foundResumes(let found): resumes.show(found)
    case .tasks(let tasks): return take(tasks)
    case .detail(let subject, let content):
      if subject == wantedSubject || detail.subject == subject {
        detail.show(content, of: subject)
        if subject == wantedSubject { return performPostponed() }
      }
    case .folder(let listing):
      form?.update(.path) { control in
        guard case .path(var picker) = control else { return }
        picker.show(listing)
        control = .path(picker)
      }
    case .theme(let name, let theme): show(theme, askedAs: name)
    case .inputs(let history): inputs = inputs ?? history
    case .taskList(let entries): taskPane?.show(entries)
    case .changes(let changes): changeList?.show(changes)
    case .history(let job, let runs): runHistory?.show(runs, of: job)
    case .fitJobs(let query, let jobs): fitMatrix?.show(jobs, of: query)
    case .fits(let rows): fitMatrix?.fill(rows)
    case .marks(let found): detail.marks = found
    case .ahead(let request, let contents): ahead.take(contents, for: request)
    case .followed(let path, let text): takeFollowed(text, from: path)
    case .whatIf(let request, let answer):
      let time = now
      whatIf?.show(answer, to: request, at: time)
    }
    return []
  }

  /// A key that was faster than the reading of the job is not lost.
  private mutating func performPostponed() -> [Effect] {
    guard let action = postponed, overlays.isEmpty, filter == nil else { return [] }
    postponed = nil
    return performInPanes(action)
  }

  private mutating func take(_ tasks: [BackgroundTask]) -> [Effect] {
    let before = self.tasks
    self.tasks = tasks
    areTasksLoaded = true
    progress = progress.filter { id, _ in task(id)?.state == .running }
    jobs.setCreations(
      tasks.filter { task in
        if case .createJob = task.work { return true }
        return false
      })
    return effectsOfEnds(before: before) + followCreations()
  }

  /// J5: a creation that was started here and failed brings its form back; of one that
  /// is gone it is asked what became of it.
  private mutating func followCreations() -> [Effect] {
    var effects: [Effect] = []
    for (id, draft) in startedCreations {
      guard let task = task(id) else {
        startedCreations[id] = nil
        effects.append(.perform(.followCreation(id, draft)))
        continue
      }
      guard task.state.isFinished else { continue }
      startedCreations[id] = nil
      guard task.state == .failed else { continue }
      if overlays.isEmpty, filter == nil {
        openCreation(task)
      } else {
        complain(
          "\(task.error.isEmpty ? "A page could not be read." : task.error) "
            + "It waits in the list of jobs.")
      }
    }
    return effects
  }
}
