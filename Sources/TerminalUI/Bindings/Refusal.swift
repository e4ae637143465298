import JobTrackerDomain

/// The one place that knows what can be done in the panes, for keys, hints and commands alike.
extension Model {
  /// Why an action cannot be done in the focused pane now; `nil` where it can, and where it is
  /// done as soon as the job under the cursor is read.
  func refusal(of action: Action) -> String? {
    switch action {
    case .open: target == nil ? "There is nothing here to open." : nil
    case .edit: jobRefusal(to: "edit")
    case .readPage: readPageRefusal
    case .readKeptPage: jobRefusal(to: "read again")
    case .sources: jobRefusal(to: "explain")
    case .copyURL, .copyDescription, .copyKeywords, .copyResult, .openURL: clipRefusal(action)
    case .analyse: analysisRefusal
    case .nextTerm, .previousTerm: termsRefusal
    case .explain, .whatIf: explanationRefusal
    case .history: jobRefusal(to: "look back on")
    case .compare: comparisonRefusal
    case .tags: jobRefusal(to: "tag")
    case .delete: deletionRefusal
    case .filter: filterRefusal
    case .cancelWork:
      target.flatMap(runningTask) == nil ? "Nothing is running here." : nil
    case .nextTab, .previousTab:
      if case .job? = target { nil } else { "Only a job has two sides: choose one first." }
    case .zoomIn, .zoomOut:
      Layout.shape(size) == .single ? "There is room for one pane only." : nil
    default: StageMove(action) == nil ? nil : jobRefusal(to: "move")
    }
  }

  private var filterRefusal: String? {
    if focus == .resumes {
      return resumes.rows.isEmpty
        ? "There are no resumes to filter: \(key(.add, .resumes)) adds one." : nil
    }
    return jobs.totalRows == 0 && jobs.query.text.isEmpty
      ? "There are no jobs to filter: \(key(.add, .jobs)) adds one." : nil
  }

  /// Whether the right pane still shows what was under the cursor before.
  var isTargetBeingRead: Bool { focus != .resumes && target != nil && detail.subject != target }

  /// The job under the cursor, if it is read.
  var targetJob: Job? {
    guard case .job(let id)? = target, detail.subject == .job(id) else { return nil }
    return detail.job
  }

  /// What an action on a job misses.
  func jobRefusal(to verb: String) -> String? {
    if case .creation? = target { return creationRefusal }
    if targetJob != nil || isTargetBeingRead { return nil }
    if case .resume? = target, focus == .detail {
      return "This is a resume: choose a job to \(verb)."
    }
    return "There is no job to \(verb): \(key(.add, .jobs)) in the jobs pane adds one."
  }

  /// What cannot be done to a new job whose page is still being read.
  private var creationRefusal: String? {
    guard case .creation(let id)? = target, task(id)?.state.isFinished != true else { return nil }
    return "The page is still being read: \(key(.cancelWork)) cancels that."
  }

  private var readPageRefusal: String? {
    if let refusal = jobRefusal(to: "read again") { return refusal }
    guard let job = targetJob, job.jobURL.isEmpty else { return nil }
    return "This job has no URL to read: \(key(.edit)) lets you give it one."
  }

  private var deletionRefusal: String? {
    target == nil ? "There is nothing here to delete." : creationRefusal
  }

  private var explanationRefusal: String? {
    if let refusal = jobRefusal(to: "explain") { return refusal }
    guard detail.analysis?.result == nil else { return nil }
    return "There is no score yet to explain: \(key(.analyse)) starts an analysis."
  }

  private var comparisonRefusal: String? {
    if jobs.totalRows == 0 {
      return "There is no job to compare with: \(key(.add, .jobs)) in the jobs pane adds one."
    }
    guard !resumes.rows.contains(where: \.hasText) else { return nil }
    let pane = key(.resumesPane, .everywhere)
    return "There is no resume with a text to compare: \(pane), then \(key(.add, .resumes))."
  }

  private var analysisRefusal: String? {
    if focus != .resumes, case .creation? = target {
      return "There is no job yet to analyse: its page is read first."
    }
    let refusal =
      focus == .resumes && jobs.selectedJob != nil ? nil : jobRefusal(to: "analyse")
    if let refusal { return refusal }
    guard !resumes.rows.isEmpty else {
      let pane = key(.resumesPane, .everywhere)
      return "\(AnalysisRefusal.noResume.message) (\(pane), then \(key(.add, .resumes)).)"
    }
    let job = focus == .resumes ? jobs.selectedJob?.id : targetJob?.id
    guard let loaded = detail.job, loaded.id == job, loaded.jobDescription.trimmed.isEmpty else {
      return nil
    }
    return AnalysisRefusal.jobHasNoDescription.message
  }
}
