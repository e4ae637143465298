import CTerminalGuard
import Dispatch
import Glibc

/// Signals as calls on the main queue.
@MainActor
final class TerminalSignals {
  private let source: any DispatchSourceRead

  /// - parameter handle: Called with each signal's number.
  init(_ signals: [Int32], handle: @escaping @MainActor (Int32) -> Void) throws(TerminalError) {
    let pipe = terminal_guard_watch(signals, signals.count)
    guard pipe >= 0 else { throw .failed(String(cString: strerror(errno))) }
    source = DispatchSource.makeReadSource(fileDescriptor: pipe, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(pipe, &bytes, bytes.count)
        // Several of a kind mean no more than one.
        for number in Set(bytes.prefix(max(count, 0))).sorted() { handle(Int32(number)) }
      }
    }
    source.setCancelHandler { terminal_guard_unwatch() }
    source.resume()
  }

  /// Gives the signals their usual effect again, as soon as the main queue comes to it.
  func stop() {
    source.cancel()
  }
}
