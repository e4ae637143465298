import Dispatch
package import JobTrackerDomain

extension JobTracker {
  /// Runs one task, unless another process does, and waits until it has finished.
  ///
  /// - Parameter onProgress: Called from background threads.
  /// - Returns: The task at its end; the caller looks at its state and error.
  package func waitForTask(
    _ id: TaskID, onProgress: @escaping @Sendable (TaskProgress) -> Void = { _ in }
  ) throws -> BackgroundTask {
    let changed = DispatchSemaphore(value: 0)
    let executor = try startExecutor(only: id) { change in
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
}
