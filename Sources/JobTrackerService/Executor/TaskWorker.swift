import Foundation
import JobTrackerDomain
import JobTrackerStore
import Logging

/// Does one task from its claim to its end.
struct TaskWorker: Sendable {
  let library: Library
  let runners: TaskRunners
  let owner: String
  let limits: TaskLimits
  let vault: ResumeVault
  let report: @Sendable (StateChange) -> Void
  /// Raised when the whole program ends: what is cancelled then goes back to the queue.
  let isStopping = Cancellation()
  private let log = Logger(label: "task")

  init(
    library: Library, runners: TaskRunners, vault: ResumeVault, owner: String,
    limits: TaskLimits, report: @escaping @Sendable (StateChange) -> Void
  ) {
    self.library = library
    self.runners = runners
    self.vault = vault
    self.owner = owner
    self.limits = limits
    self.report = report
  }

  func run(_ task: BackgroundTask, cancellation: Cancellation) {
    log.info("Task \(task.id) (\(task.work.kind.rawValue)) starts, attempt \(task.attempts)")
    do {
      try work(on: task, cancellation)
      log.info("Task \(task.id) ended")
    } catch {
      settle(task, after: error, cancellation)
    }
  }

  private func work(on task: BackgroundTask, _ cancellation: Cancellation) throws {
    let report = progressReport(of: task)
    switch task.work {
    case .createJob(let draft):
      let reading = try runners.readPosting(draft.jobURL, cancellation, report)
      try library.finishCreation(task.id, owner: owner, reading: reading)
    case .extract(let jobID):
      let url = try library.job(jobID).jobURL
      let reading = try runners.readPosting(url, cancellation, report)
      try library.finishExtraction(task.id, owner: owner, reading: reading)
    case .parse(let resumeID): try parse(resumeID, task, cancellation)
    case .analyse(let analysisID, let engine):
      try analyse(analysisID, engine, task, cancellation, report)
    }
  }

  private func parse(
    _ id: ResumeID, _ task: BackgroundTask, _ cancellation: Cancellation
  ) throws {
    let resume = try library.resume(id)
    let file = vault.url(of: resume.fileHash)
    let outcome: Result<ResumeText, ParseFailure>
    do {
      outcome = .success(try runners.readResume(file, cancellation))
    } catch let error as any UserFacingError where !(error is CancelledError) {
      outcome = .failure(ParseFailure(reason: error.message))
    }
    try library.finishParsing(task.id, owner: owner, outcome: outcome)
  }

  private func analyse(
    _ id: AnalysisID, _ engine: EngineName, _ task: BackgroundTask, _ cancellation: Cancellation,
    _ report: @escaping TaskProgress.Report
  ) throws {
    let analysis = try library.analysis(id)
    guard let resumeID = analysis.resumeID else { throw AnalysisRefusal.noResume }
    let job = try library.job(analysis.jobID)
    let request = AnalysisRequest(
      companyName: job.companyName, jobTitle: job.jobTitle, jobDescription: job.jobDescription,
      resumeText: try library.resume(resumeID).parsedText, level: analysis.candidateLevel,
      stack: analysis.targetStack)
    let result = try runners.analyse(request, engine, cancellation, report)
    try library.finishAnalysis(
      task.id, owner: owner, result: result,
      hashes: TextHashes(
        resume: ContentHash.sha256(request.resumeText),
        job: ContentHash.sha256(request.jobDescription)))
  }

  /// Decides what an error means for the task: given back, tried later, or failed.
  private func settle(_ task: BackgroundTask, after error: any Error, _ cancellation: Cancellation)
  {
    do {
      if isStopping.isCancelled {
        try library.postponeTask(task.id, owner: owner, until: Date(), because: "")
      } else if cancellation.isCancelled {
        try library.endCancelledTask(task.id, owner: owner)
      } else if let delay = (error as? any RetryableError)?.retryAfter,
        task.attempts < limits.attempts
      {
        log.notice("Task \(task.id) waits \(delay) s: \(error)")
        try library.postponeTask(
          task.id, owner: owner, until: Date(timeIntervalSinceNow: delay),
          because: (error as? any UserFacingError)?.message ?? "")
      } else {
        log.error("Task \(task.id) failed: \(error)")
        try fail(task, error)
      }
    } catch {
      // The task stays marked as ours; it is queued again when this process has ended.
      log.error("The end of task \(task.id) cannot be stored: \(error)")
    }
  }

  private func fail(_ task: BackgroundTask, _ error: any Error) throws {
    let message =
      (error as? any UserFacingError)?.message
      ?? "An unexpected error stopped this (\(SystemReason(error).text)): try again."
    if case .createJob = task.work {
      // J5, J7: complete manual fields are enough, whatever went wrong with the page.
      try library.finishCreation(
        task.id, owner: owner,
        reading: PostingReading(outcome: .needsManual(Posting(), reason: message)))
    } else {
      try library.failTask(task.id, owner: owner, message: message)
    }
  }

  /// Shows each step at once, and stores one now and then for other processes.
  private func progressReport(of task: BackgroundTask) -> TaskProgress.Report {
    let throttle = Throttle(interval: limits.progressInterval)
    return { progress in
      report(.progress(task.id, progress))
      guard throttle.allows() else { return }
      try? library.storeProgress(progress, of: task.id, owner: owner)
    }
  }
}
