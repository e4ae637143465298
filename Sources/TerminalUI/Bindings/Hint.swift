import JobTrackerDomain

/// A key of the hint line, and what it does.
struct Hint: Equatable, Sendable {
  var action: Action
  var key: String
  var words: String
}

extension Model {
  /// The keys that can do something here and now, the most useful first.
  var hints: [Hint] {
    let all = bindings.hints(in: contexts)
    if let form { return all.filter { form.canPerform($0.action) } }
    guard overlays.isEmpty, filter == nil else { return all }
    let useful = all.filter { canPerform($0.action) }
    // Work can end while one looks for the key that stops it.
    return useful.filter { $0.action == .cancelWork } + useful.filter { $0.action != .cancelWork }
  }

  /// Whether an action of the focused pane has something to work on.
  private func canPerform(_ action: Action) -> Bool {
    switch action {
    case .open, .delete: target != nil
    case .edit: hasTargetJob || finishedCreation != nil
    case .analyse:
      !resumes.rows.isEmpty && (focus == .resumes ? jobs.selectedJob != nil : hasTargetJob)
    case .filter: jobs.totalRows > 0 || !jobs.query.text.isEmpty
    case .cancelWork: target.flatMap(runningTask) != nil
    case .nextTab: hasTargetJob && detail.tab == .analysis
    case .previousTab: hasTargetJob && detail.tab == .description
    default: true
    }
  }

  private var hasTargetJob: Bool {
    if case .job? = target { return true }
    return false
  }

  private var finishedCreation: BackgroundTask? {
    guard case .creation(let id)? = target, let task = task(id), task.state.isFinished else {
      return nil
    }
    return task
  }
}

extension Form {
  /// Whether an action that the form knows can do something in it now.
  fileprivate func canPerform(_ action: Action) -> Bool {
    switch action {
    case .readText: !isEmpty(.description)
    case .save: purpose != .choosePosting
    default: true
    }
  }
}
