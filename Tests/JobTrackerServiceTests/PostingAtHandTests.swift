import Foundation
import JobTrackerDomain
import JobTrackerStore
import JobTrackerTesting
import Testing

@testable import JobTrackerService

/// Postings that a person gives instead of an address.
@Suite struct PostingAtHandTests {
  private let text = "Company: Found\nTitle: Engineer\n\nBuild."

  /// Adds what is no duplicate.
  private func add(
    _ draft: JobDraft, from source: PostingAtHand, to test: TestTracker
  ) throws -> (job: Job, note: String) {
    switch try test.tracker.addJob(draft, from: source) {
    case .created(let job, let note): return (job, note)
    case .alreadyThere(let duplicate): throw TestFailure(duplicate.message)
    }
  }

  @Test("A posting whose address is there already is not added again, unless that is wanted")
  func duplicate() throws {
    let test = try TestTracker()
    var draft = JobDraft(jobURL: "https://example.com/1")
    let first = try add(draft, from: .text(text), to: test).job
    draft.jobURL += "?utm_source=mail"
    let second = try test.tracker.addJob(draft, from: .text(text))
    #expect(second == .alreadyThere(.job(first.id, name: "Engineer, Found")))
    draft.allowsDuplicate = true
    #expect(try add(draft, from: .text(text), to: test).job.id != first.id)
  }

  @Test("A saved page is kept with its job, and can be read again")
  func kept() throws {
    let test = try TestTracker()
    let page = "<html><h1>Engineer</h1><p>At Found, we build.</p></html>"
    let draft = JobDraft(companyName: "A", jobTitle: "B", jobDescription: "C")
    let job = try add(draft, from: .text(page), to: test).job
    #expect(try test.tracker.library.pageCopy(ofJob: job.id)?.body == Array(page.utf8))
    let other = try add(JobDraft(), from: .text(text), to: test).job
    #expect(try test.tracker.library.pageCopy(ofJob: other.id) == nil)
  }

  @Test("J6: a posting at hand makes the job; its URL is kept and not read")
  func added() throws {
    let test = try TestTracker()
    let draft = JobDraft(companyName: "Typed", jobURL: "https://example.com/1")
    let (job, note) = try add(draft, from: .text(text), to: test)
    #expect(job.companyName == "Found" && job.jobTitle == "Engineer")
    #expect(job.jobDescription == text)
    #expect(job.jobURL == "https://example.com/1")
    #expect(job.descriptionSource == .extracted && note.isEmpty)
    #expect(try test.tracker.openTasks().isEmpty)
  }

  @Test("J6: what the posting does not tell stays as it was typed")
  func filledUp() throws {
    let test = try TestTracker()
    let (job, _) = try add(
      JobDraft(companyName: "Typed"), from: .data(Data("Backend Engineer\n\nGo.".utf8)), to: test)
    #expect(job.companyName == "Typed" && job.jobTitle == "Backend Engineer")
  }

  @Test("J5: not enough is refused with the reason, and nothing is stored")
  func refused() throws {
    let test = try TestTracker()
    let error = #expect(throws: PostingNotRead.self) {
      try test.tracker.addJob(JobDraft(), from: .text("Backend Engineer\n\nGo."))
    }
    #expect(error?.message.contains("does not tell the company") == true)
    #expect(throws: JobDraftError.notWebURL) {
      try test.tracker.addJob(JobDraft(jobURL: "x"), from: .text(text))
    }
    #expect(try test.tracker.jobCount() == 0)
  }

  @Test("J7: complete fields are enough where the posting gives nothing")
  func manual() throws {
    let test = try TestTracker()
    let draft = JobDraft(companyName: "A", jobTitle: "B", jobDescription: "C")
    let (job, note) = try add(draft, from: .text("%PDF-1.7"), to: test)
    #expect(job.companyName == "A" && job.descriptionSource == .manual)
    #expect(note.contains("PDF"))
  }

  @Test("A file that cannot be read says why")
  func files() throws {
    let test = try TestTracker()
    func read(_ file: URL) throws -> ExtractionOutcome {
      try test.tracker.readPosting(.file(file), url: "").outcome
    }
    #expect(try read(test.folder.write(text, to: "a.txt")).posting.companyName == "Found")
    #expect(throws: PostingFileError.notAFile(name: "folder")) {
      let folder = test.folder.file("folder")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      _ = try read(folder)
    }
    #expect(throws: PostingFileError.tooLarge(name: "large.html", megabytes: 10)) {
      let file = try test.folder.write("", to: "large.html")
      truncate(file.path, 10_000_001)
      _ = try read(file)
    }
    let pipe = test.folder.file("pipe")
    mkfifo(pipe.path, 0o600)
    #expect(throws: PostingFileError.notAFile(name: "pipe")) { _ = try read(pipe) }
    let error = #expect(throws: PostingFileError.self) { _ = try read(test.folder.file("none")) }
    #expect(error?.message.contains("none cannot be read") == true)
  }

  private let page = """
    <html><h1>Engineer</h1><p>At Found, we build.</p><dl><dt>Salary</dt>\
    <dd>€80,000 – €95,000 a year</dd></dl></html>
    """

  /// A form that was filled from the page, with the company corrected by hand.
  private func corrected(_ test: TestTracker, url: String = "") throws -> JobDraft {
    let reading = try test.tracker.readPosting(.text(page), url: url)
    var draft = JobDraft(jobURL: url, atHand: reading).filled(from: reading.outcome.posting)
    draft.companyName = "Found Works"
    draft.jobDescription = "We build."
    return draft
  }

  @Test("A form filled from a posting keeps its facts and page; the page of its URL is not read")
  func filledForm() throws {
    let test = try TestTracker()
    let draft = try corrected(test, url: "https://example.com/1")
    guard case .created(let job) = try test.tracker.addJob(draft) else {
      Issue.record("not created at once")
      return
    }
    #expect(job.companyName == "Found Works" && job.jobDescription == "We build.")
    #expect(job.facts.salary?.maximum == 95_000)
    #expect(job.origins[.companyName] == FieldOrigins.typed)
    #expect(job.origins[.jobTitle] == draft.atHand?.outcome.posting.sources["job_title"])
    #expect(job.descriptionSource == .manual && job.jobURL == "https://example.com/1")
    #expect(try test.tracker.library.pageCopy(ofJob: job.id)?.body == Array(page.utf8))
    #expect(try test.tracker.openTasks().isEmpty)
    let again = try test.tracker.addJob(draft)
    #expect(again == .alreadyThere(.job(job.id, name: job.name)))
  }

  @Test("A job that is edited by a posting at hand takes its facts and page")
  func filledEdit() throws {
    let test = try TestTracker()
    let job = try test.tracker.editJob(try test.addJob().id, to: try corrected(test))
    #expect(job.companyName == "Found Works" && job.facts.salary?.maximum == 95_000)
    #expect(try test.tracker.library.pageCopy(ofJob: job.id)?.body == Array(page.utf8))
  }

  @Test("J5: a form that still needs its URL keeps the posting at hand with what was typed")
  func keptDraft() throws {
    let test = try TestTracker()
    var draft = try corrected(test, url: "https://example.com/1")
    draft.jobTitle = ""
    guard case .reading(let id) = try test.tracker.addJob(draft),
      case .createJob(let kept) = try test.tracker.task(id).work
    else {
      Issue.record("not read")
      return
    }
    #expect(kept == draft)
  }
}
