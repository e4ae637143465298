import Synchronization

/// Remembers the models that a server has closed to this key, so that they are not asked for again.
package protocol UnavailableModels: Sendable {
  func contains(_ model: String, host: String) -> Bool
  func insert(_ model: String, host: String)
  /// Forgets a model that has answered after all.
  func remove(_ model: String, host: String)
}

/// Remembers as long as the program runs.
package final class UnavailableModelsInMemory: UnavailableModels {
  private let closed = Mutex<Set<[String]>>([])

  package init() {}

  package func contains(_ model: String, host: String) -> Bool {
    closed.withLock { $0.contains([host, model]) }
  }

  package func insert(_ model: String, host: String) {
    closed.withLock { _ = $0.insert([host, model]) }
  }

  package func remove(_ model: String, host: String) {
    closed.withLock { _ = $0.remove([host, model]) }
  }
}
