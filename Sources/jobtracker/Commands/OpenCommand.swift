import ArgumentParser
import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import TerminalUI

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the full-screen interface (the default).")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let themes = ThemeLibrary(folders: [tracker.locations.themes])
    let user = tracker.user.name
    let marks = user == Setup.loginName ? [] : [user]
    try MainActor.assumeIsolated {
      try TerminalApp.run(tracker: tracker, themes: themes, marks: marks)
    }
  }
}
