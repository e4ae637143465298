import ArgumentParser
import Foundation
import JobTrackerService
import TerminalScreen
import TerminalUI

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the interface on a throw-away library of samples, offline.")

  func run() throws {
    let own = Locations(environment: ProcessInfo.processInfo.environment)
    let demo = try DemoLibrary()
    defer { demo.remove() }
    LogFile.start(at: demo.locations.logFile)
    // Only looks and keys are the person's own; a mistake in the rest is no matter here.
    let settings = (try? Settings(locations: own, environment: [:])) ?? Settings()
    let theme = ThemeChoice(own).name(over: settings.theme)
    let tracker = try demo.open(
      program: Setup.program, theme: theme, keys: settings.keys,
      interface: settings.interface)
    try MainActor.assumeIsolated {
      try TerminalApp.run(
        tracker: tracker, themes: ThemeLibrary(folders: [own.themes]),
        marks: ["demo", "nothing is kept"])
    }
  }
}
