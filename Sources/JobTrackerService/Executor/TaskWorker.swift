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
      try store(task, try work(on: task, cancellation))
      log.info("Task \(task.id) ended")
    } catch {
      settle(task, after: error, cancellation)
    }
  }

  /// Stores the end of a task.
  private typealias Ending = () throws -> Void

  /// Does the work; what came of it is still to be stored.
  private func work(on task: BackgroundTask, _ cancellation: Cancellation) throws -> Ending {
    let report = progressReport(of: task)
    switch task.work {
    case .createJob(let draft):
      let reading = try runners.readPosting(draft.jobURL, cancellation, report)
      return { try library.finishCreation(task.id, owner: owner, reading: reading) }
    case .extract(let jobID):
      let url = try library.job(jobID).jobURL
      let reading = try runners.readPosting(url, cancellation, report)
      return { try library.finishExtraction(task.id, owner: owner, reading: reading) }
    case .parse(let resumeID): return try parse(resumeID, task, cancellation)
    case .analyse(let analysisID, let engine):
      return try analyse(analysisID, engine, task, cancellation, report)
    }
  }

  private func parse(
    _ id: ResumeID, _ task: BackgroundTask, _ cancellation: Cancellation
  ) throws -> Ending {
    let resume = try library.resume(id)
    let file = vault.url(of: resume.fileHash)
    let outcome: Result<ResumeText, ParseFailure>
    do {
      outcome = .success(try runners.readResume(file, cancellation))
    } catch let error as any UserFacingError where !(error is CancelledError) {
      outcome = .failure(ParseFailure(reason: error.message))
    }
    return { try library.finishParsing(task.id, owner: owner, outcome: outcome) }
  }

  private func analyse(
    _ id: AnalysisID, _ engine: EngineName, _ task: BackgroundTask, _ cancellation: Cancellation,
    _ report: @escaping TaskProgress.Report
  ) throws -> Ending {
    let analysis = try library.analysis(id)
    guard let resumeID = analysis.resumeID else { throw AnalysisRefusal.noResume }
    let job = try library.job(analysis.jobID)
    let request = AnalysisRequest(
      job, resumeText: try library.resume(resumeID).visibleText, level: analysis.candidateLevel,
      stack: analysis.targetStack)
    let result = try runners.analyse(request, engine, cancellation, report)
    let hashes = TextHashes(
      resume: ContentHash.sha256(request.resumeText),
      job: ContentHash.sha256(request.jobDescription))
    return {
      try library.finishAnalysis(task.id, owner: owner, result: result, hashes: hashes)
    }
  }

  /// Stores an end; while the database is busy or the disk is full it tries again and again,
  /// because what was worked out must not be lost, and a task must not stay under way for ever.
  private func store(_ task: BackgroundTask, _ ending: Ending) throws {
    while true {
      do {
        return try ending()
      } catch let error as StoreError {
        guard let delay = error.retryAfter, !isStopping.isCancelled else { throw error }
        log.notice("The end of task \(task.id) cannot be stored yet: \(error)")
        isStopping.wait(atMost: delay)
      }
    }
  }

  /// Decides what an error means for the task: given back, tried later, or failed.
  private func settle(_ task: BackgroundTask, after error: any Error, _ cancellation: Cancellation)
  {
    do {
      try store(task, ending(of: task, after: error, cancellation))
    } catch {
      // The task stays marked as ours; it is queued again when this process has ended.
      log.error("The end of task \(task.id) cannot be stored: \(error)")
    }
  }

  private func ending(
    of task: BackgroundTask, after error: any Error, _ cancellation: Cancellation
  ) -> Ending {
    if isStopping.isCancelled {
      return { try library.postponeTask(task.id, owner: owner, until: Date(), because: "") }
    }
    if cancellation.isCancelled {
      return { try library.endCancelledTask(task.id, owner: owner) }
    }
    if let error = error as? any RetryableError, let delay = error.retryAfter,
      error.isWait && limits.waitsForProviders || task.attempts < limits.attempts
    {
      log.notice("Task \(task.id) waits \(delay) s: \(error)")
      let date = Date(timeIntervalSinceNow: delay)
      return {
        try error.isWait
          ? library.postponeTasks(
            askingLike: task.id, owner: owner, until: date, because: error.waitReason)
          : library.postponeTask(task.id, owner: owner, until: date, because: error.waitReason)
      }
    }
    log.error("Task \(task.id) failed: \(error)")
    return { try fail(task, error) }
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
