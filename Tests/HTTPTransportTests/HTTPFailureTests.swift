import HTTPTransport
import JobTrackerDomain
import JobTrackerTesting
import Testing

/// Every limit and failure, each told apart.
@Suite struct HTTPFailureTests {
  private let client = HTTPClient(userAgent: "jobtracker-test/1")

  private func failure(
    _ url: String, limits: HTTPLimits = HTTPLimits(), allowsPrivateAddresses: Bool = true,
    cancellation: Cancellation = Cancellation()
  ) -> HTTPFailure? {
    let request = HTTPRequest(
      url: url, limits: limits, allowsPrivateAddresses: allowsPrivateAddresses)
    do throws(HTTPFailure) {
      let response = try client.send(request, cancellation: cancellation)
      Issue.record("an answer came: \(response.head.status)")
      return nil
    } catch {
      #expect(!error.message.isEmpty && !error.message.contains("\n"))
      return error
    }
  }

  @Test("a private address gets no request unless it is allowed")
  func forbidden() throws {
    let server = try LoopbackServer(pages: ["/": "secret"])
    #expect(
      failure(server.url(), allowsPrivateAddresses: false)
        == .forbiddenAddress(host: "127.0.0.1"))
    #expect(
      failure("http://localhost:\(server.port)/", allowsPrivateAddresses: false)
        == .forbiddenAddress(host: "localhost"))
    #expect(server.requests.isEmpty)
  }

  @Test("only http and https are spoken", arguments: ["file:///etc/passwd", "ftp://127.0.0.1/"])
  func scheme(url: String) {
    #expect(failure(url) == .unsupportedScheme)
  }

  @Test("a redirect to another scheme is not followed")
  func redirectScheme() throws {
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(status: 302, headers: [("Location", "file:///etc/passwd")])
    }
    #expect(failure(server.url()) == .unsupportedScheme)
  }

  @Test("a redirect loop ends")
  func redirectLoop() throws {
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(status: 302, headers: [("Location", "/")])
    }
    #expect(failure(server.url()) == .tooManyRedirects(limit: 5))
    #expect(server.requests.count == 6)
  }

  @Test("a length over the limit is refused before the body")
  func announcedTooLarge() throws {
    let server = try LoopbackServer { _, connection in
      connection.sendHead(status: 200, headers: [("Content-Length", "10000000000")])
      connection.waitUntilClosedByPeer()
    }
    #expect(
      failure(server.url(), limits: HTTPLimits(maximumBytes: 1000)) == .tooLarge(limit: 1000))
  }

  @Test("an endless body in chunks is cut at the limit")
  func endless() throws {
    let server = try LoopbackServer { _, connection in
      connection.beginChunks()
      let chunk = [UInt8](repeating: 0x61, count: 10_000)
      while connection.sendChunk(chunk) {}
    }
    #expect(
      failure(server.url(), limits: HTTPLimits(maximumBytes: 100_000))
        == .tooLarge(limit: 100_000))
  }

  @Test("a compressed bomb is cut at the limit of what it unpacks to")
  func bomb() throws {
    let bomb = Gzip.zeros(megabytes: 50)
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(status: 200, headers: [("Content-Encoding", "gzip")], body: bomb)
    }
    #expect(bomb.count < 1_000_000)
    #expect(
      failure(server.url(), limits: HTTPLimits(maximumBytes: 1_000_000))
        == .tooLarge(limit: 1_000_000))
  }

  @Test("endless headers are cut")
  func endlessHeaders() throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      while connection.send("X-Header: \(String(repeating: "a", count: 1000))\r\n") {}
    }
    #expect(failure(server.url()) == .tooLarge(limit: HTTPLimits().maximumBytes))
  }

  @Test("an answer that takes too long in all times out although bytes keep coming")
  func timeout() throws {
    let server = try LoopbackServer { _, connection in
      connection.beginChunks()
      while connection.sendChunk("a"), !connection.waitUntilClosedByPeer(timeout: .milliseconds(5))
      {}
    }
    #expect(
      failure(server.url(), limits: HTTPLimits(totalSeconds: 0.2, stallSeconds: 10))
        == .timeout(host: "127.0.0.1", seconds: 0.2))
  }

  @Test("an answer that stops coming stalls")
  func stalled() throws {
    let server = try LoopbackServer { _, connection in
      connection.beginChunks()
      connection.sendChunk("a")
      connection.waitUntilClosedByPeer()
    }
    #expect(
      failure(server.url(), limits: HTTPLimits(stallSeconds: 0.2))
        == .stalled(host: "127.0.0.1", seconds: 0.2))
  }

  @Test("nobody listening refuses")
  func refused() throws {
    var server: LoopbackServer? = try LoopbackServer(pages: [:])
    let url = try #require(server).url()
    server = nil
    #expect(waitUntil { refusedNow(url) })
  }

  private func refusedNow(_ url: String) -> Bool {
    let request = HTTPRequest(url: url, allowsPrivateAddresses: true)
    do throws(HTTPFailure) {
      _ = try client.send(request, cancellation: Cancellation())
      return false
    } catch {
      return error == .refused(host: "127.0.0.1")
    }
  }

  @Test("a name without an address is told apart from no network")
  func unresolved() {
    let failure = failure("http://nothing-here.invalid/")
    #expect(failure == .unresolved(host: "nothing-here.invalid") || failure == .noNetwork)
  }

  @Test("no TLS on the other side")
  func tls() throws {
    let server = try LoopbackServer { _, _ in }
    guard case .tls(host: "127.0.0.1", _) = failure("https://127.0.0.1:\(server.port)/") else {
      Issue.record("not told as a failure of TLS")
      return
    }
  }

  @Test("an answer that is cut in the middle is interrupted")
  func interrupted() throws {
    let short = try LoopbackServer { _, connection in
      connection.sendHead(status: 200, headers: [("Content-Length", "100")])
      connection.send("only this")
    }
    #expect(failure(short.url()) == .interrupted(host: "127.0.0.1"))
    let chunks = try LoopbackServer { _, connection in
      connection.beginChunks()
      connection.sendChunk("only this")
    }
    #expect(failure(chunks.url()) == .interrupted(host: "127.0.0.1"))
    let reset = try LoopbackServer { _, connection in connection.reset() }
    #expect(failure(reset.url()) == .interrupted(host: "127.0.0.1"))
    let nothing = try LoopbackServer { _, _ in }
    #expect(failure(nothing.url()) == .interrupted(host: "127.0.0.1"))
  }

  @Test("what is not HTTP is garbled")
  func garbled() throws {
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(
        status: 200, headers: [("Content-Encoding", "gzip")], body: "this is not gzip")
    }
    #expect(failure(server.url()) == .garbled(host: "127.0.0.1"))
  }

  @Test("cancelling closes the connection at once")
  func cancelled() throws {
    let closed = Flag()
    let cancellation = Cancellation()
    let server = try LoopbackServer { _, connection in
      connection.beginChunks()
      connection.sendChunk("a")
      cancellation.cancel()
      // Well under the second after which an idle transfer looks up by itself.
      if connection.waitUntilClosedByPeer(timeout: .milliseconds(700)) { closed.raise() }
    }
    #expect(failure(server.url(), cancellation: cancellation) == .cancelled)
    #expect(waitUntil { closed.isRaised })
  }

  @Test("what is cancelled already sends nothing")
  func cancelledBefore() throws {
    let server = try LoopbackServer(pages: ["/": ""])
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(failure(server.url(), cancellation: cancellation) == .cancelled)
    #expect(server.requests.isEmpty)
  }

  @Test("messages never hold a path or a query")
  func messages() throws {
    let server = try LoopbackServer { _, connection in connection.reset() }
    let message = failure(server.url("/private?token=secret"))?.message ?? ""
    #expect(!message.contains("secret") && !message.contains("private"))
  }
}
