import JobTrackerDomain
import JobTrackerStore
import Testing

@Suite struct JobStoreTests {
  @Test("J1: a job keeps every field")
  func roundTrip() throws {
    let test = try TestLibrary()
    var draft = TestLibrary.draft
    draft.jobURL = "https://example.com/1"
    let posting = Posting(
      companyName: "Found", facts: Self.facts, method: "json-ld",
      sources: ["company_name": "json-ld", "salary": "json-ld"])
    let job = try test.library.insertJob(NewJob(posting, completing: draft))
    let read = try test.library.job(job.id)
    #expect(read == job)
    #expect(read.draft == draft.filled(from: posting))
    #expect(read.facts == Self.facts)
    #expect(
      read.origins
        == FieldOrigins(
          method: "json-ld",
          sources: [
            "company_name": "json-ld", "job_title": "manual", "job_description": "manual",
            "salary": "json-ld",
          ]))
    #expect(read.page == nil)
    #expect(read.extractionStatus == .success)
    let listed = try test.library.jobsWithFacts(offset: 0, limit: 9)
    #expect(listed.map(\.job) == (try test.library.jobs(offset: 0, limit: 9)))
    #expect(listed.map(\.facts) == [Self.facts])
  }

  static let facts = PostingFacts(
    location: "Brno", workplace: .hybrid, employmentTypes: [.fullTime, .contract],
    salary: SalaryRange(minimum: 60_000, maximum: 80_000.5, currency: "EUR", period: .year),
    datePosted: CalendarDay("2026-11-12"), validThrough: CalendarDay("2026-12-01"))

  @Test("J11: another user neither sees, changes nor deletes a job")
  func scope() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let other = try test.database.library(ofUser: "eve")
    let missing = StoreError.noSuchJob(job.id.description)
    #expect(throws: missing) { try other.job(job.id) }
    #expect(throws: missing) { try other.updateJob(job, extracting: false) }
    #expect(throws: missing) { try other.deleteJob(job.id) }
    #expect(throws: missing) { try other.currentAnalysis(ofJob: job.id) }
    #expect(try other.jobs(offset: 0, limit: 10).isEmpty)
    #expect(try other.jobCount() == 0)
    #expect(try test.library.job(job.id) == job)
  }

  @Test("The list is read in pages, newest first")
  func pages() throws {
    let test = try TestLibrary()
    let ids = try (0..<10).map { _ in try test.addJob().id }
    let page = try test.library.jobs(offset: 2, limit: 3)
    #expect(page.map(\.id) == [ids[7], ids[6], ids[5]])
    #expect(try test.library.position(of: ids[6], in: JobQuery()) == 3)
    #expect(try test.library.position(of: JobID(999), in: JobQuery()) == nil)
  }

  @Test("A filter takes every word, in any case, and no wildcard")
  func filter() throws {
    let test = try TestLibrary()
    _ = try test.addJob()
    var draft = TestLibrary.draft
    draft.companyName = "100% Remote_Co"
    let percent = try test.addJob(draft)
    func found(_ text: String) throws -> Int { try test.library.jobCount(JobQuery(text: text)) }
    #expect(try found("ENGINEER acme") == 1)
    #expect(try found("0% e_c") == 1)
    #expect(try found("%") == 1)
    #expect(try found("_") == 1)
    #expect(try found("engineer") == 2)
    #expect(try test.library.position(of: percent.id, in: JobQuery(text: "acme")) == nil)
  }

  @Test("R1: deleting a job keeps its resumes and takes its analyses")
  func deletion() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let resume = try test.addResume(job: job.id)
    let (analysis, task) = try test.addAnalysis(job: job.id, resume: resume.id)
    try test.library.deleteJob(job.id)
    #expect(try test.library.resume(resume.id).jobID == nil)
    #expect(throws: StoreError.noSuchAnalysis(analysis.id.description)) {
      try test.library.analysis(analysis.id)
    }
    #expect(throws: StoreError.noSuchTask(task.description)) { try test.library.task(task) }
  }

  @Test("J8: a new page replaces the reading that is under way")
  func extractionReplaced() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    _ = try test.library.updateJob(job, extracting: true)
    _ = try test.library.updateJob(job, extracting: true)
    let tasks = try test.library.taskList().map(\.task)
    #expect(tasks.map(\.state) == [.waiting, .cancelled])
    #expect(tasks.allSatisfy { $0.work == .extract(job.id) })
  }
}
