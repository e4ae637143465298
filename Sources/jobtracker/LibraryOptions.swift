import ArgumentParser
import Foundation
import JobTrackerService

/// What every command that opens the library takes.
struct LibraryOptions: ParsableArguments {
  @Option(help: "Open the library of this user instead of the login name's.")
  var user: String?

  /// The library as the configuration and the environment say.
  func openLibrary() throws -> JobTracker {
    let setup = try Setup()
    return try JobTracker(
      settings: setup.settings, locations: setup.locations, userName: user ?? Setup.loginName,
      program: Setup.program)
  }
}

/// What the program finds when it starts.
struct Setup {
  let locations: Locations
  let settings: Settings

  init() throws {
    locations = Self.locations
    LogFile.start(at: locations.logFile)
    settings = try Settings(locations: locations, environment: Self.environment)
  }

  static var environment: [String: String] { ProcessInfo.processInfo.environment }
  static var locations: Locations { Locations(environment: environment) }

  var runners: TaskRunners { .live(settings: settings, program: Setup.program) }

  var scoring: Scoring { Scoring(settings: settings, locations: locations, runners: runners) }

  var sendingConsent: SendingConsent { SendingConsent(locations, settings.chat) }

  static var loginName: String {
    let name = ProcessInfo.processInfo.userName
    return name.isEmpty ? "me" : name
  }

  /// This program's own file, to start it again for the reading of resumes.
  ///
  /// The link stays right when the file was replaced while the program runs.
  static var program: URL { URL(filePath: "/proc/self/exe") }
}
