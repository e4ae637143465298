import Foundation
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Synchronization
import TerminalScreen
import Testing

@testable import TerminalUI

/// Effects against a real library on disk.
@Suite struct EffectRunnerTests {
  private let home: TemporaryDirectory
  private let tracker: JobTracker

  init() throws {
    home = try TemporaryDirectory()
    let runners = TaskRunners(
      readPosting: { _, _, _ in PostingReading(outcome: .success(Posting())) },
      readCopy: { _ in .success(Posting()) }, inspectResume: { _ in },
      readResume: { _, _ in ResumeText(parsedText: "text", pages: 1, warnings: []) },
      analyse: { _, _, _, _ in throw CancelledError() },
      compare: { _ in throw AnalysisRefusal.noResume })
    tracker = try JobTracker(
      settings: Settings(), locations: Locations(home: home.url), userName: "jane",
      runners: runners)
  }

  private var runner: EffectRunner {
    EffectRunner(tracker: tracker, themes: ThemeLibrary(), depth: .direct) { _, _ in }
  }

  private func perform(_ command: Command) throws(Failure) -> Performed {
    guard case .performed(_, let result) = runner.result(of: .perform(command)) else {
      throw Failure(message: "no answer")
    }
    return try result.get()
  }

  private func load(_ load: Load) throws(Failure) -> Loaded {
    guard case .loaded(let kind, let result) = runner.result(of: .load(load)), kind == load.kind
    else { throw Failure(message: "no answer") }
    return try result.get()
  }

  private let draft = JobDraft(companyName: "Acme", jobTitle: "SRE", jobDescription: "Do.")

  @Test("A job is added, found around its place, shown, edited and deleted")
  func jobs() throws {
    for _ in 0..<20 { _ = try perform(.addJob(draft, resuming: nil)) }
    guard case .jobAdded(let id, let name) = try perform(.addJob(draft, resuming: nil)) else {
      Issue.record("not added")
      return
    }
    #expect(name == "SRE, Acme")
    for _ in 0..<20 { _ = try perform(.addJob(draft, resuming: nil)) }
    let request = JobsRequest(query: JobQuery(), anchor: id, index: 0, limit: 10)
    guard case .jobs(let page) = try load(.jobs(request)) else { return }
    #expect(page.anchorIndex == 20 && page.offset == 15 && page.rows.count == 10)
    #expect(page.rows[5].id == id)
    guard case .count(_, 41) = try load(.count(JobQuery())) else {
      Issue.record("wrong count")
      return
    }
    guard case .detail(_, .job(let found)) = try load(.detail(.job(id))) else { return }
    #expect(found.analysis == nil && found.otherEngine == nil)
    let job = found.job
    #expect(job.companyName == "Acme")
    _ = try perform(.editJob(id, JobDraft(companyName: "B", jobTitle: "T", jobDescription: "D")))
    _ = try perform(.deleteJob(id, name: ""))
    guard case .detail(_, .unavailable) = try load(.detail(.job(id))) else {
      Issue.record("still there")
      return
    }
  }

  @Test("J4: a refusal names the fields that are to blame")
  func refusals() {
    #expect(throws: Failure(JobDraftError.notWebURL)) {
      try perform(.addJob(JobDraft(jobURL: "x"), resuming: nil))
    }
    #expect(Failure(JobDraftError.notWebURL).fields == [.url])
    #expect(
      Failure(JobDraftError.incomplete(missing: [.companyName, .jobTitle])).fields
        == [.company, .title])
    #expect(Failure(AnalysisRefusal.noResume).fields == [.resume])
    #expect(Failure(EngineError.noKey).fields == [.engine])
  }

  @Test("A2: an analysis is refused while the resume is not read")
  func analysis() throws {
    guard case .jobAdded(let job, _) = try perform(.addJob(draft, resuming: nil)) else { return }
    let file = try home.write("x", to: "cv.txt")
    guard
      case .resumeAdded(let resume) = try perform(.addResume(path: file.path, madeFor: job))
    else { return }
    guard case .detail(_, .resume(let shown)) = try load(.detail(.resume(resume.id))),
      shown.madeFor == "SRE, Acme", shown.judgement == nil
    else {
      Issue.record("R3: not made for the job")
      return
    }
    #expect(throws: Failure(AnalysisRefusal.resumeNotParsedYet)) {
      try perform(
        .startAnalysis(
          job, resume: resume.id, level: .standard, stack: TargetStack(), engine: .offline))
    }
  }

  @Test("A theme that is not there is an error in words")
  func theme() {
    let error = #expect(throws: Failure.self) { try load(.theme("none", nil)) }
    #expect(error?.message.contains("none") == true)
  }

  @Test("What was posted before and between takes comes in one piece")
  func inbox() {
    let inbox = ChangeInbox()
    inbox.post(.stored)
    let calls = Mutex(0)
    inbox.open { calls.withLock { $0 += 1 } }
    inbox.post(.progress(TaskID(1), TaskProgress(fraction: 0.1)))
    inbox.post(.progress(TaskID(1), TaskProgress(fraction: 0.2)))
    #expect(calls.withLock { $0 } == 1)
    let changes = inbox.take()
    #expect(changes.isStored && changes.progress[TaskID(1)]?.fraction == 0.2)
    #expect(inbox.take().isEmpty)
    inbox.post(.stored)
    #expect(calls.withLock { $0 } == 2)
  }
}
