import Foundation
import JobTrackerDomain
import JobTrackerService
import Testing

/// What a person can do with the work in the background.
@Suite struct TaskUseCaseTests {
  private static let url = "https://example.com/1"

  private func failing() throws -> TestTracker {
    try TestTracker(
      runners: .fake(
        posting: { _, _, _ in .needsManual(Posting(), reason: "A login is needed.") },
        analyse: { _, _, _, _ in throw FakeFailure(message: "The server is gone.") }))
  }

  private func failedCreation(_ test: TestTracker) throws -> TaskID {
    guard case .reading(let id) = try test.tracker.addJob(JobDraft(jobURL: Self.url)) else {
      throw TestFailure("the page was not queued")
    }
    #expect(try test.tracker.waitForTask(id).state == .failed)
    return id
  }

  @Test("Tasks are listed with what they work on, those under way first")
  func list() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let resume = try test.addResume()
    let ticket = try test.tracker.startAnalysis(job: job.id, resume: resume.id)
    let list = try test.tracker.tasks()
    #expect(list.map(\.subject) == ["Engineer, Acme", resume.fileName])
    #expect(list.first?.id == ticket.taskID && list.first?.jobID == job.id)
    #expect(try test.tracker.waitForTask(ticket.taskID).state == .done)
    #expect(try test.tracker.tasks([ticket.taskID]).map(\.score) == [50])
    #expect(try test.second(user: "bob").tasks().isEmpty)
  }

  @Test("A failed task is tried again: a page in the same task, an analysis as a new run")
  func retry() throws {
    let test = try failing()
    let id = try failedCreation(test)
    #expect(try test.tracker.retryTask(id) == id)
    #expect(try test.tracker.task(id).state == .waiting)
    #expect(throws: TaskRefusal.unfinished(id)) { try test.tracker.retryTask(id) }

    let job = try test.addJob()
    let resume = try test.addResume()
    let first = try test.tracker.startAnalysis(
      job: job.id, resume: resume.id, stack: TargetStack(["Go"]))
    #expect(try test.tracker.waitForTask(first.taskID).state == .failed)
    let second = try test.tracker.retryTask(first.taskID)
    #expect(second != first.taskID)
    #expect(try !test.tracker.tasks().map(\.id).contains(first.taskID))
    let run = try #require(try test.tracker.currentAnalysis(ofJob: job.id))
    #expect(run.id != first.analysisID && run.targetStack == TargetStack(["Go"]))
  }

  @Test("What has ended cannot be cancelled, and what is done cannot be tried again")
  func refusals() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let resume = try test.addResume()
    let ticket = try test.tracker.startAnalysis(job: job.id, resume: resume.id)
    _ = try test.tracker.waitForTask(ticket.taskID)
    #expect(throws: TaskRefusal.finished(ticket.taskID)) {
      try test.tracker.cancelTask(ticket.taskID)
    }
    #expect(throws: TaskRefusal.done(ticket.taskID)) { try test.tracker.retryTask(ticket.taskID) }
  }

  @Test("J5: clearing forgets what has finished, and nothing that was typed")
  func clear() throws {
    let test = try failing()
    let kept = try failedCreation(test)
    _ = try test.addResume()
    #expect(try test.tracker.clearTasks() == 1)
    #expect(try test.tracker.tasks().map(\.id) == [kept])
    #expect(try test.tracker.clearTasks() == 0)
  }

  @Test("A task as JSON says what it is, how it went and what it works on")
  func payload() throws {
    let test = try failing()
    let id = try failedCreation(test)
    let entries = try test.tracker.tasks().map(TaskPayload.init)
    let text = String(decoding: try PayloadEncoder.encode(entries), as: UTF8.self)
    for part in [
      "\"id\" : \(id)", "\"kind\" : \"extract\"", "\"state\" : \"failed\"",
      "\"subject\" : \"\(Self.url)\"", "A login is needed.",
    ] { #expect(text.contains(part), "\(part)") }
  }
}
