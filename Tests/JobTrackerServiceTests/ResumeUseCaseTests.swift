import Foundation
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Testing

@Suite struct ResumeUseCaseTests {
  @Test("R1: the program keeps its own copy under its SHA-256")
  func copy() throws {
    let test = try TestTracker()
    let file = try test.folder.write("abc", to: "cv.txt")
    let resume = try test.tracker.addResume(file)
    #expect(
      resume.fileHash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    try FileManager.default.removeItem(at: file)
    let copy = test.tracker.fileURL(of: resume)
    #expect(try String(contentsOf: copy, encoding: .utf8) == "abc")
    let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("R2: parsed_text is filled by the program")
  func parsed() throws {
    let test = try TestTracker()
    #expect(try test.addResume("Ada").parsedText == "Ada")
  }

  @Test("R2: a file without text is kept, with the reason")
  func noText() throws {
    let test = try TestTracker(
      runners: .fake(resume: { _, _ in throw FakeFailure(message: "Only pictures.") }))
    let resume = try test.addResume()
    #expect(resume.parsedText.isEmpty)
    #expect(resume.parseError == "Only pictures.")
    #expect(try test.tracker.resumes().map(\.id) == [resume.id])
  }

  @Test("The same file is not kept twice")
  func again() throws {
    let test = try TestTracker()
    let file = try test.folder.write("abc", to: "cv.txt")
    let first = try test.tracker.addResume(file)
    #expect(try test.tracker.addResume(file).id == first.id)
    #expect(try test.tracker.resumes().count == 1)
  }

  @Test("R2: adding a file again reads it again where it has no text yet")
  func readAgain() throws {
    let second = Flag()
    let test = try TestTracker(
      runners: .fake(resume: { _, _ in
        if second.isRaised { return ResumeText(parsedText: "Ada", pages: 1, warnings: []) }
        throw FakeFailure(message: "Too slow.")
      }))
    let file = try test.folder.write("abc", to: "cv.txt")
    let first = try test.tracker.waitForText(of: try test.tracker.addResume(file))
    #expect(first.parseError == "Too slow.")
    second.raise()
    let again = try test.tracker.waitForText(of: try test.tracker.addResume(file))
    #expect(again.id == first.id)
    #expect(again.parsedText == "Ada")
    #expect(again.parseError.isEmpty)
  }

  @Test("R3: a resume is never attached to another user's job")
  func attach() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let file = try test.folder.write("abc", to: "cv.txt")
    let eve = try test.second(user: "eve")
    #expect(throws: (any Error).self) { try eve.addResume(file, for: job.id) }
    #expect(try eve.resumes().isEmpty)
    let own = try test.tracker.addResume(file, for: job.id)
    #expect(own.jobID == job.id)
  }

  @Test("The copy of a deleted resume goes when nobody can ask for it any more")
  func deletion() throws {
    let test = try TestTracker()
    let file = try test.folder.write("abc", to: "cv.txt")
    let resume = try test.tracker.addResume(file)
    let eve = try test.second(user: "eve")
    let other = try eve.addResume(file)
    let copy = test.tracker.fileURL(of: resume).path
    try test.tracker.deleteResume(resume.id)
    #expect(FileManager.default.fileExists(atPath: copy))
    try eve.deleteResume(other.id)
    try test.tracker.forgetChanges()
    #expect(FileManager.default.fileExists(atPath: copy), "eve can still undo")
    _ = try eve.undo()
    #expect(try eve.resume(other.id).fileHash == resume.fileHash)
    try eve.deleteResume(other.id)
    try eve.forgetChanges()
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test("A text that was written in the program becomes a resume; an empty one does not")
  func written() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let resume = try test.tracker.waitForText(
      of: try test.tracker.addResume(text: "Ada. Kafka.", named: "cv-edited.txt", for: job.id))
    #expect(resume.parsedText == "Ada. Kafka." && resume.fileName == "cv-edited.txt")
    #expect(resume.jobID == job.id)
    #expect(throws: AnalysisRefusal.self) {
      try test.tracker.addResume(text: " \n", named: "cv-edited.txt", for: nil)
    }
    #expect(try test.tracker.resumes().count == 1)
  }
}
