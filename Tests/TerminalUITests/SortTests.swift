import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The order of the jobs pane.
@Suite struct SortTests {
  @Test("A column sorts, the same one again turns it round, and the cursor stays on its job")
  func sorts() throws {
    var stage = try Stage(Sample.library)
    let job = stage.model.jobs.selectedJob?.id
    stage.press("s", "c")
    #expect(stage.model.jobs.rows.map(\.companyName) == ["Acme", "noon", "株式会社メルカリ"])
    #expect(stage.model.jobs.selectedJob?.id == job && stage.text.contains("by company"))
    stage.press("s", "c")
    #expect(stage.model.jobs.rows.map(\.companyName) == ["株式会社メルカリ", "noon", "Acme"])
    #expect(stage.text.contains("by company, reversed"))
    stage.press("s", "n")
    #expect(stage.model.jobs.query.order == JobOrder())
    #expect(stage.model.jobs.selectedJob?.id == job && !stage.text.contains("by company"))
  }

  @Test("A filter keeps the order, and leaving it too")
  func filtered() throws {
    var stage = try Stage(Sample.library)
    stage.press("s", "s", "/")
    stage.type("acme")
    stage.press("Enter")
    #expect(stage.model.jobs.query == JobQuery(text: "acme", order: JobOrder(.score)))
    stage.press("Esc")
    #expect(stage.model.jobs.query == JobQuery(order: JobOrder(.score)))
  }
}
