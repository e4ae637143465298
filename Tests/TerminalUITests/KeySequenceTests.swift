import TerminalScreen
import Testing

@testable import TerminalUI

/// Sequences of keys, counts, and keys that cannot do anything.
@Suite struct KeySequenceTests {
  private func stage(_ library: FakeLibrary = Sample.library) throws -> Stage {
    var stage = try Stage(library)
    stage.model.bindings = .withPrefix
    return stage
  }

  @Test("Keys one after another are one binding, however slowly they come")
  func sequence() throws {
    var stage = try stage()
    stage.press(",")
    #expect(stage.model.overlays.isEmpty)
    stage.wait(5)
    stage.press("e")
    #expect(stage.model.form?.title.hasPrefix("Edit") == true)
    #expect(stage.model.pending == PendingKeys())
  }

  @Test("What can follow shows after a moment, and not before")
  func whichKey() throws {
    var stage = try stage()
    stage.press(",")
    #expect(!stage.text.contains(", …"))
    let next = try #require(stage.model.nextTick)
    #expect(abs(next - stage.now - PendingKeys.delay) < 1e-6)
    stage.wait(PendingKeys.delay)
    #expect(stage.text.contains(", …") && stage.text.contains("D Delete the job"))
    #expect(stage.text.contains("r 2 actions"))
    #expect(stage.model.nextTick == nil, "nothing moves, so nothing wakes up")
    stage.press("r")
    stage.wait(PendingKeys.delay)
    #expect(stage.text.contains(", r …") && stage.text.contains("p Read the job's page again"))
    stage.press("Esc")
    #expect(!stage.text.contains(", r …") && stage.model.message == nil)
  }

  @Test("A key that cannot follow is told and does nothing else")
  func unknown() throws {
    var stage = try stage()
    stage.press(",", "a")
    #expect(stage.model.overlays.isEmpty && stage.text.contains(", a does nothing here."))
    stage.press("a")
    #expect(stage.model.form?.title == "Add a job")
  }

  @Test("A digit that is bound to nothing begins a count; 1 to 3 are panes until then")
  func counts() throws {
    var stage = try Stage(Sample.many(200))
    stage.press("5", "j")
    #expect(stage.model.jobs.cursor == 5)
    stage.press("4", "1", "0", "k")
    #expect(stage.model.jobs.cursor == 0)
    stage.press("4", "2", "G")
    #expect(stage.model.jobs.cursor == 41)
    stage.press("7", "g")
    #expect(stage.model.jobs.cursor == 6)
    stage.press("5", "Esc", "j")
    #expect(stage.model.jobs.cursor == 7)
    stage.press("9", "9", "9", "9", "9", "9", "9", "9", "j")
    #expect(stage.model.jobs.cursor == 199)
    stage.press("2")
    #expect(stage.model.focus == .resumes)
  }

  @Test("A count shows while it is typed, and is no matter to what is no movement")
  func countShown() throws {
    var stage = try Stage(Sample.library)
    stage.press("4", "2")
    #expect(stage.screen().lines.last?.hasSuffix("  42") == true)
    stage.press("?")
    #expect(stage.text.contains("Keys") && stage.model.pending.count == nil)
  }

  @Test("Where the panes have other keys, every digit begins a count")
  func allDigits() throws {
    var stage = try Stage(Sample.many(50))
    stage.model.bindings.table[.everywhere] = stage.model.bindings.list(.everywhere)
      .filter { $0.action != .jobsPane }
    stage.press("1", "0", "j")
    #expect(stage.model.jobs.cursor == 10)
  }

  @Test("h and l, and the arrows, go between a list and its analysis")
  func sides() throws {
    var stage = try Stage(Sample.library)
    stage.press("l")
    #expect(stage.model.focus == .detail)
    stage.press("h", "h")
    #expect(stage.model.focus == .jobs)
    stage.press("2", "Right")
    #expect(stage.model.focus == .detail && stage.text.contains("Jane Doe"))
    stage.press("Left")
    #expect(stage.model.focus == .resumes)
  }

  @Test(
    "A key that can do nothing here says why",
    arguments: [
      ("x", "Nothing is running here."), ("D", "There is nothing here to delete."),
      ("e", "There is no job to edit: a in the jobs pane adds one."),
      ("A", "There is no job to analyse"), ("R", "There is no job to read again"),
      ("/", "There are no jobs to filter: a adds one."), ("]", "Only a job has two sides"),
      ("Enter", "There is nothing here to open."),
    ])
  func reasons(_ key: String, _ reason: String) throws {
    var stage = try Stage()
    stage.press(key)
    #expect(stage.text.contains(reason))
    #expect(stage.model.overlays.isEmpty && stage.model.filter == nil)
  }
}
