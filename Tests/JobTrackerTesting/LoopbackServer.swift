import Foundation
import Glibc
import Synchronization

/// A raw HTTP/1.1 server on 127.0.0.1 that can misbehave in every way a test needs.
///
/// The kernel chooses the port. Each connection carries one request, which the
/// handler answers on a thread of its own; the connection closes when the handler
/// returns. The server stops when it is let go.
package final class LoopbackServer: Sendable {
  package typealias Handler = @Sendable (Request, Connection) -> Void

  package struct Request: Sendable {
    package var method: String
    /// The path with its query.
    package var path: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    /// The first value of the header, whose name may be in any case.
    package func header(_ name: String) -> String? {
      headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package var text: String { String(decoding: body, as: UTF8.self) }
  }

  package struct SocketError: Error {
    package var call: String
    package var code: Int32
  }

  package let port: Int
  private let listener: Int32
  private let seen: Seen

  private final class Seen: Sendable {
    let requests = Mutex<[Request]>([])
  }

  package init(handler: @escaping Handler) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { throw SocketError(call: "socket", code: errno) }
    self.listener = listener
    let seen = Seen()
    self.seen = seen
    do {
      port = try Self.listen(on: listener)
    } catch {
      close(listener)
      throw error
    }
    Thread.detachNewThread {
      while true {
        let peer = accept(listener, nil, nil)
        if peer < 0 {
          if errno == EINTR || errno == ECONNABORTED { continue }
          close(listener)
          return
        }
        _ = fcntl(peer, F_SETFD, FD_CLOEXEC)
        Thread.detachNewThread {
          let connection = Connection(descriptor: peer)
          defer { connection.close() }
          guard let request = connection.readRequest() else { return }
          seen.requests.withLock { $0.append(request) }
          handler(request, connection)
        }
      }
    }
  }

  /// A server that answers each path with a fixed body; others get a 404.
  package convenience init(pages: [String: String], contentType: String = "text/html") throws {
    try self.init { request, connection in
      guard let page = pages[request.path] else {
        connection.sendResponse(status: 404)
        return
      }
      connection.sendResponse(
        status: 200, headers: [("Content-Type", contentType)], body: Array(page.utf8))
    }
  }

  deinit {
    // Wakes the accepting thread, which closes the socket.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// The requests that have arrived whole so far.
  package var requests: [Request] { seen.requests.withLock { $0 } }

  package func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func listen(on listener: Int32) throws -> Int {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    try withUnsafeMutablePointer(to: &address) {
      try $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(listener, address, length) == 0 else {
          throw SocketError(call: "bind", code: errno)
        }
        guard Glibc.listen(listener, 128) == 0 else {
          throw SocketError(call: "listen", code: errno)
        }
        guard getsockname(listener, address, &length) == 0 else {
          throw SocketError(call: "getsockname", code: errno)
        }
      }
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
