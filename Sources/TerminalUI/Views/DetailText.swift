import Foundation
import JobTrackerDomain
import TerminalScreen

/// The text of the right pane.
extension Model {
  /// Whether the pane shows a posting or a resume rather than a score.
  var showsLongText: Bool {
    switch detail.content {
    case .resume: true
    case .job: detail.tab == .description
    default: false
    }
  }

  /// What the work on the pane's subject is doing; `nil` where there is none.
  var detailStep: String? {
    guard let subject = detail.subject, let task = runningTask(on: subject) else { return nil }
    return stepText(of: task)
  }

  func stepText(of task: BackgroundTask) -> String {
    let progress = progress(of: task)
    if task.isCancelRequested { return "Stopping" }
    if !progress.step.isEmpty, task.state == .running { return progress.step }
    return switch (task.work.kind, task.state) {
    case (_, .waiting): waitText(of: task)
    case (.extract, _): "Reading the page"
    case (.parse, _): "Reading the file"
    case (.analyse, _): "Analysing"
    }
  }

  /// For how long a task waits, counted down, and what for.
  private func waitText(of task: BackgroundTask) -> String {
    guard !task.error.isEmpty else { return "Waiting for its turn" }
    guard let seconds = secondsToWait(for: task) else { return "Waiting: \(task.error)" }
    return "Waiting \(DateText.duration(seconds)): \(task.error)"
  }

  /// `nil` where a task waits for no time.
  func secondsToWait(for task: BackgroundTask) -> Double? {
    let seconds = task.notBefore.timeIntervalSince(today)
    return task.state == .waiting && seconds > 0 ? seconds.rounded(.up) : nil
  }

  func detailRows(width: Int) -> [DetailRow] {
    guard width > 0 else { return [] }
    if case .creation(let id)? = detail.subject {
      return task(id).map { creationRows($0, width: width) } ?? []
    }
    switch detail.content {
    case .job(let analysed):
      let job = analysed.job
      let notice = noticeRows(job, width: width) + pipelineRows(job, width: width)
      return detail.tab == .description
        ? notice + descriptionRows(job, width: width)
        : notice + analysisRows(analysed.analysis, of: job, width: width)
    case .resume(let shown): return resumeRows(shown, width: width)
    case .unavailable(let reason):
      return DetailRow.wrapped(reason, width: width, role: .error)
    case nil: return guideRows(width: width)
    }
  }

  private func creationRows(_ task: BackgroundTask, width: Int) -> [DetailRow] {
    guard case .createJob(let draft) = task.work else { return [] }
    var rows = DetailRow.wrapped(draft.jobURL, width: width, role: .accent) + [.blank]
    if task.state.isFinished {
      let reason = task.state == .cancelled ? "The reading was cancelled." : task.error
      rows += DetailRow.wrapped(reason, width: width, role: .error) + [.blank]
      rows += DetailRow.wrapped(
        "Nothing that you typed is lost: \(key(.open, .jobs)) opens the form with it, "
          + "\(key(.delete, .jobs)) forgets it.", width: width, role: .muted)
    } else {
      rows += DetailRow.working(stepText(of: task), width: width) + [.blank]
      rows += DetailRow.wrapped(
        "The job appears here as soon as its page is read; \(key(.cancelWork, .jobs)) cancels.",
        width: width, role: .muted)
    }
    let found = JobDraft().filled(from: draft.finding?.posting ?? Posting())
    for (heading, fields) in [("What you typed", draft), ("What the page told", found)] {
      let texts = JobField.manual.map { fields[$0] }.filter { !$0.isEmpty }
      guard !texts.isEmpty else { continue }
      rows += [.blank, .spans([Span(heading, .heading)])]
      rows += texts.flatMap { DetailRow.wrapped($0, width: width) }
    }
    return rows
  }

  /// What stands above both sides of a job: its page is being read, or could not be.
  private func noticeRows(_ job: Job, width: Int) -> [DetailRow] {
    switch job.extractionStatus {
    case .success: return []
    case .pending:
      let task = runningTasks.first { $0.work == .extract(job.id) }
      let step = task.map(stepText) ?? "Waiting for its page to be read"
      return DetailRow.working(step, width: width) + [.blank]
    case .needsManual, .failed:
      let reason = job.extractionError.isEmpty ? "Its page could not be read." : job.extractionError
      let advice =
        job.draft.missingManualFields.isEmpty
        ? "What is stored is kept; \(key(.readPage, .jobs)) reads the page again."
        : "\(key(.edit, .jobs)) fills in what is missing, \(key(.readPage, .jobs)) reads the page "
          + "again."
      return DetailRow.wrapped(reason, width: width, role: .warning)
        + DetailRow.wrapped(advice, width: width, role: .muted) + [.blank]
    }
  }

  /// What to do where there is nothing to show yet.
  private func guideRows(width: Int) -> [DetailRow] {
    guard isLibraryEmpty else {
      guard source == .resumes, resumes.isLoaded, resumes.rows.isEmpty else { return [] }
      return DetailRow.wrapped(
        "Here stands what is read from a resume, as a machine sees it. "
          + "\(key(.add, .resumes)) adds one.", width: width, role: .muted)
    }
    let steps = [
      "Press \(key(.add, .jobs)) here to add a job: paste the posting's URL, or type it in.",
      "Press \(key(.resumesPane, .everywhere)), then \(key(.add, .resumes)), to add your resume.",
      "Press \(key(.jobsPane, .everywhere)), then \(key(.analyse, .jobs)), to see how well it "
        + "fits and what to change.",
    ]
    var rows = [DetailRow.spans([Span("Three steps to your first score", .heading)]), .blank]
    for (index, step) in steps.enumerated() {
      rows +=
        DetailRow.wrapped(step, width: width, lead: Span("\(index + 1)  ", .accent)) + [.blank]
    }
    return rows
      + DetailRow.wrapped(
        "\(key(.help, .everywhere)) shows every key. Nothing leaves this machine unless an "
          + "analysis says so before it starts.", width: width, role: .muted)
  }
}
