import CTerminalGuard
import Glibc

/// Signals as numbers to read, instead of their usual effect.
@MainActor
final class TerminalSignals {
  /// Can be read from once a signal has come.
  let descriptor: Int32

  init(_ signals: [Int32]) throws(TerminalError) {
    descriptor = terminal_guard_watch(signals, signals.count)
    guard descriptor >= 0 else { throw .failed(String(cString: strerror(errno))) }
  }

  /// The numbers of those that came; several of a kind mean no more than one.
  func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return Set(bytes.prefix(max(count, 0))).sorted().map(Int32.init)
  }

  /// Gives the signals their usual effect again.
  func stop() { terminal_guard_unwatch() }
}
