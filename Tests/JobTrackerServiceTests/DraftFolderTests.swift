import Foundation
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Testing

@Suite struct DraftFolderTests {
  private let typed = JobDraft(companyName: "Typed", jobDescription: "a\nb")

  private func files(_ test: TestTracker) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: test.locations.drafts.path)
  }

  @Test("What an ended process kept is taken over once; a living one keeps its own")
  func recovers() throws {
    let test = try TestTracker()
    let first = try test.tracker.openDrafts()
    try first.keep(UnsavedJob(.add(resuming: nil), JobDraft(companyName: "old")), slot: 1)
    try first.keep(UnsavedJob(.add(resuming: nil), typed), slot: 1)
    let second = try test.second().openDrafts()
    #expect(second.recover(into: 1) == nil)
    first.close()
    let found = try #require(second.recover(into: 1))
    #expect(found.draft == UnsavedJob(.add(resuming: nil), typed) && found.job == nil)
    #expect(second.recover(into: 2) == nil)
    #expect(try files(test).count == 1)
    second.forget(slot: 1)
    #expect(try files(test).isEmpty)
  }

  @Test("J11: a draft is offered to its own user alone")
  func users() throws {
    let test = try TestTracker()
    let drafts = try test.tracker.openDrafts()
    try drafts.keep(UnsavedJob(.add(resuming: nil), typed), slot: 1)
    drafts.close()
    let other = try test.second(user: "bob").openDrafts()
    #expect(other.recover(into: 1) == nil)
    #expect(try test.second().openDrafts().recover(into: 1) != nil)
  }

  @Test("A draft for a job comes with it; where the job is gone it is one for a new job")
  func jobs() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let first = try test.tracker.openDrafts()
    try first.keep(UnsavedJob(.edit(job.id), typed), slot: 1)
    first.close()
    let second = try test.tracker.openDrafts()
    #expect(second.recover(into: 1)?.job?.id == job.id)
    try test.tracker.deleteJob(job.id)
    second.close()
    let third = try test.tracker.openDrafts()
    #expect(third.recover(into: 1)?.draft == UnsavedJob(.add(resuming: nil), typed))
  }

  @Test("What is no draft is removed, and only its owner can read one")
  func files() throws {
    let test = try TestTracker()
    let drafts = try test.tracker.openDrafts()
    try Data("half a dra".utf8).write(to: test.locations.drafts.appending(path: "x.1.json"))
    #expect(drafts.recover(into: 1) == nil)
    #expect(try files(test).isEmpty)
    try drafts.keep(UnsavedJob(.add(resuming: nil), typed), slot: 7)
    let file = try #require(try files(test).first)
    let path = test.locations.drafts.appending(path: file).path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("That it cannot be kept says why")
  func fails() throws {
    let test = try TestTracker()
    let drafts = try test.tracker.openDrafts()
    try FileManager.default.removeItem(at: test.locations.drafts)
    let error = #expect(throws: DraftError.self) {
      try drafts.keep(UnsavedJob(.add(resuming: nil), typed), slot: 1)
    }
    #expect(error?.message.contains("no such file or directory") == true)
  }
}
