import Glibc
import Synchronization

/// What any thread wants done on the main thread, which sleeps until something is there.
final class Postbox: Sendable {
  typealias Work = @MainActor @Sendable () -> Void

  /// Can be read from while something waits.
  let descriptor: Int32
  private let writeEnd: Int32
  private let waiting = Mutex<[Work]>([])

  init() throws(TerminalError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .failed(String(cString: strerror(errno))) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  func post(_ work: @escaping Work) {
    // One byte stands in the pipe while something waits, so both change under the lock.
    waiting.withLock { waiting in
      waiting.append(work)
      var byte: UInt8 = 1
      if waiting.count == 1 { write(writeEnd, &byte, 1) }
    }
  }

  /// All that was posted so far, in the order of posting.
  func take() -> [Work] {
    waiting.withLock { waiting in
      guard !waiting.isEmpty else { return [] }
      defer { waiting = [] }
      var byte: UInt8 = 0
      read(descriptor, &byte, 1)
      return waiting
    }
  }
}
