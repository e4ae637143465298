import ArgumentParser
import JobTrackerService
import TerminalUI

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the full-screen interface (the default).")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    try MainActor.assumeIsolated { try TerminalApp.run(tracker: tracker) }
  }
}
