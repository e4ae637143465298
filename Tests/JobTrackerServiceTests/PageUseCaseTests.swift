import JobTrackerDomain
import JobTrackerService
import Testing

/// What is kept of a posting's page, and how a posting is known again.
@Suite struct PageUseCaseTests {
  private let url = "https://example.com/1"

  private func add(_ draft: JobDraft, to test: TestTracker) throws -> (BackgroundTask, Job?) {
    guard case .reading(let id) = try test.tracker.addJob(draft) else {
      throw TestFailure("not read in the background")
    }
    return try test.tracker.waitForCreation(id)
  }

  private func addedJob(_ test: TestTracker) throws -> Job {
    try #require(try add(JobDraft(jobURL: url), to: test).1)
  }

  @Test("J6: the page that a job was read from is kept with it, and when and where it was read")
  func kept() throws {
    let test = try TestTracker(runners: .fake(redirects: [url: "https://example.com/landed"]))
    let job = try addedJob(test)
    #expect(job.page == TaskRunners.page(url, "https://example.com/landed").visit)
    #expect(try test.tracker.rereadPage(ofJob: job.id) == .success(TaskRunners.posting))
    #expect(try test.tracker.job(job.id) == job)
  }

  @Test("J10: what the kept page gives again goes into the job when that is asked for")
  func taken() throws {
    var better = TaskRunners.posting
    better.jobTitle = "Staff Engineer"
    let test = try TestTracker(runners: .fake(copied: .success(better)))
    let id = try addedJob(test).id
    let outcome = try test.tracker.rereadPage(ofJob: id)
    #expect(try test.tracker.takeReading(outcome, intoJob: id)?.jobTitle == "Staff Engineer")
    let part = ExtractionOutcome.needsManual(Posting(), reason: "No.")
    #expect(try test.tracker.takeReading(part, intoJob: id) == nil)
    #expect(try test.tracker.job(id).extractionStatus == .success)
  }

  @Test("Without a kept page it is said what to do")
  func nothingKept() throws {
    let test = try TestTracker()
    let typed = try test.addJob().id
    #expect(throws: KeptPageRefusal.typedByHand(typed)) {
      try test.tracker.rereadPage(ofJob: typed)
    }
    var draft = try test.tracker.job(typed).draft
    draft.jobURL = url
    _ = try test.tracker.editJob(typed, to: draft)
    #expect(throws: KeptPageRefusal.noPage(typed)) { try test.tracker.rereadPage(ofJob: typed) }
    // Its new page is on its way: an older one must not come between.
    #expect(throws: KeptPageRefusal.beingRead(typed)) {
      try test.tracker.takeReading(.success(TaskRunners.posting), intoJob: typed)
    }
    for refusal in [KeptPageRefusal.typedByHand(typed), .noPage(typed), .beingRead(typed)] {
      #expect(refusal.message.contains("ob \(typed)"))
    }
  }

  @Test("A posting that is there is not added again, unless the person wants it")
  func alreadyThere() throws {
    let test = try TestTracker()
    let job = try addedJob(test)
    var again = JobDraft(companyName: "Mine", jobURL: " http://www.example.com/1?utm_source=x")
    let there = PostingDuplicate.job(job.id, name: "Engineer, Found")
    #expect(try test.tracker.addJob(again) == .alreadyThere(there))
    #expect(there.message.contains("job \(job.id)"))
    #expect(try test.tracker.openTasks().isEmpty)
    again.allowsDuplicate = true
    #expect(try add(again, to: test).1 != nil)
    #expect(try test.tracker.jobCount() == 2)
  }

  @Test("J5: a redirect to a posting that is there stores nothing and keeps what was typed")
  func redirected() throws {
    let short = "https://short.example/a"
    let test = try TestTracker(runners: .fake(redirects: [short: url]))
    let job = try addedJob(test)
    var draft = JobDraft(companyName: "Mine", jobURL: short)
    let (task, none) = try add(draft, to: test)
    #expect(none == nil)
    #expect(task.duplicateOf == job.id)
    #expect(task.work == .createJob(draft))
    draft.allowsDuplicate = true
    guard case .reading(let id) = try test.tracker.addJob(draft, resuming: task.id) else {
      throw TestFailure("not read")
    }
    #expect(try test.tracker.waitForCreation(id).1?.companyName == "Found")
    #expect(try test.tracker.jobCount() == 2)
    #expect(try test.tracker.openTasks().isEmpty)
  }
}
