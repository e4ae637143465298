import JobTrackerService
import Synchronization

/// Collects what background threads post, so that the main thread gets it in one piece
/// and however much was posted, wakes up once.
final class ChangeInbox: Sendable {
  private struct State {
    var changes = Changes()
    var isAnnounced = false
    var announce: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// - Parameter announce: Called from any thread when there is something to take.
  func open(_ announce: @escaping @Sendable () -> Void) {
    let isWaiting = state.withLock { state in
      state.announce = announce
      state.isAnnounced = !state.changes.isEmpty
      return state.isAnnounced
    }
    if isWaiting { announce() }
  }

  func post(_ change: StateChange) {
    let announce = state.withLock { state in
      state.changes.add(change)
      guard !state.isAnnounced, let announce = state.announce else {
        return nil as (@Sendable () -> Void)?
      }
      state.isAnnounced = true
      return announce
    }
    announce?()
  }

  func take() -> Changes {
    state.withLock { state in
      defer {
        state.changes = Changes()
        state.isAnnounced = false
      }
      return state.changes
    }
  }
}
