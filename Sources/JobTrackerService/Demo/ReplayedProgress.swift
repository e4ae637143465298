import Dispatch
import JobTrackerDomain
import Synchronization

/// Spreads the reports of work that is over in an instant, so that a person sees it move.
struct ReplayedProgress: Sendable {
  /// How long all reports together take, in seconds.
  let duration: Double

  /// Does the work, then passes its reports on one by one.
  ///
  /// - Throws: What the work throws, at once; `CancelledError` as soon as that is raised.
  func run<Value>(
    _ cancellation: Cancellation, _ report: TaskProgress.Report,
    _ work: (@escaping TaskProgress.Report) throws -> Value
  ) throws -> Value {
    let steps = Steps()
    let value = try work { step in steps.all.withLock { $0.append(step) } }
    let all = steps.all.withLock { $0 }
    let cancelled = DispatchSemaphore(value: 0)
    try cancellation.whileCancellable(onCancel: { cancelled.signal() }) {
      for step in all {
        report(step)
        _ = cancelled.wait(timeout: .now() + duration / Double(all.count))
        try cancellation.check()
      }
    }
    return value
  }

  private final class Steps: Sendable {
    let all = Mutex<[TaskProgress]>([])
  }
}
