package import JobTrackerDomain
import JobTrackerStore

extension JobTracker {
  /// Tasks under way, and new jobs whose page could not be read and whose typed fields
  /// wait for a decision (J5); newest first.
  package func openTasks() throws -> [BackgroundTask] { try library.openTasks() }

  /// The newest tasks, unfinished ones first.
  package func tasks() throws -> [BackgroundTask] { try library.tasks() }

  package func task(_ id: TaskID) throws -> BackgroundTask { try library.task(id) }

  /// Ends a task that waits or runs, in whichever process it runs.
  package func cancelTask(_ id: TaskID) throws { try library.cancelTask(id) }

  /// Queues a failed or cancelled task anew; an analysis is started anew instead.
  package func retryTask(_ id: TaskID) throws { try library.retryTask(id) }

  /// Forgets a finished task, and what was typed for a job that never came to be.
  package func dismissTask(_ id: TaskID) throws { try library.removeTask(id) }
}
