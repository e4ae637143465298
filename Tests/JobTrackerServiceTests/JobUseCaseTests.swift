import JobTrackerDomain
import JobTrackerService
import Testing

@Suite struct JobUseCaseTests {
  private let typed = JobDraft(companyName: " Acme ", jobURL: "https://example.com/1")

  private func add(
    _ draft: JobDraft, to test: TestTracker
  ) throws -> (task: BackgroundTask, job: Job?) {
    guard case .reading(let id) = try test.tracker.addJob(draft) else {
      throw TestFailure("not read in the background")
    }
    return try test.tracker.waitForCreation(id)
  }

  @Test("J2: a job typed by hand is there at once, made safe and trimmed")
  func manual() throws {
    let test = try TestTracker()
    let draft = JobDraft(
      companyName: " A\u{1B}[31mcme ", jobTitle: "Engineer", jobDescription: "a\r\nb")
    guard case .created(let job) = try test.tracker.addJob(draft) else {
      throw TestFailure("not created")
    }
    #expect(job.companyName == "Acme")
    #expect(job.jobDescription == "a\nb")
    #expect(job.descriptionSource == .manual)
    #expect(job.extractionStatus == .success)
  }

  @Test("J3, J6: a job from its URL appears when its page has been read")
  func fromURL() throws {
    let test = try TestTracker()
    let (task, job) = try add(typed, to: test)
    #expect(task.state == .done)
    #expect(job?.companyName == "Found")
    #expect(job?.jobURL == typed.jobURL)
    #expect(job?.descriptionSource == .extracted)
  }

  @Test("J4: nothing is stored where neither a URL nor all fields are given")
  func refused() throws {
    let test = try TestTracker()
    #expect(throws: JobDraftError.self) { try test.tracker.addJob(JobDraft(companyName: "A")) }
    #expect(try test.tracker.jobCount() == 0)
    #expect(try test.tracker.tasks().isEmpty)
  }

  @Test("J5: a page that cannot be read leaves no row and keeps what was typed")
  func unreadable() throws {
    let test = try TestTracker(
      runners: .fake(posting: { _, _, _ in .needsManual(Posting(), reason: "Login wall.") }))
    let (task, job) = try add(typed, to: test)
    #expect(job == nil)
    #expect(task.state == .failed)
    #expect(task.error == "Login wall.")
    #expect(task.work == .createJob(typed.cleaned))
    #expect(try test.tracker.jobCount() == 0)
  }

  @Test("J5: the next try takes the place of the one that failed")
  func resumed() throws {
    let test = try TestTracker(
      runners: .fake(posting: { _, _, _ in .needsManual(Posting(), reason: "Login wall.") }))
    let (task, _) = try add(typed, to: test)
    var whole = typed
    (whole.jobTitle, whole.jobDescription, whole.jobURL) = ("Engineer", "Build.", "")
    _ = try test.tracker.addJob(whole, resuming: task.id)
    #expect(try test.tracker.openTasks().isEmpty)
    #expect(try test.tracker.jobCount() == 1)
  }

  @Test(
    "J7: complete manual fields make a manual job when the page fails", arguments: [true, false])
  func fallback(_ unexpected: Bool) throws {
    let test = try TestTracker(
      runners: .fake(posting: { _, _, _ in
        if unexpected { throw TestFailure("boom") }
        return .needsManual(Posting(), reason: "No network.")
      }))
    var whole = typed
    (whole.jobTitle, whole.jobDescription) = ("Engineer", "Build.")
    let (task, job) = try add(whole, to: test)
    #expect(job?.descriptionSource == .manual)
    #expect(job?.jobURL == whole.jobURL)
    #expect(task.error.isEmpty == false)
  }

  @Test("J8: a new URL is read in the background; J10: success")
  func edited() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    var draft = job.draft
    draft.jobURL = "https://example.com/2"
    let changed = try test.tracker.editJob(job.id, to: draft)
    #expect(changed.extractionStatus == .pending)
    let task = try #require(try test.tracker.tasks().first)
    #expect(try test.tracker.waitForTask(task.id).state == .done)
    let read = try test.tracker.job(job.id)
    #expect(read.extractionStatus == .success)
    #expect(read.companyName == "Found")
  }

  @Test("J10: an unexpected error ends as failed, with its message")
  func failed() throws {
    let test = try TestTracker(
      runners: .fake(posting: { _, _, _ in throw TestFailure("boom") }))
    let job = try test.addJob()
    var draft = job.draft
    draft.jobURL = "https://example.com/2"
    _ = try test.tracker.editJob(job.id, to: draft)
    let task = try #require(try test.tracker.tasks().first)
    #expect(try test.tracker.waitForTask(task.id).state == .failed)
    let read = try test.tracker.job(job.id)
    #expect(read.extractionStatus == .failed)
    #expect(read.extractionError.contains("unexpected error"))
    #expect(read.jobDescription == job.jobDescription)
  }

  @Test("J9: edited manual fields make it manual")
  func editedByHand() throws {
    let test = try TestTracker()
    let (_, created) = try add(typed, to: test)
    let job = try #require(created)
    var draft = job.draft
    draft.jobTitle = "Staff engineer"
    #expect(try test.tracker.editJob(job.id, to: draft).descriptionSource == .manual)
  }
}
