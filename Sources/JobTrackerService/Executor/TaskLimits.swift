package import JobTrackerDomain

/// How much the executor does at once, and how often it tries.
package struct TaskLimits: Sendable {
  /// Tasks of a kind at the same time.
  ///
  /// Whatever is set here, the queue lets only one analysis at a time talk to one provider.
  package var concurrent: [TaskKind: Int] = [.extract: 4, .parse: 2, .analyse: 2]
  /// Starts of a task whose failures may pass by themselves.
  package var attempts = 4
  /// Whether a task waits for a provider's limit, and for the network, as often as it takes.
  package var waitsForProviders = true
  /// Seconds between two times that progress is stored for other processes.
  package var progressInterval = 0.2
  /// Seconds between two looks whether a process that runs tasks is still there.
  package var presenceInterval = 1.0

  package init() {}
}
