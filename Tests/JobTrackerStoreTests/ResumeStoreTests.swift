import GRDB
import JobTrackerDomain
import JobTrackerStore
import Testing

@Suite struct ResumeStoreTests {
  @Test("R1, R2: a new resume waits to be parsed, in one transaction with its task")
  func insert() throws {
    let test = try TestLibrary()
    let resume = try test.addResume()
    #expect(resume.parsedText.isEmpty)
    #expect(try test.library.taskList().map(\.task.work) == [.parse(resume.id)])
    #expect(try test.library.unfinishedTask(parsing: resume.id) != nil)
  }

  @Test("R3: a resume is attached only to a job of the same user")
  func attach() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let other = try test.database.library(ofUser: "eve")
    let missing = StoreError.noSuchJob(job.id.description)
    #expect(throws: missing) {
      try other.insertResume(fileName: "cv.pdf", fileHash: TestLibrary.hash, jobID: job.id)
    }
    let own = try other.insertResume(fileName: "cv.pdf", fileHash: TestLibrary.hash, jobID: nil)
    #expect(throws: missing) { try other.attachResume(own.id, to: job.id) }
    #expect(try other.resume(own.id).jobID == nil)
  }

  @Test("R3: the database itself refuses it")
  func attachConstraint() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let other = try test.database.library(ofUser: "eve")
    let own = try other.insertResume(fileName: "cv.pdf", fileHash: TestLibrary.hash, jobID: nil)
    let queue = try DatabaseQueue(path: test.database.path)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { db in
        try db.execute(
          sql: "UPDATE resume SET job_id = ? WHERE id = ?",
          arguments: [job.id.rawValue, own.id.rawValue])
      }
    }
    #expect(error?.message?.contains("same user") == true)
  }

  @Test("R4: a user sees only their own resumes")
  func scope() throws {
    let test = try TestLibrary()
    let resume = try test.addResume()
    let other = try test.database.library(ofUser: "eve")
    #expect(try other.resumes().isEmpty)
    #expect(throws: StoreError.noSuchResume(resume.id.description)) {
      try other.resume(resume.id)
    }
    #expect(throws: StoreError.noSuchResume(resume.id.description)) {
      try other.deleteResume(resume.id)
    }
    #expect(try other.resume(fileHash: TestLibrary.hash, jobID: nil) == nil)
  }

  @Test("A file stays in use while any user's resume has it")
  func fileUse() throws {
    let test = try TestLibrary()
    let resume = try test.addResume()
    let other = try test.database.library(ofUser: "eve")
    let own = try other.insertResume(fileName: "cv.pdf", fileHash: TestLibrary.hash, jobID: nil)
    try test.library.deleteResume(resume.id)
    #expect(try test.database.neededResumeFiles() == [TestLibrary.hash])
    try other.deleteResume(own.id)
    #expect(try other.forgetChanges() == [], "the first user can still undo")
    #expect(try test.library.forgetChanges() == [TestLibrary.hash])
    #expect(try test.database.neededResumeFiles().isEmpty)
  }
}
