import Dispatch
import Foundation
package import JobTrackerDomain
import JobTrackerStore

/// The use cases: one function for each thing that a person can do, called by the
/// panes and by the commands alike.
///
/// Every function may wait for the disk: the interface calls them off its main thread.
package final class JobTracker: Sendable {
  package let settings: Settings
  package let locations: Locations
  let database: Database
  let library: Library
  let runners: TaskRunners

  /// Opens the library of a user.
  ///
  /// - Parameters:
  ///   - userName: Created on first use.
  ///   - runners: What does the work of tasks.
  /// - Throws: ``StoreError``, ``LocationError``.
  package convenience init(
    settings: Settings, locations: Locations, userName: String, runners: TaskRunners
  ) throws {
    try self.init(settings: settings, locations: locations, userName: userName) { _ in runners }
  }

  init(
    settings: Settings, locations: Locations, userName: String,
    runners: (Database) -> TaskRunners
  ) throws {
    self.settings = settings
    self.locations = locations
    try Locations.create(locations.data)
    database = try Database(path: locations.database.path)
    library = try database.library(ofUser: userName)
    self.runners = runners(database)
  }

  package var user: User { library.user }

  /// Starts to run the tasks of the queue in the background.
  ///
  /// - Parameters:
  ///   - only: The one task to run; all where `nil`.
  ///   - onChange: Called from background threads.
  package func startExecutor(
    limits: TaskLimits = TaskLimits(), only: TaskID? = nil,
    onChange: @escaping @Sendable (StateChange) -> Void
  ) throws -> TaskExecutor {
    DispatchQueue.global(qos: .utility).async { [self] in tidyVault() }
    return try TaskExecutor(
      library: library, runners: runners, locations: locations, limits: limits, only: only,
      engines: settings.usableEngines, onChange: onChange)
  }
}
