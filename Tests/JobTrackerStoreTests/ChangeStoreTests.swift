import Foundation
import GRDB
import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import JobTrackerStore

@Suite struct ChangeStoreTests {
  private let test: TestLibrary
  private var library: Library { test.library }

  init() throws { test = try TestLibrary() }

  /// A job with all that hangs on it: a page, keys, two runs and a resume made for it.
  private func addWholeJob() throws -> Job {
    let page = PageCopy(
      url: "https://acme.example/1", contentType: "text/html", body: [UInt8]("<p>Page".utf8),
      fetchedAt: Date(timeIntervalSince1970: 1_795_000_000))
    let draft = JobDraft(
      companyName: "Acme", jobTitle: "Engineer", jobURL: "https://acme.example/1",
      jobDescription: "Build.")
    let reading = PostingReading(outcome: .needsManual(Posting(), reason: "none"), page: page)
    guard
      case .inserted(let job) = try library.requestInsertion(
        of: NewJob(typed: draft), reading: reading)
    else { throw StoreError.refused(reason: "there already") }
    let resume = try test.addResume(job: job.id)
    for _ in 0..<2 {
      let (_, task) = try test.addAnalysis(job: job.id, resume: resume.id)
      _ = try library.claimTask(kind: .analyse, only: task, owner: "me")
      try library.finishAnalysis(
        task, owner: "me", result: TestLibrary.result(), hashes: TestLibrary.hashes)
    }
    return job
  }

  @Test("A deleted job comes back under its number with its page, keys, runs and resume")
  func deletedJob() throws {
    let job = try library.job(try addWholeJob().id)
    let resume = try #require(try library.resumes().first)
    let runs = try library.analysisHistory(ofJob: job.id)
    #expect(runs.count == 2)
    try library.deleteJob(job.id)
    #expect(try library.resume(resume.id).jobID == nil)

    let undone = try library.undo()
    #expect(undone.map(\.text) == ["Deleted the job Engineer, Acme"])
    #expect(try library.job(job.id) == job)
    #expect(try library.analysisHistory(ofJob: job.id) == runs)
    #expect(try library.currentAnalysis(ofJob: job.id)?.id == runs.first?.id)
    #expect(try library.resume(resume.id).jobID == job.id)
    #expect(try library.pageCopy(ofJob: job.id)?.body == [UInt8]("<p>Page".utf8))
    let again = JobDraft(jobURL: "http://acme.example/1/")
    #expect(try library.requestCreation(of: again) == .duplicate(.job(job.id, name: job.name)))

    _ = try library.redo()
    #expect(throws: StoreError.noSuchJob(job.id.description)) { try library.job(job.id) }
    #expect(throws: ChangeRefusal.nothingToRedo) { try library.redo() }
  }

  @Test("A finished run that came back can be changed no more than before")
  func unchangeable() throws {
    let job = try addWholeJob()
    try library.deleteJob(job.id)
    _ = try library.undo()
    #expect(throws: StoreError.self) {
      try library.write { db in try db.execute(sql: "UPDATE analysis SET ats_score = 1") }
    }
  }

  @Test("A deleted resume comes back to the runs that were made with it")
  func deletedResume() throws {
    let job = try addWholeJob()
    let resume = try #require(try library.resumes().first)
    try library.deleteResume(resume.id)
    #expect(try library.currentAnalysis(ofJob: job.id)?.resumeID == nil)
    #expect(try test.database.neededResumeFiles() == [TestLibrary.hash])
    _ = try library.undo()
    #expect(try library.currentAnalysis(ofJob: job.id)?.resumeID == resume.id)
  }

  @Test("Another way taken, what was undone cannot be redone")
  func branch() throws {
    _ = try test.addJob()
    _ = try library.undo()
    _ = try test.addJob()
    #expect(throws: ChangeRefusal.nothingToRedo) { try library.redo() }
    #expect(try library.changes().count == 1)
  }

  @Test("J11: nobody undoes what another did")
  func users() throws {
    let job = try test.addJob()
    let eve = try test.database.library(ofUser: "eve")
    #expect(throws: ChangeRefusal.nothingToUndo) { try eve.undo() }
    let change = try #require(try library.changes().first)
    #expect(throws: ChangeRefusal.gone) { try eve.undo(backTo: change.id) }
    #expect(try eve.changes().isEmpty)
    #expect(try library.job(job.id) == job)
  }

  @Test("Another process, or a later run, undoes what this one did")
  func processes() throws {
    let job = try test.addJob()
    try library.deleteJob(job.id)
    let other = try Database(path: test.database.path).library(ofUser: "ada")
    _ = try other.undo()
    #expect(try library.job(job.id) == job)
    #expect(try library.changes().map(\.isUndone) == [true, false])
  }

  @Test("What was changed since by something else is left as it is, and that is said")
  func noLongerFits() throws {
    var job = try test.addJob()
    job.companyName = "Other"
    job = try library.updateJob(job, extracting: false)
    try library.write { db in try db.execute(sql: "UPDATE job SET company_name = 'Third'") }
    let changes = try library.changes()
    #expect(throws: ChangeRefusal.noLongerFits(changes[0])) { try library.undo() }
    // The first of the two would fit, but nothing is done by halves.
    #expect(throws: ChangeRefusal.self) { try library.undo(backTo: changes[1].id) }
    #expect(try library.job(job.id).companyName == "Third")
    #expect(try library.changes() == changes)
  }

  @Test("What a reading replaced comes back with one undo, though it was done in the background")
  func reading() throws {
    let before = try library.job(try addWholeJob().id)
    var job = before
    job.extractionStatus = .pending
    _ = try library.updateJob(job, extracting: true, as: .pageRead)
    let task = try #require(try library.claimTask(kind: .extract, owner: "me"))
    let posting = Posting(
      companyName: "Found", jobTitle: "Lead", jobDescription: "Other.", method: "json-ld")
    try library.finishExtraction(
      task.id, owner: "me", reading: PostingReading(outcome: .success(posting), page: nil))
    #expect(try library.job(job.id).companyName == "Found")
    _ = try library.undo()
    #expect(try library.job(job.id) == before)
    _ = try library.redo()
    #expect(try library.job(job.id).companyName == "Found")
    #expect(try library.job(job.id).extractionStatus == .success)
  }

  @Test("An undo while the page is being read ends the reading")
  func underWay() throws {
    let before = try library.job(try addWholeJob().id)
    var job = before
    job.extractionStatus = .pending
    _ = try library.updateJob(job, extracting: true, as: .pageRead)
    let task = try #require(try library.claimTask(kind: .extract, owner: "me"))
    _ = try library.undo()
    #expect(try library.unwantedTasks(among: [task.id], owner: "me") == [task.id])
    try library.finishExtraction(
      task.id, owner: "me",
      reading: PostingReading(outcome: .success(Posting(companyName: "Late")), page: nil))
    #expect(try library.job(job.id) == before)
  }

  @Test("A job that was deleted while it was read is read again when it comes back")
  func goesOn() throws {
    var job = try addWholeJob()
    job.extractionStatus = .pending
    _ = try library.updateJob(job, extracting: true, as: .pageRead)
    try library.deleteJob(job.id)
    #expect(try library.openTasks().filter { $0.work == .extract(job.id) }.isEmpty)
    _ = try library.undo()
    #expect(try library.openTasks().filter { $0.work == .extract(job.id) }.count == 1)
  }

  @Test("J5: while the page of a new job is read nothing earlier is undone by mistake")
  func creation() throws {
    let job = try test.addJob()
    _ = try library.requestCreation(of: JobDraft(jobURL: "https://acme.example/2"))
    #expect(throws: ChangeRefusal.creationUnderWay) { try library.undo() }
    #expect(try library.job(job.id) == job)
  }

  @Test("J5: a forgotten new job comes back with what was typed")
  func forgotten() throws {
    let draft = JobDraft(companyName: "Acme", jobURL: "https://acme.example/2")
    guard case .queued(let task) = try library.requestCreation(of: draft) else {
      Issue.record("not queued")
      return
    }
    try library.cancelTask(task)
    let before = try library.openTasks()
    try library.removeTask(task)
    #expect(try library.openTasks().isEmpty)
    #expect(try library.undo().map(\.text) == ["Forgot the new job Acme"])
    #expect(try library.openTasks() == before)
    _ = try library.redo()
    #expect(try library.openTasks().isEmpty)
  }

  @Test("A column that comes later is covered without a line of code")
  func laterColumn() throws {
    let job = try test.addJob()
    try library.write { db in
      try db.execute(
        sql: """
          ALTER TABLE job ADD COLUMN later TEXT NOT NULL DEFAULT 'saved';
          CREATE TABLE tag (job_id INTEGER REFERENCES job (id) ON DELETE CASCADE, tag TEXT,
            PRIMARY KEY (job_id, tag)) STRICT;
          """)
      try Schema.rewriteRows(of: "job", db)
    }
    func state() throws -> [String] {
      try library.read { db in
        try String.fetchAll(
          db, sql: "SELECT later || ifnull(tag, '') FROM job LEFT JOIN tag ON job_id = id")
      }
    }
    try library.record({ ChangeNote(.jobEdited, job) }) { db in
      try db.execute(sql: "UPDATE job SET later = 'offer'; INSERT INTO tag VALUES (1, '-remote')")
    }
    try library.deleteJob(job.id)
    #expect(try state() == [])
    _ = try library.undo()
    #expect(try state() == ["offer-remote"])
    _ = try library.undo()
    #expect(try state() == ["saved"])
    _ = try library.undo()
    #expect(try state() == [], "a change that is older than the column fits too")
    _ = try library.redo()
    #expect(try state() == ["saved"])
  }

  @Test("The newest 1000 changes are kept, and no more bytes than allowed")
  func bounds() throws {
    try library.write { db in
      for number in 0..<(Library.changeLimit.count + 5) {
        _ = try library.record({ ChangeNote(.jobAdded, $0) }, db) {
          let draft = JobDraft(
            companyName: "\(number)", jobTitle: "E", jobDescription: "D")
          return try library.insertJob(NewJob(typed: draft), reading: nil, db)
        }
      }
    }
    let changes = try library.changes()
    #expect(changes.count == Library.changeLimit.count)
    #expect(changes.last?.name == "E, 5")
    try library.write { db in
      try db.execute(
        sql: "UPDATE change SET packed_count = ? WHERE id > (SELECT max(id) - 3 FROM change)",
        arguments: [Library.changeLimit.bytes / 2])
    }
    _ = try test.addJob()
    #expect(try library.changes().count == 2)
  }

  @Test("A deletion keeps what was deleted once, and packed")
  func size() throws {
    let text = String(repeating: "We build the checkout of a marketplace. ", count: 500)
    let job = try test.addJob(
      JobDraft(companyName: "Acme", jobTitle: "Engineer", jobDescription: text))
    try library.deleteJob(job.id)
    let sizes = try library.read { db in
      try Int.fetchAll(db, sql: "SELECT packed_count FROM change ORDER BY id")
    }
    #expect(sizes.allSatisfy { $0 < text.utf8.count / 10 })
  }
}
