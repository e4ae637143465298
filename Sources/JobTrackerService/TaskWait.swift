import Dispatch
package import JobTrackerDomain
import JobTrackerStore

extension JobTracker {
  /// Runs one task, unless another process does, and waits until it has finished.
  ///
  /// - Parameter onProgress: Called from background threads.
  /// - Returns: The task at its end; the caller looks at its state and error.
  package func waitForTask(
    _ id: TaskID, onProgress: @escaping @Sendable (TaskProgress) -> Void = { _ in }
  ) throws -> BackgroundTask {
    let changed = DispatchSemaphore(value: 0)
    // A command comes to its end: it does not wait for a limit of hours.
    var limits = TaskLimits()
    limits.waitsForProviders = false
    let executor = try startExecutor(limits: limits, only: id) { change in
      if case .progress(id, let progress) = change { onProgress(progress) }
      if change == .stored { changed.signal() }
    }
    defer { executor.stop() }
    while true {
      let task = try task(id)
      if task.state.isFinished { return task }
      changed.wait()
    }
  }

  /// Waits for a job that is created from its URL.
  ///
  /// - Returns: The task, whose error says why the page gave nothing, and the job where
  ///   there is one (J5, J7).
  package func waitForCreation(_ id: TaskID) throws -> (BackgroundTask, Job?) {
    let task = try waitForTask(id)
    guard task.state == .done, case .extract(let jobID) = task.work else { return (task, nil) }
    return (task, try job(jobID))
  }

  /// Waits until a resume that was just added has been read.
  package func waitForText(of resume: Resume) throws -> Resume {
    if let task = try library.unfinishedTask(parsing: resume.id) { _ = try waitForTask(task) }
    return try self.resume(resume.id)
  }
}
