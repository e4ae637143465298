import Glibc
import Synchronization

extension LoopbackServer {
  /// The server's end of one connection.
  package final class Connection: Sendable {
    private let descriptor: Mutex<Int32?>

    init(descriptor: Int32) { self.descriptor = Mutex(descriptor) }

    /// Sends bytes as they are.
    ///
    /// - Returns: Whether the peer still takes them.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
      guard let descriptor = current else { return false }
      var rest = bytes[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if sent < 0 && errno == EINTR { continue }
        guard sent > 0 else { return false }
        rest = rest.dropFirst(sent)
      }
      return true
    }

    @discardableResult
    package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Sends a whole response with its length.
    @discardableResult
    package func sendResponse(
      status: Int, headers: [(String, String)] = [], body: [UInt8] = []
    ) -> Bool {
      sendHead(status: status, headers: headers + [("Content-Length", String(body.count))])
        && send(body)
    }

    @discardableResult
    package func sendResponse(
      status: Int, headers: [(String, String)] = [], body: String
    ) -> Bool {
      sendResponse(status: status, headers: headers, body: Array(body.utf8))
    }

    /// Sends the status line and the headers alone.
    @discardableResult
    package func sendHead(status: Int, headers: [(String, String)] = []) -> Bool {
      let lines = (headers + [("Connection", "close")]).map { "\($0.0): \($0.1)\r\n" }
      return send("HTTP/1.1 \(status) Status\r\n\(lines.joined())\r\n")
    }

    /// Sends a head that announces chunks; ``sendChunk(_:)`` and ``endChunks()`` follow.
    @discardableResult
    package func beginChunks(status: Int = 200, headers: [(String, String)] = []) -> Bool {
      sendHead(status: status, headers: headers + [("Transfer-Encoding", "chunked")])
    }

    @discardableResult
    package func sendChunk(_ bytes: [UInt8]) -> Bool {
      send(Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8))
    }

    @discardableResult
    package func sendChunk(_ text: String) -> Bool { sendChunk(Array(text.utf8)) }

    @discardableResult
    package func endChunks() -> Bool { send("0\r\n\r\n") }

    /// Waits until the peer has closed its end.
    ///
    /// - Returns: `false` where it has not within `timeout`.
    @discardableResult
    package func waitUntilClosedByPeer(timeout: Duration = .seconds(20)) -> Bool {
      // A descriptor of its own: the number of one that is closed meanwhile may be given to
      // another connection at once, whose bytes would be taken here.
      let own = descriptor.withLock { $0.map { fcntl($0, F_DUPFD_CLOEXEC, 0) } }
      guard let own, own >= 0 else { return true }
      defer { Glibc.close(own) }
      let deadline = ContinuousClock.now + timeout
      var byte: UInt8 = 0
      while ContinuousClock.now < deadline {
        var poller = pollfd(fd: own, events: Int16(POLLIN), revents: 0)
        guard poll(&poller, 1, 20) > 0 else { continue }
        let count = recv(own, &byte, 1, 0)
        if count == 0 || (count < 0 && errno != EINTR) { return true }
      }
      return false
    }

    /// Breaks the connection off with a reset.
    package func reset() {
      guard let descriptor = take() else { return }
      var setting = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, &setting, socklen_t(MemoryLayout<linger>.size))
      Glibc.close(descriptor)
    }

    /// Closes the connection in an orderly way.
    package func close() {
      guard let descriptor = take() else { return }
      shutdown(descriptor, Int32(SHUT_RDWR))
      Glibc.close(descriptor)
    }

    fileprivate var current: Int32? { descriptor.withLock { $0 } }

    private func take() -> Int32? {
      descriptor.withLock { descriptor in
        defer { descriptor = nil }
        return descriptor
      }
    }
  }
}

extension LoopbackServer.Connection {
  /// Reads one request; `nil` where the peer goes away first.
  func readRequest() -> LoopbackServer.Request? {
    var received: [UInt8] = []
    let end = Array("\r\n\r\n".utf8)
    var headEnd: Int?
    while headEnd == nil {
      let from = max(0, received.count - end.count)
      guard received.count < 1 << 20, receive(into: &received) else { return nil }
      // A client that begins TLS would wait for the other half of its handshake.
      if received.first == 0x16 { return nil }
      headEnd = (from..<received.count).first { received[$0...].starts(with: end) }
    }
    guard let headEnd else { return nil }
    let lines = String(decoding: received[..<headEnd], as: UTF8.self).split(separator: "\r\n")
    let start = lines.first?.split(separator: " ") ?? []
    guard start.count == 3 else { return nil }
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    var request = LoopbackServer.Request(
      method: String(start[0]), path: String(start[1]), headers: headers, body: [])
    let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
    let bodyStart = headEnd + end.count
    while received.count < bodyStart + length {
      guard receive(into: &received) else { return nil }
    }
    request.body = Array(received[bodyStart..<(bodyStart + length)])
    return request
  }

  private func receive(into bytes: inout [UInt8]) -> Bool {
    guard let descriptor = current else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes += buffer[..<count]
      return true
    }
  }
}
