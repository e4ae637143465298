import Foundation
import GRDB
import JobTrackerDomain
import Testing

@testable import JobTrackerStore

@Suite struct PostingStoreTests {
  private let posting = Posting(
    companyName: "Found", jobTitle: "Engineer", jobDescription: "Build.",
    facts: JobStoreTests.facts, method: "json-ld", sources: ["company_name": "json-ld"])

  private func page(_ text: String, url: String = "https://example.com/landed") -> PageCopy {
    PageCopy(
      url: url, contentType: "text/html; charset=utf-8", body: [UInt8](text.utf8),
      fetchedAt: Date(timeIntervalSince1970: 1_795_000_000))
  }

  /// Ends the creation from `url` by a reading, and returns its task.
  private func create(
    _ url: String, _ reading: PostingReading, allowsDuplicate: Bool = false, in test: TestLibrary
  ) throws -> BackgroundTask {
    let draft = JobDraft(jobURL: url, allowsDuplicate: allowsDuplicate)
    let id = try test.library.enqueue(.createJob(draft))
    _ = try test.library.claimTask(kind: .extract, only: id, owner: "a")
    try test.library.finishCreation(id, owner: "a", reading: reading)
    return try test.library.task(id)
  }

  private func job(of task: BackgroundTask) throws -> JobID {
    guard case .extract(let id) = task.work else { throw StoreError.noSuchJob("") }
    return id
  }

  private func read(_ job: JobID, _ reading: PostingReading, in test: TestLibrary) throws {
    _ = try test.library.updateJob(try test.library.job(job), extracting: true)
    let task = try #require(try test.library.claimTask(kind: .extract, owner: "a"))
    try test.library.finishExtraction(task.id, owner: "a", reading: reading)
  }

  @Test("The page that a job was read from is kept, byte for byte", arguments: [0, 1, 3_000_000])
  func pageKept(_ length: Int) throws {
    let test = try TestLibrary()
    let page = page(String(repeating: "<p>é", count: length / 5))
    let reading = PostingReading(outcome: .success(posting), page: page)
    let id = try job(of: try create("https://example.com/1", reading, in: test))
    #expect(try test.library.pageCopy(ofJob: id) == page)
    #expect(try test.library.job(id).page == page.visit)
    let packed = try test.database.read {
      try Int.fetchOne($0, sql: "SELECT length(body) FROM page_copy") ?? 0
    }
    #expect(packed < 50_000)
  }

  @Test("J11: the page of another user's job is not there")
  func scope() throws {
    let test = try TestLibrary()
    let reading = PostingReading(outcome: .success(posting), page: page("x"))
    let id = try job(of: try create("https://example.com/1", reading, in: test))
    let other = try test.database.library(ofUser: "eve")
    let missing = StoreError.noSuchJob(id.description)
    #expect(throws: missing) { try other.pageCopy(ofJob: id) }
    #expect(throws: missing) { try other.store(.success(posting), rereadFor: id) }
    // Another user's posting is no duplicate.
    #expect(
      try other.requestCreation(of: JobDraft(jobURL: "https://example.com/1"))
        == .queued(TaskID(2)))
  }

  @Test("Deleting a job takes its page, its facts and its addresses")
  func deletion() throws {
    let test = try TestLibrary()
    let reading = PostingReading(outcome: .success(posting), page: page("x"))
    let id = try job(of: try create("https://example.com/1", reading, in: test))
    try test.library.deleteJob(id)
    for table in ["posting", "page_copy", "posting_url"] {
      let count = try test.database.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)")
      }
      #expect(count == 0, "\(table)")
    }
  }

  @Test("J5: a refused creation keeps no page")
  func refused() throws {
    let test = try TestLibrary()
    let outcome = ExtractionOutcome.needsManual(Posting(), reason: "Closed.")
    _ = try create(
      "https://example.com/1", PostingReading(outcome: outcome, page: page("x")), in: test)
    let count = try test.database.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM page_copy")
    }
    #expect(count == 0)
  }

  @Test("J10: a page that gives less does not take the place of the one with the posting")
  func goodPageStays() throws {
    let test = try TestLibrary()
    let good = page("good")
    let id = try job(
      of: try create(
        "https://example.com/1", PostingReading(outcome: .success(posting), page: good), in: test))
    let gone = ExtractionOutcome.needsManual(Posting(), reason: "Gone.")
    try read(id, PostingReading(outcome: gone, page: page("gone")), in: test)
    #expect(try test.library.pageCopy(ofJob: id) == good)
    #expect(try test.library.job(id).extractionStatus == .needsManual)
    let better = page("better")
    try read(id, PostingReading(outcome: .success(posting), page: better), in: test)
    #expect(try test.library.pageCopy(ofJob: id) == better)
    // J8: what a new URL leads to counts, whatever it gives.
    var job = try test.library.job(id)
    job.jobURL = "https://example.com/2"
    _ = try test.library.updateJob(job, extracting: false)
    #expect(try test.library.pageCopy(ofJob: id) == better)
    let other = page("other", url: "https://example.com/2")
    try read(id, PostingReading(outcome: gone, page: other), in: test)
    #expect(try test.library.pageCopy(ofJob: id) == other)
  }

  @Test("J10: what a kept page gives again goes into the job; less leaves a whole job alone")
  func reread() throws {
    let test = try TestLibrary()
    let reading = PostingReading(outcome: .success(posting), page: page("x"))
    let id = try job(of: try create("https://example.com/1", reading, in: test))
    let part = ExtractionOutcome.needsManual(Posting(), reason: "No.")
    #expect(try test.library.store(part, rereadFor: id) == nil)
    var better = posting
    better.jobTitle = "Staff Engineer"
    #expect(try test.library.store(.success(better), rereadFor: id)?.jobTitle == "Staff Engineer")
    #expect(try test.library.job(id).jobTitle == "Staff Engineer")
  }

  @Test("A posting that is there is found by any form of its URL, and where it led to")
  func duplicates() throws {
    let test = try TestLibrary()
    let reading = PostingReading(outcome: .success(posting), page: page("x"))
    let id = try job(of: try create("https://example.com/1", reading, in: test))
    let found = CreationRequest.duplicate(.job(id, name: "Engineer, Found"))
    for url in ["http://www.example.com/1/?utm_source=x", "https://example.com/landed#top"] {
      #expect(try test.library.requestCreation(of: JobDraft(jobURL: url)) == found)
    }
    #expect(try test.library.openTasks().isEmpty)
    let insisting = JobDraft(jobURL: "https://example.com/1", allowsDuplicate: true)
    guard case .queued = try test.library.requestCreation(of: insisting) else {
      Issue.record("not queued")
      return
    }
    // Another URL is another posting.
    var job = try test.library.job(id)
    job.jobURL = "https://example.com/2"
    _ = try test.library.updateJob(job, extracting: false)
    guard
      case .queued = try test.library.requestCreation(
        of: JobDraft(jobURL: "https://example.com/landed"))
    else {
      Issue.record("an old address still counts")
      return
    }
  }

  @Test("A queued creation of the same posting counts; the one that is resumed does not")
  func queuedDuplicate() throws {
    let test = try TestLibrary()
    let draft = JobDraft(jobURL: "https://example.com/1")
    guard case .queued(let first) = try test.library.requestCreation(of: draft) else {
      Issue.record("not queued")
      return
    }
    let same = JobDraft(jobURL: "https://example.com/1?gclid=1")
    #expect(try test.library.requestCreation(of: same) == .duplicate(.creation(first)))
    try test.library.cancelTask(first)
    guard case .queued(let second) = try test.library.requestCreation(of: same, insteadOf: first)
    else {
      Issue.record("not queued")
      return
    }
    #expect(try test.library.openTasks().map(\.id) == [second])
  }

  @Test("J5: A failed try of the same URL gives way to the next, unless more was typed into it")
  func failedTry() throws {
    let test = try TestLibrary()
    let url = "https://example.com/1"
    func fail(_ draft: JobDraft) throws -> TaskID? {
      guard case .queued(let task) = try test.library.requestCreation(of: draft) else { return nil }
      try test.library.cancelTask(task)
      return task
    }
    _ = try fail(JobDraft(jobURL: url))
    let typed = try fail(JobDraft(companyName: "Acme", jobURL: url))
    let last = try fail(JobDraft(jobURL: url + "?gclid=1"))
    #expect(try test.library.openTasks().map(\.id) == [last, typed].compactMap(\.self))
    let whole = JobDraft(companyName: "Acme", jobTitle: "Cook", jobURL: url, jobDescription: "Soup")
    guard case .inserted = try test.library.requestInsertion(of: NewJob(typed: whole), reading: nil)
    else {
      Issue.record("not inserted")
      return
    }
    #expect(try test.library.openTasks().map(\.id) == [typed].compactMap(\.self))
  }

  @Test("A redirect to a posting that is there stores nothing, and names that job")
  func redirect() throws {
    let test = try TestLibrary()
    let reading = PostingReading(outcome: .success(posting), page: page("x"))
    let id = try job(of: try create("https://example.com/1", reading, in: test))
    let task = try create("https://short.example/a", reading, in: test)
    #expect(task.state == .failed)
    #expect(task.duplicateOf == id)
    #expect(task.error == "Engineer, Found is there already (job \(id)).")
    #expect(task.work == .createJob(JobDraft(jobURL: "https://short.example/a")))
    #expect(try test.library.jobCount() == 1)
    let insisted = try create(
      "https://short.example/a", reading, allowsDuplicate: true, in: test)
    #expect(insisted.state == .done)
    #expect(try test.library.jobCount() == 2)
    // The task outlives the job that it names.
    try test.library.deleteJob(id)
    #expect(try test.library.task(task.id).duplicateOf == nil)
  }

  @Test("Where a page with no posting leads to says nothing of duplicates")
  func landingPage() throws {
    let test = try TestLibrary()
    let gone = PostingReading(
      outcome: .needsManual(Posting(), reason: "Gone."), page: page("x", url: "https://e.com/jobs"))
    for number in 1...2 {
      var draft = TestLibrary.draft
      draft.jobURL = "https://e.com/\(number)"
      let id = try test.library.enqueue(.createJob(draft))
      _ = try test.library.claimTask(kind: .extract, only: id, owner: "a")
      try test.library.finishCreation(id, owner: "a", reading: gone)
    }
    #expect(try test.library.jobCount() == 2)
  }
}
