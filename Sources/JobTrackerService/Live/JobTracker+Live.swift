package import Foundation
import JobTrackerStore

extension JobTracker {
  /// Opens a user's library with everything real behind it.
  ///
  /// - Parameter program: This program's file, which is started again to read resumes.
  /// - Throws: ``StoreError``, ``LocationError``.
  package convenience init(
    settings: Settings, locations: Locations, userName: String, program: URL
  ) throws {
    try self.init(settings: settings, locations: locations, userName: userName) { database in
      .live(
        settings: settings, program: program,
        unavailableModels: RememberedModels(database: database))
    }
  }
}
