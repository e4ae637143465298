import Dispatch
import Glibc
import JobTrackerDomain
import JobTrackerService

extension JobTracker {
  /// Waits with `body` for a task, which ^C cancels.
  ///
  /// Without this the task would stay in the queue and run at the next start.
  func cancellingOnInterrupt<Value>(
    _ task: TaskID, _ body: () throws -> Value
  ) rethrows -> Value {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "jobtracker.interrupt"))
    source.setEventHandler { try? self.cancelTask(task) }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try body()
  }
}
