import Foundation
import JobTrackerService
import JobTrackerTesting
import Testing

@Suite struct ThemeChoiceTests {
  private let folder: TemporaryDirectory
  private let locations: Locations

  init() throws {
    folder = try TemporaryDirectory()
    locations = Locations(home: folder.url)
  }

  @Test("A choice is kept, until the configuration names another theme")
  func kept() throws {
    let choice = ThemeChoice(locations)
    #expect(choice.name(over: nil) == nil)
    #expect(choice.name(over: "dark") == "dark")
    try choice.keep("nord", over: "dark")
    #expect(choice.name(over: "dark") == "nord")
    #expect(choice.name(over: "light") == "light")
    #expect(choice.name(over: nil) == nil)
    try choice.keep("auto", over: nil)
    #expect(choice.name(over: nil) == "auto")
    #expect(choice.name(over: "dark") == "dark")
  }

  @Test(
    "A file that is not as it should be is no choice", arguments: ["", "nord", "\n\n", "\u{0}"])
  func damaged(text: String) throws {
    try Locations.create(locations.state)
    try Data(text.utf8).write(to: locations.state.appending(path: "theme"))
    #expect(ThemeChoice(locations).name(over: nil) == nil)
  }

  @Test("What cannot be kept is told with its path")
  func unwritable() throws {
    try folder.write("", to: "state")
    let error = #expect(throws: ThemeChoiceError.self) {
      try ThemeChoice(locations).keep("nord", over: nil)
    }
    #expect(error?.message.contains(folder.file("state/theme").path) == true)
    #expect(error?.reason.isEmpty == false)
  }
}
