import GRDB
import JobTrackerDomain
import JobTrackerTesting
import Synchronization
import Testing

@testable import JobTrackerService
@testable import JobTrackerStore

/// Ends of tasks that the database does not take.
@Suite struct UnstorableEndTests {
  /// Makes SQLite fail so many times when a job is inserted.
  private func fail(_ code: ResultCode, times: Int, in tracker: JobTracker) throws -> Flag {
    let left = Mutex(times)
    let recovered = Flag()
    try tracker.database.write { db in
      db.add(
        function: DatabaseFunction("fail_or_pass", argumentCount: 0) { _ in
          let fails = left.withLock { left in
            left -= 1
            return left >= 0
          }
          if fails { throw DatabaseError(resultCode: code) }
          recovered.raise()
          return nil
        })
      try db.execute(
        sql: """
          CREATE TEMP TRIGGER unstorable BEFORE INSERT ON main.job
          BEGIN SELECT fail_or_pass(); END
          """)
    }
    return recovered
  }

  private func readOnePosting(_ code: ResultCode, failures: Int) throws -> (
    BackgroundTask, Int, Bool
  ) {
    let reads = Mutex(0)
    let test = try TestTracker(
      runners: .fake(posting: { _, _, _ in
        reads.withLock { $0 += 1 }
        return .success(TaskRunners.posting)
      }))
    let recovered = try fail(code, times: failures, in: test.tracker)
    guard
      case .reading(let id) = try test.tracker.addJob(JobDraft(jobURL: "https://example.com/1"))
    else { throw TestFailure("not queued") }
    let executor = try test.startExecutor()
    defer { executor.stop() }
    #expect(try waitUntil { try test.tracker.task(id).state.isFinished })
    return (try test.tracker.task(id), reads.withLock { $0 }, recovered.isRaised)
  }

  @Test("J6: what was read is stored once the database is free again, without a second read")
  func busy() throws {
    let (task, reads, recovered) = try readOnePosting(.SQLITE_BUSY, failures: 2)
    #expect(task.state == .done)
    #expect(reads == 1)
    #expect(recovered)
  }

  @Test("A row that the database refuses ends the task with the reason")
  func refused() throws {
    let (task, _, recovered) = try readOnePosting(.SQLITE_CONSTRAINT, failures: .max)
    #expect(task.state == .failed)
    #expect(task.error.contains("refused the change"))
    #expect(!recovered)
  }
}
