import Dispatch
import Synchronization

/// A flag that one thread raises and the work on another thread looks at.
///
/// Work checks ``isCancelled`` often, or registers a handler that ends what it
/// waits for. Once raised, the flag stays up.
package final class Cancellation: Sendable {
  private struct State {
    var isCancelled = false
    var handlers: [Int: @Sendable () -> Void] = [:]
    var nextHandler = 0
  }

  private let state = Mutex(State())

  package init() {}

  package var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Raises the flag and runs the handlers, once, on the calling thread.
  package func cancel() {
    let handlers = state.withLock { state in
      let handlers = state.isCancelled ? [] : Array(state.handlers.values)
      state.isCancelled = true
      state.handlers = [:]
      return handlers
    }
    for handler in handlers { handler() }
  }

  /// Runs `body` with `handler` called if the flag is raised meanwhile; at once
  /// where it is up already.
  package func whileCancellable<Result, Failure: Error>(
    onCancel handler: @escaping @Sendable () -> Void, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let number: Int? = state.withLock { state in
      guard !state.isCancelled else { return nil }
      state.nextHandler += 1
      state.handlers[state.nextHandler] = handler
      return state.nextHandler
    }
    guard let number else {
      handler()
      return try body()
    }
    defer { state.withLock { $0.handlers[number] = nil } }
    return try body()
  }

  /// Blocks the thread until the flag is up, but for no more than some seconds.
  package func wait(atMost seconds: Double) {
    let raised = DispatchSemaphore(value: 0)
    whileCancellable(onCancel: { raised.signal() }) {
      _ = raised.wait(timeout: .now() + seconds)
    }
  }

  /// - Throws: ``CancelledError`` once the flag is up.
  package func check() throws(CancelledError) {
    if isCancelled { throw CancelledError() }
  }
}

/// The work was stopped because a person asked for it.
package struct CancelledError: UserFacingError, Equatable {
  package init() {}
  package var message: String { "Cancelled." }
}
