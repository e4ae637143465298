import JobTrackerDomain
import TerminalScreen

/// The window with the work in the background.
extension Model {
  mutating func perform(_ action: Action, in pane: TaskPane) -> [Effect] {
    if let reason = refusal(of: action, in: pane) {
      complain(reason)
      return []
    }
    switch action {
    case .back, .tasks: overlays.removeLast()
    case .nextTab, .previousTab: taskPane?.tab = pane.tab.other
    case .help: overlays.append(.menu(.help(contexts)))
    case .open: open(pane.selected)
    case .cancelWork: return pane.selected.map { [.perform(.cancelTask($0.id))] } ?? []
    case .retry: return pane.selected.map { [.perform(.retryTask($0.task))] } ?? []
    case .clearDone: return [.perform(.clearTasks)]
    default: break
    }
    return []
  }

  mutating func move(_ action: Action, in pane: TaskPane, times: Int?) {
    var pane = pane
    let places = Layout(self).tasks(self, pane)
    switch pane.tab {
    case .tasks:
      pane.move(to: scroll(pane.cursor, action, height: places.list.height, times: times))
    case .messages:
      pane.scroll = scroll(pane.scroll, action, height: places.inside.height, times: times)
    }
    taskPane = pane
  }

  mutating func settle(_ pane: TaskPane, _ layout: Layout) {
    var pane = pane
    let places = layout.tasks(self, pane)
    pane.top = scrolled(
      top: pane.top, cursor: pane.cursor, height: places.list.height, total: pane.rows.count)
    if pane.tab == .messages {
      let rows = messageRows(width: places.inside.width).count
      pane.scroll = min(max(pane.scroll, 0), max(rows - places.inside.height, 0))
    }
    taskPane = pane
  }

  /// Why an action cannot be done here now; `nil` where it can.
  func refusal(of action: Action, in pane: TaskPane) -> String? {
    let task = pane.tab == .tasks ? pane.selected?.task : nil
    switch action {
    case .cancelWork:
      guard let task else { return "There is no task here to cancel." }
      return task.state.isFinished ? "This task has finished already." : nil
    case .retry:
      guard let task else { return "There is no task here to try again." }
      if !task.state.isFinished { return "This task has not finished yet." }
      return task.state == .done ? "This task is done: there is nothing to try again." : nil
    case .clearDone:
      return pane.tab == .tasks && pane.rows.contains { $0.task.canBeCleared }
        ? nil : "There is nothing to clear."
    case .open: return task == nil ? "There is nothing here to open." : nil
    default: return nil
    }
  }

  /// Goes to what a task works on.
  private mutating func open(_ entry: TaskEntry?) {
    guard let entry else { return }
    overlays.removeLast()
    switch (entry.task.work, entry.jobID) {
    case (.createJob, _):
      focus(.jobs)
      if let row = jobs.creations.firstIndex(where: { $0.id == entry.id }) { jobs.move(to: row) }
    case (.parse(let id), _):
      resumes.reveal(id)
      focus(.resumes)
    case (_, let job?):
      if !jobs.query.text.isEmpty { jobs.ask("") }
      jobs.revealing = job
      loads.wanted.formUnion([.jobs, .count])
      focus(.jobs)
    case (_, nil): inform("This job is no longer there.")
    }
  }

  // MARK: The end of tasks

  /// Rings where something that a person has waited long for ends, and asks how all of them went.
  func effectsOfEnds(before: [BackgroundTask]) -> [Effect] {
    let ended = before.filter { earlier in
      !earlier.state.isFinished && task(earlier.id)?.state.isFinished != false
    }
    let rings =
      surroundings.rings
      && ended.contains {
        !$0.isCancelRequested && ($0.elapsed(at: today) ?? 0) > Message.longTask
      }
    // How a creation that was started here went is asked for anyway.
    let others = ended.map(\.id).filter { startedCreations[$0] == nil }
    return (rings ? [.ring] : [])
      + (others.isEmpty ? [] : [.perform(.followTasks(others))])
  }

  /// Tells how tasks went that are not in sight.
  mutating func take(ended entries: [TaskEntry]) {
    let unseen = entries.filter { !isInSight($0) }
    for entry in unseen where entry.task.state == .failed { complain(Self.end(of: entry)) }
    let done = unseen.filter { $0.task.state == .done }
    if done.count > 1 {
      mention("\(done.count) tasks are done: \(key(.tasks, .everywhere)) shows them.")
    } else if let entry = done.first {
      mention(Self.end(of: entry))
    }
  }

  private func isInSight(_ entry: TaskEntry) -> Bool {
    guard overlays.isEmpty, let subject = detail.subject else { return false }
    if case .parse(let id) = entry.task.work { return subject == .resume(id) }
    return entry.jobID.map { subject == .job($0) } ?? (subject == .creation(entry.id))
  }

  private static func end(of entry: TaskEntry) -> String {
    if entry.task.state == .failed {
      return "\(entry.task.work.title) of \(entry.subject): \(entry.task.error)"
    }
    switch entry.task.work {
    case .analyse: return "Analysed \(entry.subject)" + (entry.score.map { ": \($0)/100." } ?? ".")
    case .parse: return "Read \(entry.subject)."
    case .createJob, .extract:
      let note = entry.task.error
      return "Read the page of \(entry.subject)." + (note.isEmpty ? "" : " \(note)")
    }
  }
}

extension Message {
  /// Seconds after which a person has turned to something else.
  static let longTask = 10.0
}
