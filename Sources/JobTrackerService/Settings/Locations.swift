package import Foundation
import JobTrackerDomain

/// Where the program keeps things, by the XDG base directory specification.
///
/// `JOBTRACKER_HOME` puts all three folders below one.
package struct Locations: Equatable, Sendable {
  package var configuration: URL
  package var data: URL
  package var state: URL

  package init(home: URL) {
    self.init(
      configuration: home.appending(path: "config"), data: home.appending(path: "data"),
      state: home.appending(path: "state"))
  }

  private init(configuration: URL, data: URL, state: URL) {
    self.configuration = configuration
    self.data = data
    self.state = state
  }

  package init(environment: [String: String]) {
    func folder(_ variable: String, _ fallback: String) -> URL {
      // The specification: a relative path is to be ignored.
      if let path = environment[variable], path.hasPrefix("/") {
        return URL(filePath: path).appending(path: "jobtracker")
      }
      let home = environment["HOME"].map { URL(filePath: $0) }
      return (home ?? FileManager.default.homeDirectoryForCurrentUser)
        .appending(path: fallback).appending(path: "jobtracker")
    }
    if let home = environment["JOBTRACKER_HOME"], !home.isEmpty {
      self.init(home: URL(filePath: home))
      return
    }
    self.init(
      configuration: folder("XDG_CONFIG_HOME", ".config"),
      data: folder("XDG_DATA_HOME", ".local/share"),
      state: folder("XDG_STATE_HOME", ".local/state"))
  }

  package var configurationFile: URL { configuration.appending(path: "config.toml") }
  package var lexicon: URL { configuration.appending(path: "lexicon.toml") }
  package var themes: URL { configuration.appending(path: "themes") }
  package var database: URL { data.appending(path: "jobtracker.sqlite") }
  package var resumeFiles: URL { data.appending(path: "resumes") }
  /// One lock file for each process that runs tasks.
  package var processes: URL { data.appending(path: "processes") }
  /// What stands in forms that are not saved yet.
  package var drafts: URL { data.appending(path: "drafts") }
  /// Texts that are in a person's editor.
  package var editing: URL { state.appending(path: "editing") }
  /// What was entered, to be recalled.
  package var inputHistory: URL { state.appending(path: "history.json") }
  package var logFile: URL { state.appending(path: "jobtracker.log") }

  /// Creates a folder that only its owner can read.
  ///
  /// - Throws: ``LocationError``.
  package static func create(_ folder: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw LocationError(path: folder.path, reason: SystemReason(error).text)
    }
  }
}

/// A folder of the program's cannot be made.
package struct LocationError: UserFacingError, Equatable {
  package var path: String
  package var reason: String

  package var message: String {
    "The folder \(path) cannot be created (\(reason)): free it, or set JOBTRACKER_HOME to "
      + "a folder of yours."
  }
}

/// The system's own short words for why a file operation failed.
package struct SystemReason {
  package let text: String

  package init(_ error: any Error) {
    let error = error as NSError
    // Not every error there can be cast to the class; each can be bridged to it.
    let underlying =
      (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
      ?? error
    text =
      underlying.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(underlying.code))).lowercased()
      : underlying.localizedDescription
  }
}
