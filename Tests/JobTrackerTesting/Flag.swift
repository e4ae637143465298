import Synchronization

/// A mark that one thread leaves for another.
package final class Flag: Sendable {
  private let state = Mutex(false)

  package init() {}

  package func raise() { state.withLock { $0 = true } }
  package var isRaised: Bool { state.withLock { $0 } }
}
