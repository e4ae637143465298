import Dispatch
import Glibc

/// Tells when the database was changed, by this process or by another one.
///
/// It watches the write-ahead log, to which every commit is written, through the
/// kernel: nothing wakes up while nothing changes. Where the kernel cannot watch, it
/// looks once a second.
///
/// A commit reaches the log a moment before other connections can see it. So the monitor
/// waits for the writer to let go before it tells.
package final class ChangeMonitor: Sendable {
  // Dispatch sources may be used from any thread; their type only does not say so.
  nonisolated(unsafe) private let source: any DispatchSourceProtocol  // thread-safe

  /// - Parameter onChange: Called on a queue of the monitor, once for commits that come
  ///   close together.
  package init(database: Database, onChange: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "jobtracker.changes")
    let tell: @Sendable () -> Void = {
      // A look while a slow writer still holds its lock may come too early: one more follows.
      while !database.waitForWriter() { onChange() }
      onChange()
    }
    if let watch = Self.watch(database.path + "-wal", on: queue, tell) {
      source = watch
    } else {
      let timer = DispatchSource.makeTimerSource(queue: queue)
      timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(100))
      timer.setEventHandler(handler: tell)
      source = timer
    }
    source.resume()
  }

  deinit { source.cancel() }

  package func stop() { source.cancel() }

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
