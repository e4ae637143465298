import HTTPTransport
import JobTrackerDomain
import JobTrackerTesting
import PostingExtraction
import Synchronization
import Testing

/// Pages served on 127.0.0.1, and every way in which a site fails to serve one (J10).
@Suite struct FetchingTests {
  private func read(
    _ url: String, limits: HTTPLimits = HTTPLimits(), allowsPrivateAddresses: Bool = true,
    cancellation: Cancellation = Cancellation(),
    progress: TaskProgress.Report = { _ in }
  ) throws -> ExtractionOutcome {
    try PostingReader(
      client: HTTPClient(userAgent: "jobtracker-test/1"),
      allowsPrivateAddresses: allowsPrivateAddresses, limits: limits
    ).read(url: url, cancellation: cancellation, progress: progress).outcome
  }

  /// What is said of an answer that is no posting; the next step is always the same.
  private func refusal(
    limits: HTTPLimits = HTTPLimits(), _ handler: @escaping LoopbackServer.Handler
  ) throws -> String {
    let server = try LoopbackServer(handler: handler)
    let outcome = try read(server.url(), limits: limits)
    #expect(!outcome.isSuccess)
    #expect(outcome.posting == Posting())
    #expect(outcome.reason.hasSuffix("paste the posting's text instead."))
    #expect(!outcome.reason.contains("\n"))
    return outcome.reason
  }

  private func refusal(page: String) throws -> String {
    try refusal { _, connection in
      connection.sendResponse(
        status: 200, headers: [("Content-Type", "text/html; charset=utf-8")], body: page)
    }
  }

  @Test("J10: a served page is read, and its progress told")
  func success() throws {
    let server = try LoopbackServer(pages: ["/job": Pages.whole])
    let steps = Mutex<[TaskProgress]>([])
    let outcome = try read(server.url("/job")) { step in steps.withLock { $0.append(step) } }
    #expect(outcome.isSuccess)
    #expect(outcome.posting.jobTitle == "Backend Engineer")
    #expect(outcome.posting.companyName == "Example Works")
    let fractions = steps.withLock { $0.map(\.fraction) }
    #expect(fractions.count >= 2 && fractions == fractions.sorted())
  }

  @Test("the character set of the header is used")
  func charset() throws {
    let page = Pages.whole.replacing("Patience", with: "Geduld f\u{FC}r alle")
    let bytes = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let server = try LoopbackServer { _, connection in
      connection.sendResponse(
        status: 200, headers: [("Content-Type", "text/html; charset=ISO-8859-1")], body: bytes)
    }
    #expect(try read(server.url()).posting.jobDescription.contains("Geduld für alle"))
  }

  @Test(
    "J10: a status that is no page says what it means",
    arguments: [
      (404, "gone"), (410, "gone"), (401, "program"), (403, "program"), (429, "pause"),
      (500, "problem"), (503, "problem"), (418, "HTTP 418"),
    ])
  func status(status: Int, word: String) throws {
    let reason = try refusal { _, connection in
      connection.sendResponse(status: status, body: Pages.whole)
    }
    #expect(reason.contains(word))
    #expect(reason.contains(String(status)))
  }

  @Test(
    "J10: an address that is no web page's says so",
    arguments: [
      "", "nonsense", "ftp://example.com/", "https://", "mailto:a@example.com",
    ])
  func address(url: String) throws {
    let outcome = try read(url)
    #expect(outcome == .needsManual(Posting(), reason: JobDraftError.notWebURL.message))
  }

  @Test("J1: an address of more than 1000 characters is refused")
  func longAddress() throws {
    let outcome = try read("https://example.com/" + String(repeating: "a", count: 1000))
    #expect(outcome.reason.contains("1000"))
  }

  @Test("a private address is not read unless that is allowed")
  func privateAddress() throws {
    let server = try LoopbackServer(pages: ["/": Pages.whole])
    let outcome = try read(server.url(), allowsPrivateAddresses: false)
    #expect(outcome.reason.contains("inside this network"))
    #expect(server.requests.isEmpty)
  }

  @Test("J10: a redirect loop, an endless page, a bomb and a silent server each say so")
  func limits() throws {
    #expect(
      try refusal { _, connection in
        connection.sendResponse(status: 302, headers: [("Location", "/")])
      }.contains("redirects"))
    let small = HTTPLimits(maximumBytes: 1_000_000)
    let tooLarge = "larger than the limit of 1 MB"
    #expect(
      try refusal(limits: small) { _, connection in
        connection.sendHead(status: 200, headers: [("Content-Length", "10000000000")])
        connection.waitUntilClosedByPeer()
      }.contains(tooLarge))
    #expect(
      try refusal(limits: small) { _, connection in
        connection.beginChunks()
        while connection.sendChunk([UInt8](repeating: 0x61, count: 10_000)) {}
      }.contains(tooLarge))
    #expect(
      try refusal(limits: small) { _, connection in
        connection.sendResponse(
          status: 200, headers: [("Content-Encoding", "gzip")], body: Gzip.zeros(megabytes: 20))
      }.contains(tooLarge))
    #expect(
      try refusal(limits: HTTPLimits(stallSeconds: 0.1)) { _, connection in
        connection.waitUntilClosedByPeer()
      }.contains("sent nothing"))
  }

  @Test(
    "J10: what is not a page is named",
    arguments: [
      ("application/pdf", "%PDF-1.7 and so on", "PDF"), ("image/png", "\u{89}PNG", "image"),
      ("application/json", "{\"a\": 1}", "JSON"),
      ("", " {\n \"a\": 1}", "JSON"), ("", "[{}]", "JSON"),
      ("text/plain", "Just text", "plain text"),
      ("text/html", "PK\u{3}\u{4}\u{0}", "ZIP"), ("application/octet-stream", "abc", "file"),
    ])
  func notAPage(type: String, body: String, word: String) throws {
    let reason = try refusal { _, connection in
      connection.sendResponse(status: 200, headers: [("Content-Type", type)], body: body)
    }
    #expect(reason.contains(word))
  }

  @Test("a page with a wrong or no type is read as what it is", arguments: ["text/plain", ""])
  func wrongType(type: String) throws {
    let server = try LoopbackServer(pages: ["/": Pages.whole], contentType: type)
    #expect(try read(server.url()).isSuccess)
  }

  @Test("J10: walls and shells are told apart")
  func walls() throws {
    #expect(
      try refusal(
        page: """
          <title>Sign in</title><form><input name=user><input type=password></form>
          """
      ).contains("signing in"))
    #expect(
      try refusal(page: "<title>Just a moment...</title><p>Checking your browser</p>")
        .contains("captcha"))
    #expect(
      try refusal(page: "<title>Jobs</title><body><div class=g-recaptcha></div>")
        .contains("captcha"))
    #expect(
      try refusal(
        page: "<title>Jobs</title><body><div id=root></div><script src=/app.js></script>"
      ).contains("JavaScript"))
    #expect(try refusal(page: "  \n ").contains("empty"))
    #expect(
      try refusal(page: "<body><p>A few words about nothing at all.</p>").contains("No posting"))
    let challenge = try refusal { _, connection in
      connection.sendResponse(status: 403, headers: [("cf-mitigated", "challenge")], body: "")
    }
    #expect(challenge.contains("captcha"))
  }

  @Test("J10: a list of jobs is no posting")
  func list() throws {
    let cards = (1...20).map {
      """
      <div class=card><h2><a href=/job/\($0)>Engineer number \($0)</a></h2>
      <p>A teaser of the job with number \($0), long enough to look like prose.</p></div>
      """
    }
    #expect(
      try refusal(page: "<title>Work in Brno</title><body>\(cards.joined())")
        .contains("lists several jobs"))
    #expect(
      try refusal(page: "<title>2,498 Engineer Jobs | Board</title><body>\(Pages.prose)")
        .contains("lists several jobs"))
  }

  @Test("no address for the host")
  func unresolved() throws {
    let outcome = try read("http://nothing-here.invalid/")
    #expect(outcome.reason.contains("nothing-here.invalid") || outcome.reason.contains("network"))
    #expect(outcome.reason.hasSuffix("paste the posting's text instead."))
  }

  @Test("cancelling ends the reading and closes the connection")
  func cancelled() throws {
    let closed = Flag()
    let cancellation = Cancellation()
    let server = try LoopbackServer { _, connection in
      cancellation.cancel()
      if connection.waitUntilClosedByPeer() { closed.raise() }
    }
    #expect(throws: CancelledError()) { try read(server.url(), cancellation: cancellation) }
    #expect(waitUntil { closed.isRaised })
  }
}
