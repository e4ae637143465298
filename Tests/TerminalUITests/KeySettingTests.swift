import Foundation
import JobTrackerService
import JobTrackerTesting
import TOMLSource
import TerminalScreen
import Testing

@testable import TerminalUI

/// `[keys]` of the configuration.
@Suite struct KeySettingTests {
  private func read(_ text: String) throws -> (bindings: Bindings, mistakes: [String]) {
    let folder = try TemporaryDirectory()
    let locations = Locations(home: folder.url)
    try Locations.create(locations.configuration)
    try Data(text.utf8).write(to: locations.configurationFile)
    let settings = try Settings(locations: locations, environment: [:])
    let (bindings, mistakes) = Bindings.customised(by: settings.keys)
    return (bindings, mistakes.map { $0.message.replacing(folder.url.path, with: "") })
  }

  private func keys(_ action: Action, _ context: KeyContext, _ bindings: Bindings) -> [String] {
    bindings.list(context).first { $0.action == action }?.keys.map(\.description) ?? []
  }

  @Test("An action gets one key, several, a sequence, or none")
  func rebinds() throws {
    let (bindings, mistakes) = try read(
      """
      [keys.jobs]
      add = ["a", "Insert"]
      edit = "Ctrl-e"
      open = ["Enter", "v v"]
      delete = "disabled"
      """)
    #expect(mistakes.isEmpty)
    #expect(keys(.add, .jobs, bindings) == ["a", "Ins"])
    #expect(keys(.edit, .jobs, bindings) == ["^e"])
    #expect(keys(.open, .jobs, bindings) == ["Enter", "v v"])
    #expect(keys(.delete, .jobs, bindings) == [])
    #expect(keys(.add, .resumes, bindings) == ["a"])
    #expect(bindings.meaning(of: KeySequence([Key("e")]), in: [.jobs]) == nil)
    #expect(bindings.meaning(of: KeySequence([Key("v")]), in: [.jobs]) == .beginning)
    #expect(bindings.meaning(of: KeySequence([Key("v"), Key("v")]), in: [.jobs]) == .action(.open))
  }

  @Test("Two actions can change their keys with each other")
  func swaps() throws {
    let (bindings, mistakes) = try read("[keys.jobs]\nadd = \"e\"\nedit = \"a\"")
    #expect(mistakes.isEmpty)
    #expect(keys(.add, .jobs, bindings) == ["e"] && keys(.edit, .jobs, bindings) == ["a"])
  }

  @Test(
    "A mistake is told with line and column, and its action keeps the usual keys",
    arguments: [
      ("[keys.jbos]\nadd = \"x\"", "1:1", "unknown context “jbos”; known are: everywhere, lists"),
      ("[keys.jobs]\n\n  ad = \"x\"", "3:3", "unknown action “ad” in jobs; known are: add, open"),
      ("[keys.jobs]\nadd = [\"F2\", \"Foo\"]", "2:14", "“Foo” is no key"),
      ("[keys.jobs]\nadd = [\n  \"F2\",\n  'Foo',\n]", "4:3", "“Foo” is no key"),
      ("[keys.jobs]\nadd = 5", "2:1", "must be a key in quotes"),
      ("[keys]\njobs = \"a\"", "2:1", "must be a table"),
      ("keys = 1", "1:1", "write [keys.jobs]"),
      ("[keys.jobs]\nadd = \"e\"", "2:7", "e conflicts with e of “edit” in jobs"),
      ("[keys.jobs]\nadd = \"e x\"", "2:7", "e x conflicts with e of “edit” in jobs"),
      ("[keys.jobs]\nadd = [\"F2\", \"F2 F3\"]", "2:8", "of the same action"),
      ("[keys.jobs]\nadd = \"^c\"", "2:7", "^c always quits"),
      ("[keys.jobs]\nadd = \"^z\"", "2:7", "^z always stops the program"),
      ("[keys.line-field]\ndelete-word = \"x\"", "2:15", "typed as text in line-field"),
      ("[keys.confirmation]\ncancel = \"disabled\"", "2:1", "there is no other way out"),
    ])
  func mistakes(_ text: String, _ place: String, _ reason: String) throws {
    let (bindings, mistakes) = try read(text)
    #expect(mistakes.count == 1)
    let message = mistakes.first ?? ""
    #expect(message.hasPrefix("/config/config.toml:\(place): "), "\(message)")
    #expect(message.contains(reason), "\(message)")
    #expect(bindings == .standard)
  }

  @Test("All mistakes are told, and the entries that are right count")
  func several() throws {
    let (bindings, mistakes) = try read(
      """
      [keys.jobs]
      add = "F2"
      edit = "F2"
      delete = "Foo"
      filter = "F3"
      """)
    #expect(mistakes.map { $0.contains(":3:8: F2 conflicts") } == [true, false])
    #expect(mistakes.map { $0.contains(":4:10: “Foo”") } == [false, true])
    #expect(keys(.add, .jobs, bindings) == ["F2"] && keys(.edit, .jobs, bindings) == ["e"])
    #expect(keys(.filter, .jobs, bindings) == ["F3"])
  }

  @Test("An entry that took the usual key of one that is wrong gives way too")
  func chain() throws {
    let (bindings, mistakes) = try read("[keys.jobs]\nadd = \"Foo\"\nedit = \"a\"")
    #expect(mistakes.count == 2 && bindings == .standard)
  }

  @Test("Quit keeps a key whatever the configuration says")
  func quit() throws {
    let (disabled, mistakes) = try read("[keys.everywhere]\nquit = \"disabled\"")
    #expect(mistakes.isEmpty && keys(.quit, .everywhere, disabled) == ["^c"])
    let (moved, _) = try read("[keys.everywhere]\nquit = \"Q\"")
    #expect(keys(.quit, .everywhere, moved) == ["Q", "^c"])
    for context in KeyContext.allCases {
      for binding in disabled.list(context) where binding.keys.contains(.alwaysQuits) {
        #expect(binding.action == .quit)
      }
    }
  }

  @Test("Messages name a command without a key by what finds it among the commands")
  func noKey() throws {
    var stage = try Stage(size: Size(columns: 120, rows: 24))
    stage.model.bindings = try read("[keys.jobs]\nadd = \"disabled\"").bindings
    stage.send(.tick)
    #expect(stage.text.contains("Press : add to add the first one."))
    stage.press(":")
    stage.type("add")
    stage.press("Enter")
    #expect(stage.model.form?.title == "Add a job")
  }

  @Test("The interface begins with the first mistake and how many more there are")
  func startMessage() throws {
    let folder = try TemporaryDirectory()
    let locations = Locations(home: folder.url)
    try Locations.create(locations.configuration)
    try Data("[keys.jobs]\nad = \"x\"\nedti = \"y\"".utf8).write(to: locations.configurationFile)
    let table = KeyTable(try Settings(locations: locations, environment: [:]).keys)
    let message = KeyTable.startMessage(table.mistakes) ?? ""
    #expect(message.contains("config.toml:2:1: unknown action “ad”"))
    #expect(message.hasSuffix("Its usual keys stay. 1 more such mistake: “jobtracker doctor”."))
    #expect(table.findings.map(\.verdict) == [.problem, .problem])
    #expect(KeyTable.startMessage([]) == nil)
  }
}
