import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The window with every analysis of a job.
@Suite struct HistoryTests {
  private static let size = Size(columns: 120, rows: 40)

  @Test("H lists every run, newest first, and what changed since the result before")
  func opens() throws {
    for keys in [["H"], ["Enter", "H"]] {
      var stage = try Stage(Sample.withHistory, size: Self.size)
      for key in keys { stage.press(key) }
      #expect(stage.model.runHistory?.rows.map(\.id.rawValue) == [30, 29, 28, 27])
      #expect(stage.text.contains("+11 since 76"), "the failed run between them has no score")
      #expect(stage.text.contains("Project impact +4"))
      #expect(stage.text.contains("No longer missing: gRPC"))
      #expect(stage.text.contains("Newly missing: Terraform"))
      #expect(stage.text.contains("Not the same in both: the resume's text."))
    }
  }

  @Test("Space compares every other run with the chosen one, and again no longer")
  func marks() throws {
    var stage = try Stage(Sample.withHistory, size: Self.size)
    stage.press("H", "G", "Space")
    #expect(stage.model.runHistory?.marked == AnalysisID(27))
    stage.press("g")
    #expect(stage.text.contains("+30 since 57"))
    stage.press("G", "Space", "g")
    #expect(stage.text.contains("+11 since 76"))
  }

  @Test("A run without a result says why, and is nothing to compare with")
  func failed() throws {
    var stage = try Stage(Sample.withHistory, size: Self.size)
    stage.press("H", "j")
    #expect(stage.text.contains("The server did not answer in 60 s"))
    stage.press("Space")
    #expect(stage.text.contains("has no result to compare with"))
    #expect(stage.model.runHistory?.marked == nil)
  }

  @Test("The oldest run has nothing before it")
  func oldest() throws {
    var stage = try Stage(Sample.withHistory, size: Self.size)
    stage.press("H", "G")
    #expect(stage.text.contains("There is no other result to compare with."))
    stage.press("Esc")
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("A new run shows, and the cursor stays on its own")
  func follows() throws {
    var stage = try Stage(Sample.withHistory, size: Self.size)
    stage.press("H", "j", "j")
    stage.change { library in
      var run = Sample.analysis(of: 3)
      run.id = AnalysisID(31)
      library.runs[JobID(3)]?.insert(run, at: 0)
    }
    #expect(stage.model.runHistory?.rows.count == 5)
    #expect(stage.model.runHistory?.selected?.id == AnalysisID(28))
  }

  @Test("Without a job, or without a run, it says so")
  func nothing() throws {
    var empty = try Stage(FakeLibrary(), size: Self.size)
    empty.press("H")
    #expect(empty.model.overlays.isEmpty && empty.text.contains("There is no job to look back on"))
    var stage = try Stage(Sample.library, size: Self.size)
    stage.press("H")
    #expect(stage.text.contains("This job has no analysis yet."))
  }
}
