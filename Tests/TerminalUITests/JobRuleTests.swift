import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// Adding, editing and deleting jobs through the panes.
@Suite struct JobRuleTests {
  private func error(_ id: FieldID, _ stage: Stage) -> String? {
    stage.model.form?.fields.first { $0.id == id }?.error
  }

  @Test("J4: nothing to save is refused beside the field, with nothing sent and nothing lost")
  func refusesEmpty() throws {
    var stage = try Stage()
    stage.press("a", "^s")
    #expect(
      error(.url, stage)
        == JobDraftError.incomplete(missing: [.companyName, .jobTitle, .jobDescription]).message)
    #expect(stage.commands.isEmpty)
    stage.press("Down")
    stage.type("Acme")
    stage.press("^s")
    #expect(error(.title, stage)?.contains("title and description are missing") == true)
    #expect(error(.description, stage)?.isEmpty == false)
    #expect(stage.model.form?.focused.id == .title)
    #expect(stage.model.form?[.company] == "Acme")
    #expect(stage.text.contains("title and description are missing"))
  }

  @Test("J1: a URL that is none stands beside its field")
  func refusesURL() throws {
    var stage = try Stage()
    stage.press("a")
    stage.type("ftp://acme.example")
    stage.press("^s")
    #expect(error(.url, stage) == JobDraftError.notWebURL.message)
    stage.press("Backspace")
    #expect(error(.url, stage) == "")
  }

  @Test("J2: a job typed by hand is there at once, under the cursor, and a message says so")
  func addsByHand() throws {
    var stage = try Stage(Sample.library)
    stage.press("a", "Tab")
    stage.type("Initech")
    stage.press("Tab")
    stage.type("Staff Engineer")
    stage.press("Tab")
    stage.paste("About us\n\n- Kafka")
    stage.press("^s")
    stage.wait(0.2)
    #expect(
      stage.commands == [
        .addJob(
          JobDraft(
            companyName: "Initech", jobTitle: "Staff Engineer",
            jobDescription: "About us\n\n- Kafka"),
          resuming: nil)
      ])
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.jobs.selectedJob?.companyName == "Initech")
    #expect(stage.text.contains("✓ Added Staff Engineer, Initech."))
  }

  @Test("J3: while the page is read the form is gone, a row shows it, and keys work")
  func readsPage() throws {
    var stage = try Stage(Sample.library)
    stage.press("a")
    stage.paste("https://jobs.example/1\n")
    stage.press("^s")
    stage.wait(0.2)
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.text.contains("https://jobs.example/1"))
    #expect(stage.text.contains("1 running"))
    stage.press("G")
    #expect(stage.model.jobs.selectedJob?.id == JobID(1))
  }

  /// Adds a job by its URL alone, whose page is being read then.
  private func addByURL(_ stage: inout Stage) {
    stage.press("a")
    stage.type("https://jobs.example/1")
    stage.press("^s")
    stage.wait(0.2)
  }

  /// A stage on which the page of a new job was read in vain.
  private func failed(_ stage: inout Stage) throws -> TaskID {
    stage.press("a")
    stage.type("https://jobs.example/1")
    stage.press("Tab")
    stage.type("Acme")
    stage.press("^s")
    stage.wait(0.2)
    let id = try #require(stage.model.tasks.first?.id)
    stage.change { library in
      library.tasks[0].state = .failed
      library.tasks[0].error = "The page answered 404: check the URL."
    }
    return id
  }

  @Test("J5: a failed reading brings the form back with everything typed and the reason")
  func failureComesBack() throws {
    var stage = try Stage(Sample.library)
    let id = try failed(&stage)
    let form = try #require(stage.model.form)
    #expect(form.purpose == .addJob(resuming: id))
    #expect(form[.url] == "https://jobs.example/1" && form[.company] == "Acme")
    #expect(error(.url, stage) == "The page answered 404: check the URL.")
    #expect(stage.model.jobs.rows.count == 3)
    // It is asked once, not at every change; what was typed before is kept with the task.
    stage.press("Esc")
    #expect(stage.model.overlays.isEmpty)
    stage.change { _ in }
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("J5: what the page told is in the form that comes back, and what it lacks is named")
  func findingComesBack() throws {
    var stage = try Stage(Sample.library)
    addByURL(&stage)
    stage.change { library in
      let draft = JobDraft(jobURL: "https://jobs.example/1")
      library.tasks[0].work = .createJob(
        draft.keeping(Posting(jobTitle: "Engineer", jobDescription: "Build looms.")))
      library.tasks[0].state = .failed
      library.tasks[0].error = "The page does not tell the company."
    }
    let form = try #require(stage.model.form)
    #expect(form[.title] == "Engineer" && form[.description] == "Build looms.")
    #expect(error(.company, stage) == "The page does not tell the company.")
    #expect(form.focused.id == .company)
    #expect(stage.text.contains("Filled the title and description from the page."))
    stage.type("Ac")
    stage.press("Esc")
    #expect(stage.text.contains("Discard what you typed?"))
    stage.press("y", "g")
    #expect(stage.text.contains("What the page told"))
    stage.press("Enter")
    stage.type("Acme")
    stage.press("^s")
    guard case .addJob(let draft, _)? = stage.commands.last else {
      Issue.record("not saved")
      return
    }
    #expect(draft.companyName == "Acme" && draft.jobTitle == "Engineer")
    #expect(draft.finding?.posting.jobTitle == "Engineer")
  }

  @Test("J5: a form that is open is not disturbed; Enter on the row brings the other one")
  func failureWaits() throws {
    var stage = try Stage(Sample.library)
    addByURL(&stage)
    stage.press("a")
    stage.type("https://other.example")
    stage.change { library in
      library.tasks[0].state = .failed
      library.tasks[0].error = "The page answered 404."
    }
    #expect(stage.model.form?[.url] == "https://other.example")
    #expect(stage.model.overlays.count == 1)
    #expect(stage.text.contains("The page answered 404. It waits in the list of jobs."))
    stage.press("Esc", "y", "g")
    #expect(stage.text.contains("Enter to finish"))
    stage.press("Enter")
    #expect(stage.model.form?[.url] == "https://jobs.example/1")
    #expect(error(.url, stage) == "The page answered 404.")
  }

  @Test("J5: saving again takes the place of the failed try")
  func retries() throws {
    var stage = try Stage(Sample.library)
    let id = try failed(&stage)
    stage.press("^s")
    #expect(
      stage.commands.last
        == .addJob(
          JobDraft(companyName: "Acme", jobURL: "https://jobs.example/1"), resuming: id))
  }

  @Test("J6: when the page is read, the new job is under the cursor and a message says so")
  func succeeds() throws {
    var stage = try Stage(Sample.library)
    addByURL(&stage)
    stage.press("G")
    stage.change { library in
      library.ended[library.tasks[0].id] = library.tasks[0]
      library.tasks = []
      library.jobs.insert(
        Sample.summary(50, "Globex", "Engineer", url: "https://jobs.example/1"), at: 0)
    }
    #expect(stage.model.jobs.selectedJob?.companyName == "Globex")
    #expect(stage.text.contains("Added Engineer, Globex."))
  }

  @Test("J7: a job kept as it was typed says why its page gave nothing")
  func keptAsTyped() throws {
    var stage = try Stage(Sample.library)
    addByURL(&stage)
    stage.change { library in
      library.tasks[0].error = "The page timed out."
      library.ended[library.tasks[0].id] = library.tasks[0]
      library.tasks = []
      library.jobs.insert(
        Sample.summary(50, "Globex", "Engineer", url: "https://jobs.example/1"), at: 0)
    }
    #expect(
      stage.model.message?.text == "Added Engineer, Globex. The page timed out.")
  }

  @Test("A form that cannot be stored stays with everything typed and says why")
  func storeFails() throws {
    var stage = try Stage(Sample.library)
    stage.press("e")
    stage.press("^e")
    stage.type(" Ltd")
    stage.library.refusal = CancelledError()
    stage.press("^s")
    #expect(stage.model.form?[.company] == "noon Ltd")
    #expect(stage.model.form?.error == "Cancelled.")
    #expect(stage.model.form?.isSaving == false)
    stage.press("^s")
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("While a form is being saved, keys change nothing in it")
  func savingIsQuiet() throws {
    var stage = try Stage(Sample.library)
    stage.press("e")
    stage.type("x")
    stage.holds = true
    stage.press("^s", "^s")
    stage.type("y")
    #expect(stage.commands.count == 1)
    #expect(stage.model.form?[.company] == "noonx")
    #expect(stage.text.contains("Saving"))
  }

  @Test("J10: a job whose page could not be read says why, and which keys help")
  func needsManual() throws {
    var stage = try Stage(Sample.library)
    stage.press("j")
    #expect(stage.text.contains("The page needs a login"))
    #expect(stage.text.contains("What is stored is kept; R reads the page"))
    #expect(!stage.text.contains("fills in"))
    stage.change { $0.details[JobID(2)]?.0.jobDescription = "" }
    #expect(stage.text.contains("e fills in what is missing"))
    #expect(!stage.text.contains("is kept"))
    stage.press("R")
    #expect(stage.commands == [.readPage(JobID(2))])
    stage.press("g", "R")
    #expect(stage.commands.count == 1)
    #expect(stage.model.message?.kind == .error)
  }

  @Test("Deleting is done at once, and said with the key that undoes it")
  func deletes() throws {
    var stage = try Stage(Sample.library)
    stage.press("D")
    #expect(stage.text.contains("Deleted Software Development Engineer, noon. u undoes it."))
    stage.wait(0.2)
    #expect(stage.model.jobs.rows.count == 2)
    #expect(stage.model.jobs.selectedJob?.companyName == "Acme")
  }

  @Test("x cancels the work of the row; without any it says so")
  func cancels() throws {
    var library = Sample.library
    library.tasks = [Sample.task(7, .createJob(JobDraft(jobURL: "https://jobs.example")))]
    var stage = try Stage(library)
    stage.press("g", "x")
    #expect(stage.commands == [.cancelTask(TaskID(7))])
    stage.press("j", "x")
    #expect(stage.commands.count == 1)
    #expect(stage.text.contains("Nothing is running here."))
  }

  @Test("A new job that failed can be forgotten")
  func forgets() throws {
    var library = Sample.library
    library.tasks = [
      Sample.task(7, .createJob(JobDraft(jobURL: "https://jobs.example")), state: .cancelled)
    ]
    var stage = try Stage(library)
    stage.press("g", "D")
    #expect(stage.text.contains("Forgotten. u undoes it."))
    #expect(stage.commands == [.dismissTask(TaskID(7))])
  }
}
