import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// What stands in a form survives the program.
@Suite struct DraftTests {
  private func keeps(_ stage: Stage) -> [UnsavedJob?] {
    stage.history.compactMap { effect in
      if case .perform(.keepDraft(let draft, _)) = effect { return .some(draft) }
      return nil
    }
  }

  private func drafts(_ stage: Stage) -> [UnsavedJob] { Array(stage.library.drafts.values) }

  @Test("What is typed is kept soon after, and not at every key")
  func kept() throws {
    var stage = try Stage()
    stage.press("a")
    stage.wait(1)
    #expect(keeps(stage).isEmpty)
    stage.type("https://a.ex")
    #expect(keeps(stage).isEmpty && stage.model.nextTick != nil)
    stage.wait(0.6)
    #expect(drafts(stage) == [UnsavedJob(.add(resuming: nil), JobDraft(jobURL: "https://a.ex"))])
    #expect(keeps(stage).count == 1)
    stage.type("ample")
    stage.wait(0.6)
    #expect(drafts(stage).map(\.draft.jobURL) == ["https://a.example"])
    stage.wait(2)
    #expect(keeps(stage).count == 2)
  }

  @Test("It is forgotten when the form is saved, discarded or as it was")
  func forgotten() throws {
    var stage = try Stage(Sample.library)
    stage.press("e")
    stage.type("x")
    stage.wait(0.6)
    #expect(drafts(stage).map(\.purpose) == [.edit(JobID(3))])
    stage.press("Backspace")
    stage.wait(0.6)
    #expect(drafts(stage).isEmpty)
    stage.type("x")
    stage.wait(0.6)
    stage.press("Esc", "y")
    #expect(drafts(stage).isEmpty)
    stage.press("a")
    stage.type("https://a.example")
    stage.wait(0.6)
    #expect(drafts(stage).count == 1)
    stage.press("^s")
    #expect(drafts(stage).isEmpty && stage.model.overlays.isEmpty)
  }

  @Test("A question or a file picker above the form changes nothing")
  func covered() throws {
    var stage = try Stage(Sample.library)
    stage.press("a")
    stage.type("x")
    stage.press("^o")
    stage.wait(0.6)
    #expect(drafts(stage).map(\.draft.jobURL) == ["x"])
    stage.press("Esc", "Esc")
    #expect(stage.text.contains("Discard what you typed?") && drafts(stage).count == 1)
  }

  @Test("Who quits discards what was kept; whose terminal is closed does not")
  func ends() throws {
    var stage = try Stage()
    stage.press("a")
    stage.type("x")
    stage.wait(0.6)
    stage.type("y")
    var closed = stage.model
    #expect(
      closed.closeDrafts() == [
        .perform(.keepDraft(UnsavedJob(.add(resuming: nil), JobDraft(jobURL: "xy")), slot: 1))
      ])
    stage.press("^c", "y")
    #expect(stage.model.closeDrafts() == [.perform(.keepDraft(nil, slot: 1))])
  }

  @Test("Before the editor has the terminal, what was typed is kept")
  func beforeEditor() throws {
    var stage = try Stage()
    stage.press("a")
    stage.type("x")
    stage.press("^x")
    #expect(drafts(stage).map(\.draft.jobURL) == ["x"])
  }

  @Test("What an ended process left comes back, one form after another")
  func comesBack() throws {
    var library = Sample.library
    library.left = [
      UnsavedJob(.edit(JobID(3)), JobDraft(companyName: "noon", jobTitle: "Changed")),
      UnsavedJob(.add(resuming: nil), JobDraft(companyName: "Typed")),
    ]
    var stage = try Stage(library)
    for effect in stage.model.recoverDraft() { stage.send(stage.library.answer(effect)) }
    #expect(stage.model.form?.purpose == .editJob(JobID(3)))
    #expect(stage.model.form?[.title] == "Changed")
    #expect(stage.text.contains("The program ended before this was saved: ^s saves it"))
    #expect(drafts(stage).count == 2)
    stage.press("Esc", "y")
    #expect(stage.model.form?[.company] == "Typed" && drafts(stage).count == 1)
    stage.press("Esc")
    #expect(stage.text.contains("Discard what you typed?"))
    stage.press("y")
    #expect(stage.model.overlays.isEmpty && drafts(stage).isEmpty)
  }

  @Test("A form that is open is not disturbed by what comes back")
  func waits() throws {
    var library = Sample.library
    library.left = [UnsavedJob(.add(resuming: nil), JobDraft(companyName: "Left"))]
    var stage = try Stage(library)
    stage.press("a")
    stage.type("x")
    for effect in stage.model.recoverDraft() { stage.send(stage.library.answer(effect)) }
    #expect(stage.model.form?[.url] == "x")
    stage.wait(0.6)
    #expect(drafts(stage).count == 2)
    stage.press("Esc", "y")
    #expect(stage.model.form?[.company] == "Left")
  }

  @Test("That nothing can be kept is said once, and typing goes on")
  func fails() throws {
    var stage = try Stage()
    stage.press("a")
    stage.library.refusal = DraftError(reason: "no space left on device")
    stage.type("x")
    stage.wait(0.6)
    #expect(stage.model.message?.text.contains("no space left on device") == true)
    stage.library.refusal = DraftError(reason: "no space left on device")
    stage.type("y")
    stage.wait(0.6)
    #expect(stage.model.message == nil && stage.model.form?[.url] == "xy")
  }
}
