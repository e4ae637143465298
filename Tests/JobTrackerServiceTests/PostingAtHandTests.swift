import Foundation
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Testing

/// Postings that a person gives instead of an address.
@Suite struct PostingAtHandTests {
  private let text = "Company: Found\nTitle: Engineer\n\nBuild."

  @Test("J6: a posting at hand makes the job; its URL is kept and not read")
  func added() throws {
    let test = try TestTracker()
    let draft = JobDraft(companyName: "Typed", jobURL: "https://example.com/1")
    let (job, note) = try test.tracker.addJob(draft, from: .text(text))
    #expect(job.companyName == "Found" && job.jobTitle == "Engineer")
    #expect(job.jobDescription == text)
    #expect(job.jobURL == "https://example.com/1")
    #expect(job.descriptionSource == .extracted && note.isEmpty)
    #expect(try test.tracker.openTasks().isEmpty)
  }

  @Test("J6: what the posting does not tell stays as it was typed")
  func filledUp() throws {
    let test = try TestTracker()
    let (job, _) = try test.tracker.addJob(
      JobDraft(companyName: "Typed"), from: .data(Data("Backend Engineer\n\nGo.".utf8)))
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
    let (job, note) = try test.tracker.addJob(draft, from: .text("%PDF-1.7"))
    #expect(job.companyName == "A" && job.descriptionSource == .manual)
    #expect(note.contains("PDF"))
  }

  @Test("A file that cannot be read says why")
  func files() throws {
    let test = try TestTracker()
    func read(_ file: URL) throws -> ExtractionOutcome {
      try test.tracker.readPosting(.file(file), url: "")
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
}
