import Dispatch
import Synchronization

/// The answer of a background thread, for one who waits a moment for it.
final class PromptAnswer: Sendable {
  private enum State {
    case open
    case given(Event)
    /// Nobody waits any more.
    case late
  }

  private let state = Mutex(State.open)
  private let isGiven = DispatchSemaphore(value: 0)

  /// - Returns: `false` where it comes too late.
  func give(_ event: Event) -> Bool {
    let isInTime = state.withLock { state in
      guard case .open = state else { return false }
      state = .given(event)
      return true
    }
    isGiven.signal()
    return isInTime
  }

  /// - Returns: `nil` where there is none within the seconds.
  func take(within seconds: Double) -> Event? {
    _ = isGiven.wait(timeout: .now() + seconds)
    return state.withLock { state in
      if case .given(let event) = state { return event }
      state = .late
      return nil
    }
  }
}
