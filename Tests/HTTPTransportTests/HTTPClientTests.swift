import HTTPTransport
import JobTrackerDomain
import JobTrackerTesting
import Testing

/// What arrives, and how it is sent.
@Suite struct HTTPClientTests {
  private let client = HTTPClient(userAgent: "jobtracker-test/1")

  private func send(_ request: HTTPRequest) throws -> HTTPResponse {
    var request = request
    request.allowsPrivateAddresses = true
    return try client.send(request, cancellation: Cancellation())
  }

  @Test("a request carries its method, headers, body and user agent")
  func request() throws {
    let server = try LoopbackServer { request, connection in
      connection.sendResponse(
        status: 201, headers: [("X-Answer", "yes")], body: request.text.uppercased())
    }
    let response = try send(
      HTTPRequest(
        method: "POST", url: server.url("/a?b=c"),
        headers: [HTTPHeader("Content-Type", "text/plain")], body: Array("hello".utf8)))
    #expect(response.head.status == 201)
    #expect(response.head.value(for: "x-answer") == "yes")
    #expect(response.head.effectiveURL == server.url("/a?b=c"))
    #expect(response.body == Array("HELLO".utf8))
    let seen = try #require(server.requests.first)
    #expect(seen.method == "POST")
    #expect(seen.path == "/a?b=c")
    #expect(seen.header("user-agent") == "jobtracker-test/1")
    #expect(seen.header("content-type") == "text/plain")
    #expect(seen.header("expect") == nil)
  }

  @Test("an empty body still gives the head", arguments: [200, 204, 404, 500])
  func emptyBody(status: Int) throws {
    let server = try LoopbackServer { _, connection in connection.sendResponse(status: status) }
    var heads: [Int] = []
    var request = HTTPRequest(url: server.url())
    request.allowsPrivateAddresses = true
    let head = try client.stream(request, cancellation: Cancellation()) {
      heads.append($0.status)
    } onBody: { _ in
      true
    }
    #expect(head.status == status)
    #expect(heads == [status])
  }

  @Test("pieces are handed on as they come")
  func pieces() throws {
    let server = try LoopbackServer { _, connection in
      connection.beginChunks()
      for piece in ["one", "two", "three"] { connection.sendChunk(piece) }
      connection.endChunks()
    }
    var text = ""
    var request = HTTPRequest(url: server.url())
    request.allowsPrivateAddresses = true
    _ = try client.stream(request, cancellation: Cancellation()) {
      #expect($0.status == 200)
      #expect(text.isEmpty)
    } onBody: {
      text += String(decoding: $0, as: UTF8.self)
      return true
    }
    #expect(text == "onetwothree")
  }

  @Test("a reader that has enough closes the connection")
  func enough() throws {
    let closed = Flag()
    let server = try LoopbackServer { _, connection in
      connection.beginChunks()
      connection.sendChunk("first")
      if connection.waitUntilClosedByPeer() { closed.raise() }
    }
    var request = HTTPRequest(url: server.url())
    request.allowsPrivateAddresses = true
    let head = try client.stream(request, cancellation: Cancellation()) { _ in
    } onBody: { _ in
      false
    }
    #expect(head.status == 200)
    #expect(waitUntil { closed.isRaised })
  }

  @Test("gzip is unpacked")
  func compressed() throws {
    let server = try LoopbackServer { request, connection in
      #expect(request.header("accept-encoding")?.contains("gzip") == true)
      connection.sendResponse(
        status: 200, headers: [("Content-Encoding", "gzip")], body: Gzip.stored(Array("text".utf8)))
    }
    #expect(try send(HTTPRequest(url: server.url())).body == Array("text".utf8))
  }

  @Test("a redirect is followed, with cookies, and the address it ends at is told")
  func redirect() throws {
    let server = try LoopbackServer { request, connection in
      if request.header("cookie") == "seen=1" {
        connection.sendResponse(status: 200, body: "there")
      } else {
        connection.sendResponse(
          status: 302, headers: [("Location", "/end"), ("Set-Cookie", "seen=1")], body: "not this")
      }
    }
    let response = try send(HTTPRequest(url: server.url("/start")))
    #expect(response.head.effectiveURL == server.url("/end"))
    #expect(response.head.value(for: "location") == nil)
    #expect(String(decoding: response.body, as: UTF8.self) == "there")
  }

  @Test("a request with a key is never redirected")
  func keyStays() throws {
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(status: 302, headers: [("Location", "/other")])
    }
    let response = try send(
      HTTPRequest(url: server.url(), headers: [HTTPHeader("Authorization", "Bearer secret")]))
    #expect(response.head.status == 302)
    #expect(server.requests.count == 1)
  }
}
