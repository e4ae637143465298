import JobTrackerDomain
import Synchronization
import Testing

@Suite struct CancellationTests {
  @Test("A handler runs when the flag is raised, once")
  func handler() {
    let cancellation = Cancellation()
    let flag = Counter()
    cancellation.whileCancellable(onCancel: { flag.count() }) {
      cancellation.cancel()
      cancellation.cancel()
    }
    #expect(flag.value == 1)
    #expect(throws: CancelledError.self) { try cancellation.check() }
  }

  @Test("A handler that is registered too late runs at once; one that is over never")
  func lateAndOver() {
    let cancellation = Cancellation()
    let over = Counter()
    cancellation.whileCancellable(onCancel: { over.count() }) {}
    cancellation.cancel()
    let late = Counter()
    cancellation.whileCancellable(onCancel: { late.count() }) {}
    #expect(over.value == 0)
    #expect(late.value == 1)
  }
}

private final class Counter: Sendable {
  private let number = Mutex(0)
  var value: Int { number.withLock { $0 } }
  func count() { number.withLock { $0 += 1 } }
}
