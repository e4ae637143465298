import JobTrackerDomain
import JobTrackerService
import JobTrackerStore
import TerminalScreen
import Testing

@testable import TerminalUI

@Suite struct UndoTests {
  @Test("u and ^r undo and redo in every pane, and say what, and the way back")
  func keys() throws {
    for pane in ["1", "2", "3"] {
      var stage = try Stage(Sample.withChanges, size: Size(columns: 120, rows: 40))
      stage.press(pane, "u")
      #expect(stage.commands == [.undo(backTo: nil)])
      #expect(
        stage.text.contains("Undone: changed the job Backend Engineer, Acme. ^r redoes it."))
      stage.press("^r")
      #expect(stage.commands.last == .redo(upTo: nil))
      #expect(
        stage.text.contains("Redone: changed the job Backend Engineer, Acme. u undoes it."))
    }
  }

  @Test("What was undone is gone to: a job that is there again is under the cursor")
  func reveals() throws {
    var library = Sample.library
    var change = Sample.change(1, .jobDeleted, "Acme")
    change.jobID = library.jobs.last?.id
    library.changes = [change]
    var stage = try Stage(library)
    #expect(stage.model.jobs.selectedJob?.id != change.jobID)
    stage.press("u")
    stage.wait(0.2)
    #expect(stage.model.jobs.selectedJob?.id == change.jobID)
  }

  @Test("Why something cannot be undone stays on the screen")
  func refused() throws {
    var stage = try Stage(Sample.library)
    stage.library.refusal = ChangeRefusal.nothingToUndo
    stage.press("u")
    #expect(stage.text.contains("There is nothing to undo."))
    #expect(stage.model.message?.kind == .error)
  }

  @Test("U lists what was done; the cursor begins on what goes first, Enter goes back to there")
  func goesBack() throws {
    var stage = try Stage(Sample.withChanges)
    stage.press("U")
    #expect(stage.model.changeList?.selected?.id == ChangeID(5))
    stage.press("j", "Enter")
    #expect(stage.commands == [.undo(backTo: ChangeID(4))])
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.text.contains("2 changes"))
    stage.press("U", "g", "Enter")
    #expect(stage.commands.last == .redo(upTo: ChangeID(6)))
    #expect(stage.library.changes.allSatisfy { !$0.isUndone })
  }

  @Test("In the list u and ^r go a step, and the list follows")
  func steps() throws {
    var stage = try Stage(Sample.withChanges)
    stage.press("U", "u")
    stage.wait(0.2)
    #expect(stage.model.changeList?.rows?.map(\.isUndone) == [true, true, false, false])
    stage.press("^r")
    stage.wait(0.2)
    #expect(stage.model.changeList?.rows?.map(\.isUndone) == [true, false, false, false])
    stage.press("Esc")
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("In a form u is a letter")
  func typed() throws {
    var stage = try Stage(Sample.withChanges)
    stage.press("a", "u", "U")
    #expect(stage.model.form?[.url] == "uU")
  }
}
