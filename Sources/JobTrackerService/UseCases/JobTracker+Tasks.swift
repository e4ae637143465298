package import JobTrackerDomain
import JobTrackerStore

extension JobTracker {
  /// Tasks under way, and new jobs whose page could not be read and whose typed fields
  /// wait for a decision (J5); newest first.
  package func openTasks() throws -> [BackgroundTask] { try library.openTasks() }

  /// Every task under way and the newest finished ones, with what they work on.
  package func tasks() throws -> [TaskEntry] { try library.taskList() }

  /// Those of these tasks that there are.
  package func tasks(_ ids: [TaskID]) throws -> [TaskEntry] { try library.taskEntries(ids) }

  package func task(_ id: TaskID) throws -> BackgroundTask { try library.task(id) }

  /// Ends a task that waits or runs, in whichever process it runs.
  ///
  /// - Throws: ``TaskRefusal/finished(_:)``.
  package func cancelTask(_ id: TaskID) throws {
    guard try !library.task(id).state.isFinished else { throw TaskRefusal.finished(id) }
    try library.cancelTask(id)
  }

  /// Does the work of a failed or cancelled task again: an analysis as a new run, which takes
  /// the task's place, anything else in the same task.
  ///
  /// - Returns: The task that does it.
  /// - Throws: ``TaskRefusal``, ``AnalysisRefusal``, ``EngineError``, ``StoreError``.
  package func retryTask(_ id: TaskID) throws -> TaskID {
    let task = try library.task(id)
    guard task.state.isFinished else { throw TaskRefusal.unfinished(id) }
    guard task.state != .done else { throw TaskRefusal.done(id) }
    guard case .analyse(let run, let engine) = task.work else {
      try library.retryTask(id)
      return id
    }
    let earlier = try library.analysis(run)
    let ticket = try startAnalysis(
      job: earlier.jobID, resume: earlier.resumeID, level: earlier.candidateLevel,
      stack: earlier.targetStack, engine: engine)
    try library.removeTask(id)
    return ticket.taskID
  }

  /// Forgets a finished task, and what was typed for a job that never came to be.
  package func dismissTask(_ id: TaskID) throws { try library.removeTask(id) }

  /// Forgets the finished tasks; those that keep what was typed for a new job stay (J5).
  ///
  /// - Returns: How many were forgotten.
  package func clearTasks() throws -> Int { try library.clearTasks() }
}

/// Why a task is left as it is.
package enum TaskRefusal: UserFacingError, Equatable {
  case finished(TaskID)
  case unfinished(TaskID)
  case done(TaskID)

  package var message: String {
    switch self {
    case .finished(let id): "Task \(id) has finished already: there is nothing to cancel."
    case .unfinished(let id):
      "Task \(id) has not finished yet: wait for its end, or cancel it first."
    case .done(let id): "Task \(id) is done: there is nothing to try again."
    }
  }
}
