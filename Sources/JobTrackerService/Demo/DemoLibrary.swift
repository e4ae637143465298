package import Foundation
import JobTrackerDomain

/// A throw-away library of sample jobs, resumes and results, which never touches the network.
///
///     let demo = try DemoLibrary()
///     defer { demo.remove() }
///     let tracker = try demo.open(program: program)
package struct DemoLibrary: Sendable {
  private let folder: DemoFolder

  /// Makes an empty folder, and removes those of demos that were killed.
  ///
  /// - Parameter parent: Where the folder is made.
  /// - Throws: A message for the person where there is no room for it.
  package init(in parent: URL = FileManager.default.temporaryDirectory) throws {
    folder = try DemoFolder(in: parent)
  }

  package var locations: Locations { Locations(home: folder.url) }

  /// Removes everything; the tracker is not to be used any more.
  package func remove() { folder.remove() }

  /// Fills the library and opens it.
  ///
  /// - Parameters:
  ///   - program: This program's file, which is started again to read resumes.
  ///   - theme: The theme's name; the standard one where `nil`.
  ///   - keys: The person's own keys.
  ///   - interface: How it is to behave towards the person's terminal.
  ///   - analysisDuration: How long a new analysis takes to be seen, in seconds.
  package func open(
    program: URL, theme: String? = nil, keys: KeySettings = KeySettings(),
    interface: InterfaceSettings = InterfaceSettings(),
    analysisDuration: Double = 2.5
  ) throws -> JobTracker {
    let samples = try DemoSamples()
    var settings = Settings()
    settings.theme = theme
    settings.keys = keys
    settings.interface = interface
    settings.engine = .offline
    func tracker(analysisDuration: Double) throws -> JobTracker {
      try JobTracker(
        settings: settings, locations: locations, userName: "demo",
        runners: .demo(
          postings: samples.postings, program: program, analysisDuration: analysisDuration))
    }
    let filler = DemoFiller(
      tracker: try tracker(analysisDuration: 0), files: folder.url.appending(path: "samples"))
    try filler.fill(from: samples)
    return try tracker(analysisDuration: analysisDuration)
  }
}
