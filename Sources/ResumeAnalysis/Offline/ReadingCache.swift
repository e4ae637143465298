import Synchronization

/// Keeps what was read from the last texts, so that a matrix of resumes and jobs reads each once.
final class ReadingCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var values: [Key: Value] = [:]
    /// The oldest first.
    var order: [Key] = []
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// The value that is kept for the key, or the one that `read` makes now.
  func value(for key: Key, read: () -> Value) -> Value {
    if let known = state.withLock({ $0.values[key] }) { return known }
    let value = read()
    state.withLock { state in
      guard state.values.updateValue(value, forKey: key) == nil else { return }
      state.order.append(key)
      if state.order.count > limit { state.values[state.order.removeFirst()] = nil }
    }
    return value
  }
}
