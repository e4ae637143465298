package import JobTrackerDomain

/// What the background posts to whoever shows the state.
package enum StateChange: Equatable, Sendable {
  /// Rows changed, through this process or another one: what shows is to be read anew.
  case stored
  /// A task of this process moved on.
  case progress(TaskID, TaskProgress)
}
