import Dispatch
import Synchronization

/// Lets an action through once an interval.
final class Throttle: Sendable {
  private let interval: UInt64
  private let last = Mutex<UInt64?>(nil)

  /// - Parameter interval: Seconds.
  init(interval: Double) { self.interval = UInt64(interval * 1e9) }

  func allows() -> Bool {
    let now = DispatchTime.now().uptimeNanoseconds
    return last.withLock { last in
      if let last, now - last < interval { return false }
      last = now
      return true
    }
  }
}
