import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// `/` in the resumes pane.
@Suite struct ResumeFilterTests {
  private func filtered(_ text: String) throws -> Stage {
    var stage = try Stage(Sample.library)
    stage.press("2", "/")
    stage.type(text)
    return stage
  }

  @Test("It narrows the resumes as one types, and leaves the jobs alone")
  func narrows() throws {
    var stage = try filtered("sre")
    #expect(stage.model.resumes.listed.map(\.fileName) == ["resume-sre.pdf"])
    #expect(stage.model.jobs.query.text.isEmpty && stage.model.jobs.totalRows == 3)
    stage.press("Enter")
    #expect(stage.model.filter == nil && stage.model.focus == .resumes)
    #expect(stage.model.detail.resume?.fileName == "resume-sre.pdf")
    stage.press("Esc")
    #expect(stage.model.resumes.listed.count == 2 && stage.model.focus == .resumes)
    #expect(stage.model.resumes.selected?.fileName == "resume-sre.pdf", "the cursor stays on it")
    stage.press("Esc")
    #expect(stage.model.focus == .jobs)
  }

  @Test("Each list has a filter of its own, with its own earlier entries")
  func own() throws {
    var stage = try filtered("sre")
    stage.press("Enter", "1", "/")
    stage.type("acme")
    stage.press("Enter")
    #expect(stage.model.resumes.query == "sre" && stage.model.jobs.query.text == "acme")
    stage.press("Esc", "2", "Esc", "/", "^p")
    #expect(stage.model.filter?.text == "sre")
  }

  @Test("Forms offer every resume, whatever the filter lets through")
  func forms() throws {
    var stage = try filtered("sre")
    stage.press("Enter", "1", "A")
    #expect(stage.text.contains("resume-backend.pdf") || stage.text.contains("resume-sre.pdf"))
    guard case .choice(let choice)? = stage.model.form?.fields.first?.control else {
      Issue.record("no choice of resumes")
      return
    }
    #expect(choice.options.count == 2)
  }

  @Test("The filter gives way to a resume that is added")
  func added() throws {
    var stage = try filtered("sre")
    stage.press("Enter")
    stage.change { library in
      library.resumes.insert(Sample.resume(9, "third.pdf"), at: 0)
    }
    #expect(stage.model.resumes.listed.count == 1)
    stage.model.resumes.reveal(ResumeID(9))
    stage.wait(0.2)
    #expect(stage.model.resumes.query.isEmpty && stage.model.resumes.listed.count == 3)
    #expect(stage.model.resumes.selected?.id == ResumeID(9))
  }

  @Test("Where nothing matches, it says so and how to get back")
  func nothing() throws {
    var stage = try filtered("zzz")
    #expect(stage.text.contains("No resume matches."))
    stage.press("Esc")
    #expect(stage.model.resumes.listed.count == 2)
  }

  @Test("Without resumes there is nothing to filter")
  func refusal() throws {
    var stage = try Stage()
    stage.press("2", "/")
    #expect(stage.text.contains("There are no resumes to filter: a adds one."))
  }

  @Test("The words are marked in the text of the resume")
  func marks() throws {
    var stage = try Stage(Sample.library)
    stage.press("2", "/")
    stage.type("engineer")
    #expect(stage.model.detail.marks?.request.words == ["engineer"])
    #expect(stage.text.contains("Terms: 1 found by the filter."))
  }
}
