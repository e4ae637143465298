import Foundation
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Synchronization
import Testing

@Suite struct ExecutorTests {
  private func enqueue(_ test: TestTracker, _ number: Int = 1) throws -> TaskID {
    let draft = JobDraft(jobURL: "https://example.com/\(number)")
    guard case .reading(let id) = try test.tracker.addJob(draft) else {
      throw TestFailure("not queued")
    }
    return id
  }

  @Test("Extractions run several at once")
  func parallel() throws {
    let running = Mutex(0)
    let all = Flag()
    let test = try TestTracker(
      runners: .fake(posting: { _, _, _ in
        if running.withLock({ number in
          number += 1; return number
        }) == 3 {
          all.raise()
        }
        _ = waitUntil { all.isRaised }
        return .success(TaskRunners.posting)
      }))
    for number in 1...3 { _ = try enqueue(test, number) }
    let executor = try test.startExecutor()
    defer { executor.stop() }
    #expect(try waitUntil { try test.tracker.jobCount() == 3 })
    #expect(all.isRaised)
  }

  @Test("Progress is posted as it comes")
  func progress() throws {
    let test = try TestTracker(
      runners: .fake(posting: { _, _, report in
        for step in 1...3 { report(TaskProgress(fraction: Double(step) / 3)) }
        return .success(TaskRunners.posting)
      }))
    let id = try enqueue(test)
    let executor = try test.startExecutor()
    defer { executor.stop() }
    #expect(try waitUntil { try test.tracker.task(id).state == .done })
    let steps = test.changes.withLock { changes in
      changes.filter { if case .progress(id, _) = $0 { true } else { false } }.count
    }
    #expect(steps == 3)
  }

  @Test("Cancelling stops the work and ends the task")
  func cancelled() throws {
    let started = Flag()
    let test = try TestTracker(
      runners: .fake(posting: { _, cancellation, _ in
        started.raise()
        _ = waitUntil { cancellation.isCancelled }
        throw CancelledError()
      }))
    let id = try enqueue(test)
    let executor = try test.startExecutor()
    defer { executor.stop() }
    #expect(waitUntil { started.isRaised })
    // From a library of its own, as another process would.
    try test.second().cancelTask(id)
    #expect(try waitUntil { try test.tracker.task(id).state == .cancelled })
    #expect(try test.tracker.jobCount() == 0)
  }

  @Test("A deleted job stops the work on it")
  func deleted() throws {
    let started = Flag()
    let stopped = Flag()
    let test = try TestTracker(
      runners: .fake(analyse: { _, _, cancellation, _ in
        started.raise()
        if waitUntil({ cancellation.isCancelled }) { stopped.raise() }
        throw CancelledError()
      }))
    let job = try test.addJob()
    _ = try test.tracker.startAnalysis(job: job.id, resume: try test.addResume().id)
    let executor = try test.startExecutor()
    defer { executor.stop() }
    #expect(waitUntil { started.isRaised })
    try test.tracker.deleteJob(job.id)
    #expect(waitUntil { stopped.isRaised })
  }

  @Test("A failure that may pass is tried again later, and only so often")
  func retries() throws {
    let calls = Mutex(0)
    let test = try TestTracker(
      runners: .fake(posting: { _, _, _ in
        calls.withLock { $0 += 1 }
        throw FakeFailure(message: "Busy.", retryAfter: 0.01)
      }))
    let id = try enqueue(test)
    let executor = try test.startExecutor()
    defer { executor.stop() }
    #expect(try waitUntil { try test.tracker.task(id).state == .failed })
    #expect(calls.withLock { $0 } == 4)
    #expect(try test.tracker.task(id).error == "Busy.")
  }

  @Test("Stopping gives running tasks back to the queue, and the next start does them")
  func stopping() throws {
    let started = Flag()
    let second = Flag()
    let test = try TestTracker(
      runners: .fake(posting: { _, cancellation, _ in
        if second.isRaised { return .success(TaskRunners.posting) }
        started.raise()
        _ = waitUntil { cancellation.isCancelled }
        throw CancelledError()
      }))
    let id = try enqueue(test)
    let executor = try test.startExecutor()
    #expect(waitUntil { started.isRaised })
    executor.stop()
    #expect(try test.tracker.task(id).state == .waiting)
    second.raise()
    #expect(try test.tracker.waitForTask(id).state == .done)
    #expect(try test.tracker.jobCount() == 1)
  }

  @Test("Two executors on one database run each task once")
  func twoExecutors() throws {
    let runs = Mutex<[String: Int]>([:])
    let runners = TaskRunners.fake(posting: { url, _, _ in
      runs.withLock { $0[url, default: 0] += 1 }
      return .success(TaskRunners.posting)
    })
    let test = try TestTracker(runners: runners)
    let executors = [
      try test.startExecutor(), try test.second(runners: runners).startExecutor { _ in },
    ]
    defer { for executor in executors { executor.stop() } }
    for number in 1...30 { _ = try enqueue(test, number) }
    #expect(try waitUntil { try test.tracker.jobCount() == 30 })
    #expect(runs.withLock { Set($0.values) } == [1])
  }

  @Test("A change through another connection is posted")
  func foreignChange() throws {
    let test = try TestTracker()
    let second = try test.second()
    let executor = try test.startExecutor()
    defer { executor.stop() }
    let before = test.changes.withLock { $0.count }
    let draft = JobDraft(companyName: "A", jobTitle: "B", jobDescription: "C")
    _ = try second.addJob(draft)
    #expect(waitUntil { test.changes.withLock { $0.count } > before })
  }

  @Test("What changed before the watch began is not missed")
  func changedBefore() throws {
    let test = try TestTracker()
    let executor = try test.startExecutor()
    defer { executor.stop() }
    #expect(test.changes.withLock { $0 } == [.stored])
  }
}
