import Foundation
import JobTrackerTesting
import Testing

/// URLs that lead nowhere, and pages that are none: a clear message, and no row (J5).
@Suite struct BadURLTests {
  /// Adds the URL and expects that it is refused with one line that holds the text.
  private func expectRefusal(_ url: String, _ text: String) throws {
    let program = try Program()
    try program.allowPrivateAddresses()
    let outcome = try program.run("add", url, "--company", "Acme")
    outcome.expectError(text)
    #expect(try program.jobs().isEmpty)
  }

  @Test("J1: a URL of 1001 characters is refused with its length; one of 1000 is not")
  func length() throws {
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(
        status: 200, headers: [("Content-Type", "text/html")], body: Samples.page())
    }
    let url = server.url("/").padding(toLength: 1000, withPad: "a", startingAt: 0)
    try expectRefusal(url + "a", "1001 characters")
    let program = try Program()
    try program.allowPrivateAddresses()
    #expect(try program.run("add", url).exitCode == 0)
    #expect(server.requests.count == 1)
  }

  @Test(
    "A URL that is no web address is refused",
    arguments: ["ftp://a.test/job", "file:///etc/passwd", "javascript:alert(1)", "acme", "http://"])
  func notWeb(url: String) throws {
    try expectRefusal(url, "not a web address")
  }

  @Test("A host without an address")
  func unresolvable() throws {
    // A name with so long a part is refused without asking the network.
    try expectRefusal(
      "http://\(String(repeating: "a", count: 70)).test/", "There is no address for aaa")
  }

  @Test("A port that nobody listens on")
  func refusedConnection() throws {
    let port: Int
    do {
      let server = try LoopbackServer(pages: [:])
      port = server.port
    }
    try expectRefusal("http://127.0.0.1:\(port)/", "refuses connections")
  }

  @Test("Private addresses are refused unless a setting allows them")
  func privateAddress() throws {
    let server = try LoopbackServer(pages: ["/job": Samples.page()])
    let program = try Program()
    try program.run("add", server.url("/job")).expectError("inside this network")
    #expect(server.requests.isEmpty)
  }

  @Test("J10: an HTTP status is told", arguments: [(404, "gone"), (403, "403"), (500, "500")])
  func status(_ status: Int, text: String) throws {
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(status: status, body: "no")
    }
    try expectRefusal(server.url("/job"), text)
  }

  @Test("An endless page ends at the limit")
  func endless() throws {
    let server = try LoopbackServer { _, connection in
      let chunk = [UInt8](repeating: 0x61, count: 1 << 16)
      connection.beginChunks(headers: [("Content-Type", "text/html")])
      while connection.sendChunk(chunk) {}
    }
    try expectRefusal(server.url(), "larger than the limit")
  }

  @Test("A page that says it has 10 GB ends at the limit")
  func huge() throws {
    let server = try LoopbackServer { _, connection in
      let part = [UInt8](repeating: 0x61, count: 1 << 16)
      connection.sendHead(
        status: 200, headers: [("Content-Type", "text/html"), ("Content-Length", "10000000000")])
      while connection.send(part) {}
    }
    try expectRefusal(server.url(), "larger than the limit")
  }

  @Test("A gzip bomb ends at the limit")
  func gzipBomb() throws {
    let bomb = Gzip.zeros(megabytes: 200)
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(
        status: 200, headers: [("Content-Type", "text/html"), ("Content-Encoding", "gzip")],
        body: bomb)
    }
    try expectRefusal(server.url(), "larger than the limit")
  }

  @Test("A redirect that leads to itself ends")
  func redirectLoop() throws {
    let server = try LoopbackServer { request, connection in
      connection.sendResponse(status: 302, headers: [("Location", request.path)])
    }
    try expectRefusal(server.url("/job"), "redirects more than")
    #expect(server.requests.count < 10)
  }

  @Test(
    "A page without a job, and what is no page",
    arguments: [
      ("text/html", Samples.otherPage, "No posting was found"),
      ("application/pdf", "%PDF-1.4", "not to a web page"), ("text/html", "", "empty"),
    ])
  func noJob(type: String, body: String, text: String) throws {
    let server = try LoopbackServer(pages: ["/job": body], contentType: type)
    try expectRefusal(server.url("/job"), text)
  }
}
