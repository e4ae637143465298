import Foundation

/// A file descriptor that is closed when its owner goes.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(owning number: Int32) { self.number = number }

  deinit { close(number) }

  /// Up to `count` bytes from `offset` on; fewer at the end of the file or on an error.
  func read(_ count: Int, at offset: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let piece = [UInt8](unsafeUninitializedCapacity: min(count - bytes.count, 1 << 20)) {
        buffer, filled in
        filled = max(
          0, pread(number, buffer.baseAddress, buffer.count, off_t(offset + bytes.count)))
      }
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  /// What a channel holds now, up to 64 KB; empty at its end, `nil` where a signal came first.
  func readAvailable() -> [UInt8]? {
    var wasInterrupted = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      let count = Foundation.read(number, buffer.baseAddress, buffer.count)
      wasInterrupted = count < 0 && (errno == EINTR || errno == EAGAIN)
      filled = max(0, count)
    }
    return wasInterrupted ? nil : bytes
  }
}

/// Two connected ends of which no other child process inherits one.
///
/// Sockets, because a pipe cannot be made and marked close-on-exec in one step from
/// Swift, and a child that another thread starts in between would keep it open.
struct Channel: ~Copyable, Sendable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(ResumeReadError) {
    var ends: [Int32] = [-1, -1]
    let type = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    guard socketpair(AF_UNIX, Int32(type), 0, &ends) == 0 else {
      throw .notStarted(String(cString: strerror(errno)))
    }
    reading = Descriptor(owning: ends[0])
    writing = Descriptor(owning: ends[1])
  }

  /// Closes the writing end here, so that reading ends when the child's copy goes.
  consuming func keepReading() -> Descriptor { reading }
}

/// Ends a wait in `poll` from another thread.
///
/// A class, because a handler of a cancellation may still run when the wait is
/// over: the descriptors live as long as somebody can write to them.
final class WakeSignal: Sendable {
  private let channel: Channel

  init() throws(ResumeReadError) { channel = try Channel() }

  var number: Int32 { channel.reading.number }

  func signal() {
    var byte: UInt8 = 1
    _ = write(channel.writing.number, &byte, 1)
  }
}
