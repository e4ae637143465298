import Dispatch
import JobTrackerDomain
import JobTrackerTesting
import Synchronization
import Testing

@testable import JobTrackerService

@Suite struct DemoProgressTests {
  @Test("All reports are passed on in their order, before the result")
  func order() throws {
    let seen = Mutex<[Double]>([])
    let value = try ReplayedProgress(duration: 0).run(
      Cancellation(), { step in seen.withLock { $0.append(step.fraction) } }
    ) { report in
      for step in 1...4 { report(TaskProgress(fraction: Double(step))) }
      return "done"
    }
    #expect(value == "done")
    #expect(seen.withLock { $0 } == [1, 2, 3, 4])
  }

  @Test("Cancelling ends the pause at once")
  func cancelled() throws {
    let cancellation = Cancellation()
    let started = Flag()
    let ended = Flag()
    let seen = Mutex(0)
    DispatchQueue(label: "work").async {
      do {
        try ReplayedProgress(duration: 10_000).run(
          cancellation,
          { _ in
            seen.withLock { $0 += 1 }
            started.raise()
          }
        ) { report in
          report(TaskProgress())
          report(TaskProgress())
        }
      } catch is CancelledError {
        ended.raise()
      } catch {}
    }
    #expect(waitUntil { started.isRaised })
    cancellation.cancel()
    #expect(waitUntil { ended.isRaised })
    #expect(seen.withLock { $0 } == 1)
  }

  @Test("A failure of the work is not delayed")
  func failure() {
    #expect(throws: FakeFailure.self) {
      try ReplayedProgress(duration: 10_000).run(Cancellation(), { _ in }) { report in
        report(TaskProgress())
        throw FakeFailure(message: "No.")
      }
    }
  }
}
