import Dispatch
import Glibc
import Synchronization

/// Tells when the database was changed, by this process or by another one.
///
/// It watches the write-ahead log, to which every commit is written, through the
/// kernel, and looks at the log's size and time once a second besides, so that a change
/// that the kernel did not tell of is not missed for long.
///
/// A commit reaches the log a moment before other connections can see it. So the monitor
/// waits for the writer to let go before it tells.
package final class ChangeMonitor: Sendable {
  // Dispatch sources may be used from any thread; their type only does not say so.
  nonisolated(unsafe) private let sources: [any DispatchSourceProtocol]  // thread-safe

  /// - Parameter onChange: Called on a queue of the monitor, once for commits that come
  ///   close together.
  package init(database: Database, onChange: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "jobtracker.changes")
    let tell: @Sendable () -> Void = {
      database.waitForWriter()
      onChange()
    }
    let log = database.path + "-wal"
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(100))
    let seen = Mutex(Self.state(of: log))
    timer.setEventHandler {
      let now = Self.state(of: log)
      let isNew = seen.withLock { seen in
        defer { seen = now }
        return seen != now
      }
      if isNew { tell() }
    }
    sources = [timer] + (Self.watch(log, on: queue, tell).map { [$0] } ?? [])
    for source in sources { source.resume() }
  }

  deinit { stop() }

  package func stop() { for source in sources { source.cancel() } }

  /// What changes of a file whenever it is written or replaced.
  private static func state(of path: String) -> [Int] {
    var file = stat()
    guard stat(path, &file) == 0 else { return [] }
    return [Int(file.st_ino), file.st_size, file.st_mtim.tv_sec, file.st_mtim.tv_nsec]
  }

  private static func watch(
    _ path: String, on queue: DispatchQueue, _ onChange: @escaping @Sendable () -> Void
  ) -> (any DispatchSourceProtocol)? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0 else {
      close(descriptor)
      return nil
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler {
      drain(descriptor)
      onChange()
    }
    source.setCancelHandler { close(descriptor) }
    return source
  }

  private static func drain(_ descriptor: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
