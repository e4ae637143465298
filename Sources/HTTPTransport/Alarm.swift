import CCurl
import Synchronization

/// libcurl's handles are pointers to void.
typealias CURLHandle = UnsafeMutableRawPointer

/// Wakes a transfer from any thread, and does nothing once the transfer is gone.
final class Alarm: Sendable {
  /// The address of the multi handle; a pointer itself is not `Sendable`.
  private let multi: Mutex<UInt?>

  init(_ multi: CURLHandle) { self.multi = Mutex(UInt(bitPattern: multi)) }

  func ring() {
    multi.withLock { multi in
      guard let multi, let handle = CURLHandle(bitPattern: multi) else { return }
      // The one call that libcurl allows from another thread.
      curl_multi_wakeup(handle)
    }
  }

  func disarm() { multi.withLock { $0 = nil } }
}
