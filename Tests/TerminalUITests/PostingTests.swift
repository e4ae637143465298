import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// What is shown of a posting, and what happens to one that is there already.
@Suite struct PostingTests {
  private func error(_ stage: Stage) -> String {
    stage.model.form?.fields.first { $0.id == .url }?.error ?? ""
  }

  @Test("The description has what the posting tells; a key tells where each field was read")
  func sources() throws {
    var stage = try Stage(Sample.withFacts, size: Size(columns: 120, rows: 40))
    stage.press("]")
    #expect(stage.text.contains("Berlin · remote · full-time"))
    #expect(stage.text.contains("open\u{A0}until\u{A0}24\u{A0}Dec\u{A0}2026"))
    #expect(!stage.text.contains("Where it comes from"))
    stage.press("i")
    #expect(stage.text.contains("Company           page-title"))
    #expect(stage.text.contains("Title             typed by hand"))
    #expect(stage.text.contains("https://jobs.example/noon/7"))
    stage.press("i")
    #expect(!stage.text.contains("Where it comes from"))
    // From the analysis it leads to the description.
    stage.press("[", "i")
    #expect(stage.model.detail.tab == .description)
    #expect(stage.text.contains("Where it comes from"))
    stage.press("j")
    #expect(stage.text.contains("This is not known"))
  }

  @Test("A posting that was given as a text or a file says so instead of an address")
  func givenByHand() throws {
    var library = Sample.withFacts
    library.details[JobID(3)]?.0.page?.url = ""
    var stage = try Stage(library, size: Size(columns: 120, rows: 40))
    stage.press("i")
    #expect(stage.text.contains("Page              given by hand"))
  }

  @Test("A posting that is there: the cursor goes to it, the form stays, and saving again adds it")
  func duplicate() throws {
    var stage = try Stage(Sample.library)
    stage.press("/")
    stage.type("noon")
    stage.press("Enter", "a")
    stage.type("http://www.acme.example/1/?utm_source=x")
    stage.press("Down")
    stage.type("Typed")
    stage.press("^s")
    stage.wait(0.2)
    #expect(
      error(stage).contains("Backend Engineer, Acme is there already (job 2). ^s adds it all"))
    #expect(stage.model.form?[.company] == "Typed")
    #expect(stage.model.jobs.selectedJob?.id == JobID(2))
    #expect(stage.model.tasks.isEmpty)
    stage.press("^s")
    stage.wait(0.2)
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.tasks.count == 1)
    // Another time it is asked again.
    stage.press("a")
    stage.type("https://acme.example/1")
    stage.press("^s")
    #expect(error(stage).contains("there already"))
  }

  @Test("A form with nothing but the URL of a posting that is there is left without a question")
  func leavesDuplicate() throws {
    var stage = try Stage(Sample.library)
    stage.press("a")
    stage.type("https://acme.example/1")
    stage.press("^s", "Esc")
    stage.wait(0.2)
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.jobs.selectedJob?.id == JobID(2))
    stage.press("a")
    stage.type("https://acme.example/1")
    stage.press("Down")
    stage.type("Typed")
    stage.press("^s", "Esc")
    #expect(stage.model.overlays.count == 2)
  }

  @Test("J5: a redirect to a posting that is there brings the form back, and saving adds it")
  func redirect() throws {
    var stage = try Stage(Sample.library)
    stage.press("a")
    stage.type("https://short.example/a")
    stage.press("^s")
    stage.wait(0.2)
    let id = try #require(stage.model.tasks.first?.id)
    stage.change { library in
      library.tasks[0].state = .failed
      library.tasks[0].error = "Staff SRE is there already (job 1)."
      library.tasks[0].duplicateOf = JobID(1)
    }
    #expect(error(stage).hasPrefix("Staff SRE is there already (job 1). ^s adds"))
    #expect(stage.model.jobs.selectedJob?.id == JobID(1))
    var saving = stage
    saving.press("^s")
    #expect(
      saving.commands.last
        == .addJob(
          JobDraft(jobURL: "https://short.example/a", allowsDuplicate: true), resuming: id))
    stage.press("Esc")
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.commands.last == .dismissTask(id))
    #expect(stage.model.jobs.selectedJob?.id == JobID(1))
  }

  @Test("The kept page is read again by a key")
  func keptPage() throws {
    var stage = try Stage(Sample.library)
    stage.press("r")
    #expect(stage.commands == [.readKeptPage(JobID(3))])
    #expect(stage.text.contains("Read again from the page that is kept."))
  }
}

extension Sample {
  /// The first job has all that a posting can tell.
  static var withFacts: FakeLibrary {
    var library = Sample.library
    library.jobs[0].jobURL = "https://jobs.example/7"
    var job = job(library.jobs[0])
    job.facts = PostingFacts(
      location: "Berlin", workplace: .remote, employmentTypes: [.fullTime],
      salary: SalaryRange(minimum: 60_000, maximum: 80_000, currency: "EUR", period: .year),
      datePosted: CalendarDay("2026-11-12"), validThrough: CalendarDay("2026-12-24"))
    job.origins = FieldOrigins(
      method: "json-ld",
      sources: [
        "company_name": "page-title", "job_title": FieldOrigins.typed,
        "job_description": "json-ld", "location": "json-ld", "employment_types": "json-ld",
        "salary": "json-ld",
      ])
    job.page = PageVisit(url: "https://jobs.example/noon/7", fetchedAt: Stage.today)
    library.details[JobID(3)] = (job, analysis(of: 3))
    return library
  }
}
