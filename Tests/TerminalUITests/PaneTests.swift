import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// Moving between panes, and what the background changes.
@Suite struct PaneTests {
  @Test("Tab, S-Tab and numbers go to panes; Enter opens, Esc goes back to where one came from")
  func focus() throws {
    var stage = try Stage(Sample.library)
    stage.press("Tab")
    #expect(stage.model.focus == .resumes)
    stage.press("Enter")
    #expect(stage.model.focus == .detail && stage.text.contains("Jane Doe"))
    stage.press("Esc")
    #expect(stage.model.focus == .resumes)
    stage.press("3", "Tab")
    #expect(stage.model.focus == .jobs)
    stage.press("S-Tab", "1", "2")
    #expect(stage.model.focus == .resumes)
    stage.press("Esc")
    #expect(stage.model.focus == .jobs && stage.text.contains("87/100"))
  }

  @Test("The right pane switches between analysis and description and scrolls within its text")
  func tabs() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 80, rows: 12))
    stage.press("]")
    #expect(stage.text.contains("We build the checkout"))
    #expect(stage.text.contains("[ Analysis"))
    stage.press("[", "Enter", "G")
    let end = stage.model.detail.scroll
    #expect(end > 0 && stage.text.contains("Backend engineer, 2016"))
    stage.press("j", "PgDn")
    #expect(stage.model.detail.scroll == end)
    stage.press("g")
    #expect(stage.model.detail.scroll == 0)
  }

  @Test("Many changes lead to at most one reload in a tenth of a second")
  func throttle() throws {
    var stage = try Stage(Sample.library)
    stage.wait(1)
    let before = stage.history.count
    for _ in 0..<100 {
      stage.now += 0.001
      stage.send(.changes(Changes(isStored: true)))
    }
    #expect(stage.history.filter { $0 == .load(.tasks) }.count == 2)
    #expect(stage.model.nextTick.map { $0 - stage.now <= 0.1 } == true)
    stage.wait(0.2)
    #expect(stage.history.filter { $0 == .load(.tasks) }.count == 3)
    #expect(stage.history.count > before)
    #expect(stage.model.nextTick == nil, "nothing moves, so nothing wakes up")
  }

  @Test("Spinners turn ten times a second while something runs, and only then")
  func spinners() throws {
    var stage = try Stage(Sample.running)
    let next = try #require(stage.model.nextTick)
    #expect(next > stage.now && next - stage.now <= 0.1 + 1e-9)
    let first = stage.text
    stage.wait(0.1)
    #expect(stage.text != first)
    #expect(stage.text.contains("1 running"))
  }

  @Test("A key that is faster than the reading of its job is not lost, unless another one follows")
  func postponed() throws {
    var stage = try Stage(Sample.library)
    stage.holds = true
    stage.press("G", "A")
    #expect(stage.model.form == nil)
    stage.answer()
    #expect(stage.model.form?.purpose == .analyse(stage.library.jobs[2].id))
    stage.press("Esc", "g", "e", "G")
    stage.answer()
    stage.answer()
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("Information goes after two seconds, an error with the next key")
  func messages() throws {
    var stage = try Stage(Sample.library)
    stage.model.inform("Nothing much.")
    #expect(stage.text.contains("Nothing much."))
    stage.wait(1.9)
    #expect(stage.model.message != nil)
    stage.wait(0.2)
    #expect(stage.model.message == nil)
    stage.model.complain(String(repeating: "A long error with many words. ", count: 8))
    stage.wait(60)
    #expect(stage.screen().lines.filter { $0.contains("A long error") }.count >= 3)
    stage.press("j")
    #expect(stage.model.message == nil)
  }

  @Test("A job that another process deletes goes from the right pane too")
  func gone() throws {
    var stage = try Stage(Sample.library)
    stage.change { $0.jobs.removeAll() }
    #expect(stage.model.detail.subject == nil)
    #expect(!stage.text.contains("87/100"))
    #expect(stage.text.contains("No jobs yet."))
  }

  @Test("Other keys than those of an empty library say why they cannot help")
  func emptyLibrary() throws {
    var stage = try Stage()
    for key in ["A", "e", "R", "D", "x"] {
      stage.press(key)
      #expect(stage.model.message != nil, "\(key)")
      stage.model.message = nil
    }
    #expect(stage.commands.isEmpty)
    stage.press("j", "G", "Enter", "PgDn")
    #expect(stage.model.focus == .jobs)
  }

  @Test("A resume under way and one without text show it in their rows")
  func resumeRows() throws {
    var library = Sample.library
    library.resumes[0] = Sample.resume(1, "scan.pdf", text: "", error: "There is no text layer.")
    library.tasks = [Sample.task(9, .parse(ResumeID(2)))]
    var stage = try Stage(library)
    #expect(stage.text.contains("! 12 Nov"))
    stage.press("2")
    #expect(stage.text.contains("There is no text layer."))
    stage.press("j", "x")
    #expect(stage.commands == [.cancelTask(TaskID(9))])
  }
}
