import HTTPTransport
import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import ResumeAnalysis

/// The chat engine against a server on 127.0.0.1 that refuses, breaks off or says nonsense.
@Suite struct ChatFaultTests {
  @Test("401: the key is wrong, which no second try mends")
  func invalidKey() throws {
    let server = try ChatServer { _, connection in
      connection.sendError(
        401, code: "invalid_api_key", message: "Invalid API Key \(ChatServer.key)")
    }
    let failure = try #require(try server.failure())
    #expect(failure == .invalidKey(host: "127.0.0.1"))
    #expect(failure.retryAfter == nil)
    #expect(server.server.requests.count == 1)
  }

  @Test("without a key Groq is not asked at all", arguments: [nil, ""] as [String?])
  func noKey(key: String?) throws {
    let server = try ChatServer { _, connection in connection.sendCompletion() }
    #expect(try server.failure(server.engine(key: key)) == .noKey)
    #expect(server.server.requests.isEmpty)
  }

  @Test("403 with a web page of what stands before the server")
  func forbidden() throws {
    let server = try ChatServer { _, connection in
      connection.sendResponse(
        status: 403, headers: [("Content-Type", "text/html")],
        body: "<html><h1>error code: 1010</h1></html>")
    }
    let failure = try #require(try server.failure())
    #expect(failure == .forbidden(host: "127.0.0.1", reason: ""))
    #expect(failure.retryAfter == nil)
  }

  @Test(
    "a model that is closed makes way for the next one, which is remembered and told",
    arguments: [(404, "model_not_found"), (400, "model_decommissioned")])
  func fallOver(status: Int, code: String) throws {
    let server = try ChatServer { request, connection in
      if request.text.contains("first-model") {
        connection.sendError(status, code: code, message: "The model does not exist")
      } else {
        connection.sendCompletion()
      }
    }
    let first = try server.analyse()
    #expect(first.engine.model == "openai/gpt-oss-120b")
    #expect(first.notes.count == 1)
    #expect(first.notes.first?.contains("first-model") == true)
    #expect(server.server.requests.count == 2)
    let second = try server.analyse()
    #expect(second.notes.isEmpty)
    #expect(server.server.requests.count == 3)
  }

  @Test("no model left: the failure names them, and the next analysis tries them again")
  func noModelLeft() throws {
    let server = try ChatServer { _, connection in
      connection.sendError(404, code: "model_not_found")
    }
    let failure = try #require(try server.failure())
    #expect(failure == .noModelLeft(models: ChatServer.models, host: "127.0.0.1"))
    #expect(failure.message.contains("first-model and openai/gpt-oss-120b"))
    _ = try server.failure()
    #expect(server.server.requests.count == 4)
  }

  @Test("413: the texts are shortened once, with a note")
  func tooLarge() throws {
    let long = Samples.request(
      posting: Samples.posting + "\nRequirements\n"
        + String(repeating: "More words of the posting.\n", count: 900),
      resume: Samples.resume + "\nExperience\n"
        + String(repeating: "More lines of the resume.\n", count: 1500))
    let server = try ChatServer { request, connection in
      if request.body.count > 20_000 {
        connection.sendError(413, code: "rate_limit_exceeded", message: "Request too large")
      } else {
        connection.sendCompletion()
      }
    }
    let result = try server.analyse(long)
    #expect(result.atsScore == 87)
    #expect(result.notes.filter { $0.contains("shortened") }.count == 2)
    #expect(server.server.requests.count == 2)

    let never = try ChatServer { _, connection in connection.sendError(413, code: "x") }
    let failure = try #require(try never.failure())
    #expect(failure == .tooLarge(model: "first-model"))
    #expect(failure.retryAfter == nil)
    #expect(never.server.requests.count == 2)
  }

  @Test("A request that the server's headers rule out is not sent")
  func exhausted() throws {
    let server = try ChatServer { _, connection in
      connection.beginChunks(headers: [
        ("Content-Type", "text/event-stream"), ("x-ratelimit-limit-tokens", "8000"),
        ("x-ratelimit-remaining-tokens", "500"), ("x-ratelimit-reset-tokens", "56.25s"),
        ("x-ratelimit-remaining-requests", "900"), ("x-ratelimit-reset-requests", "2m"),
      ])
      connection.sendContent(ChatServer.answer, finish: "stop")
      connection.sendEvent("[DONE]")
      connection.endChunks()
    }
    let engine = server.engine()
    _ = try server.analyse(engine: engine)
    let failure = try #require(try server.failure(engine))
    guard case .rateLimited(let seconds, "tokens per minute") = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect((10..<40).contains(seconds) && failure.isWait)
    #expect(failure.waitReason == "The server's limit of tokens per minute is used up.")
    #expect(server.server.requests.count == 1)
  }

  @Test("A limit fills up evenly; one that a request never fits in is left to the server")
  func filling() throws {
    let limits = RateLimits()
    let now = ContinuousClock.now
    limits.note(
      HTTPHead(
        status: 200, effectiveURL: "",
        headers: [
          HTTPHeader("x-ratelimit-limit-tokens", "6000"),
          HTTPHeader("x-ratelimit-remaining-tokens", "0"),
          HTTPHeader("x-ratelimit-reset-tokens", "1m0s"),
        ]), model: "m", at: now)
    #expect(throws: AnalysisFailure.rateLimited(seconds: 30, limit: "tokens per minute")) {
      try limits.check(model: "m", tokens: 3000, at: now)
    }
    try limits.check(model: "m", tokens: 3000, at: now + .seconds(61))
    try limits.check(model: "m", tokens: 9000, at: now)
    try limits.check(model: "other", tokens: 3000, at: now)
  }

  @Test("429: the limit and the seconds are passed on, nothing is repeated here")
  func rateLimited() throws {
    let server = try ChatServer { _, connection in
      connection.sendError(
        429, code: "rate_limit_exceeded",
        message: "Rate limit reached for model on tokens per minute (TPM)",
        headers: [("retry-after", "7")])
    }
    let failure = try #require(try server.failure())
    #expect(failure == .rateLimited(seconds: 7, limit: "tokens per minute"))
    #expect(failure.retryAfter == 7)
    #expect(failure.message.contains("7 seconds"))
    #expect(server.server.requests.count == 1)
  }

  @Test("498 and 5xx pass by themselves", arguments: [498, 500, 502, 503])
  func busy(status: Int) throws {
    let server = try ChatServer { _, connection in
      connection.sendResponse(status: status, headers: [("Retry-After", "3")], body: "<html>")
    }
    let failure = try #require(try server.failure())
    #expect(failure == .serverBusy(status: status, seconds: 3))
    #expect(failure.retryAfter == 3)
  }

  @Test("400 and 422 are passed on in the server's words", arguments: [400, 422])
  func rejected(status: Int) throws {
    let server = try ChatServer { _, connection in
      connection.sendError(
        status, code: "invalid_request", message: "bad \u{1B}[31mfield\u{1B}[0m\n \(ChatServer.key)"
      )
    }
    let failure = try #require(try server.failure())
    #expect(failure == .rejected(status: status, reason: "bad field …"))
    #expect(failure.retryAfter == nil)
  }

  @Test("a web page with status 200, or a redirect, is no model's server", arguments: [200, 302])
  func notAServer(status: Int) throws {
    let server = try ChatServer { request, connection in
      connection.sendResponse(
        status: request.path == "/elsewhere" ? 500 : status,
        headers: [("Content-Type", "text/html"), ("Location", "/elsewhere")],
        body: "<html>Welcome</html>")
    }
    #expect(try server.failure() == .notAModelServer(host: "127.0.0.1", status: status))
    #expect(server.server.requests.count == 1)
  }

  @Test("an error inside an answer with status 200")
  func errorInside() throws {
    let whole = try ChatServer { _, connection in
      connection.sendResponse(
        status: 200, headers: [("Content-Type", "application/json")],
        body: "{\"error\":{\"code\":429,\"message\":\"Slow down, try again in 9s\"}}")
    }
    #expect(try whole.failure() == .rateLimited(seconds: 9, limit: ""))
    let streamed = try ChatServer { _, connection in
      connection.beginEvents()
      connection.sendEvent(
        "{\"error\":{\"code\":502,\"message\":\"Provider down\"},\"choices\":[]}")
      connection.endChunks()
    }
    #expect(try streamed.failure() == .serverBusy(status: 502, seconds: 10))
  }

  @Test(
    "an error in the middle of a stream ends it",
    arguments: [
      "data: {\"error\":{\"message\":\"boom\"}}\n\n",
      "data: {\"x_groq\":{\"error\":\"boom\"}}\n\n", "event: error\ndata: boom\n\n",
    ])
  func errorInTheMiddle(event: String) throws {
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      connection.sendContent("{\"score_breakdown\": {\"skills_match\": 21, ")
      connection.sendChunk(event)
      connection.sendEvent("[DONE]")
      connection.endChunks()
    }
    let failure = try #require(try server.failure())
    #expect(failure == .interrupted(reason: "boom"))
    #expect(failure.retryAfter != nil)
  }

  @Test("a stream that is cut is no result", arguments: [true, false])
  func cut(isReset: Bool) throws {
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      connection.sendContent("{\(ChatServer.breakdown), \"missing")
      if isReset { connection.reset() }
    }
    let failure = try #require(try server.failure())
    #expect(failure == .truncated(reachedLimit: false))
    #expect(failure.retryAfter != nil)
  }

  @Test("a whole answer without a reason for its end is taken")
  func noFinishReason() throws {
    let server = try ChatServer { _, connection in connection.sendCompletion(finish: nil) }
    #expect(try server.analyse().atsScore == 87)
  }

  @Test("an end without [DONE] and without a reason, in the middle of the JSON, is a truncation")
  func missingEnd() throws {
    let server = try ChatServer { _, connection in
      connection.sendCompletion(String(ChatServer.answer.dropLast(30)), finish: nil)
    }
    #expect(try server.failure() == .truncated(reachedLimit: false))
  }

  @Test("a cut at the length limit keeps the score if it has come, else it is a failure")
  func lengthLimit() throws {
    let late = try ChatServer { _, connection in
      connection.sendCompletion(String(ChatServer.answer.dropLast(30)), finish: "length")
    }
    let result = try late.analyse()
    #expect(result.atsScore == 87)
    #expect(result.notes.contains { $0.contains("length limit") })
    let early = try ChatServer { _, connection in
      connection.sendCompletion(String(ChatServer.answer.prefix(60)), finish: "length")
    }
    let failure = try #require(try early.failure())
    #expect(failure == .truncated(reachedLimit: true))
    #expect(failure.retryAfter == nil)
  }

  @Test(
    "a stall ends after its limit, before the first byte and in the middle",
    arguments: [true, false])
  func stall(isBeforeHead: Bool) throws {
    let server = try ChatServer { _, connection in
      if !isBeforeHead {
        connection.beginEvents()
        connection.sendContent("{\"score_breakdown\": {\"skills_match\": 21,")
      }
      connection.waitUntilClosedByPeer()
    }
    let engine = server.engine(timeouts: ChatTimeouts(connect: 5, stall: 0.3, total: 20))
    let failure = try #require(try server.failure(engine))
    #expect(failure == .stalled(host: "127.0.0.1", seconds: 0.3))
    #expect(failure.retryAfter != nil)
  }

  @Test("a slow drip ends at the limit for the whole")
  func drip() throws {
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      while connection.sendChunk(": still here\n\n"),
        !connection.waitUntilClosedByPeer(timeout: .milliseconds(40))
      {}
    }
    let engine = server.engine(timeouts: ChatTimeouts(connect: 5, stall: 10, total: 0.4))
    #expect(try server.failure(engine) == .network(.timeout(host: "127.0.0.1", seconds: 0.4)))
  }

  @Test("nobody answers at the address")
  func refused() throws {
    let port = try LoopbackServer { _, _ in }.port
    let server = try ChatServer { _, _ in }
    let engine = ChatEngine(
      configuration: ChatConfiguration(
        baseURL: "http://127.0.0.1:\(port)", key: Secret(ChatServer.key)),
      client: HTTPClient(userAgent: "t"), unavailableModels: server.memory)
    let failure = try #require(try server.failure(engine))
    guard case .network = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(failure.retryAfter != nil)
  }

  @Test("cancelling closes the connection at once")
  func cancelled() throws {
    let cancellation = Cancellation()
    let isClosed = Flag()
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      connection.sendContent("{\"score_breakdown\": {\"skills_match\": 21, ")
      if connection.waitUntilClosedByPeer() { isClosed.raise() }
    }
    let start = ContinuousClock.now
    #expect(throws: CancelledError.self) {
      try server.analyse(cancellation: cancellation) { progress in
        if progress.points[.skillsMatch] == 21 { cancellation.cancel() }
      }
    }
    #expect(waitUntil { isClosed.isRaised })
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("texts without words are refused before anything is sent")
  func empty() throws {
    let server = try ChatServer { _, connection in connection.sendCompletion() }
    #expect(throws: AnalysisFailure.cannotScore(.emptyResume)) {
      try server.analyse(Samples.request(resume: " \n"))
    }
    #expect(throws: AnalysisFailure.cannotScore(.emptyPosting)) {
      try server.analyse(Samples.request(posting: ""))
    }
    #expect(server.server.requests.isEmpty)
  }
}
