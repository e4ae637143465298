import HTTPTransport
import JobTrackerDomain

/// One request for a completion, and what came of it.
struct ChatCall {
  /// A completion as far as it came.
  struct Completion {
    var reader = AnswerReader()
    /// What was said beside the answer; some servers put the answer itself there.
    var reasoning: [UInt8] = []
    var contentLength = 0
    var finishReason: String?
    var error: ChatError?
    /// `[DONE]`, or the end of an answer that was not streamed.
    var isFinished = false

    /// The completion's answer.
    func answer() throws(AnalysisFailure) -> (answer: Answer, isWhole: Bool) {
      if contentLength > 0 || reasoning.isEmpty { return try reader.answer() }
      var other = AnswerReader()
      _ = other.feed(reasoning)
      return try other.answer()
    }
  }

  let configuration: ChatConfiguration
  let client: HTTPClient
  let limits: RateLimits
  let cancellation: Cancellation

  /// An answer is a few kilobytes; reasoning can be some hundred.
  private static let maximumBytes = 8_000_000

  /// Sends the request and reads the answer as it comes.
  ///
  /// - Parameter onPiece: Called after each piece with the points that it made known.
  /// - Throws: ``ChatRefusal`` or `CancelledError`.
  func run(
    _ body: ChatRequestBody, onPiece: (Completion, [ScoreBucket: Double]) -> Void
  ) throws -> Completion {
    var completion = Completion()
    var events = ServerSentEventParser()
    var whole: [UInt8] = []
    var isStream = false
    let request = try request(body)
    let head: HTTPHead
    do throws(HTTPFailure) {
      head = try client.stream(request, cancellation: cancellation) { head in
        let type = head.value(for: "content-type")?.lowercased() ?? ""
        isStream = head.status == 200 && type.contains("event-stream")
      } onBody: { bytes in
        guard isStream else {
          whole += bytes
          return true
        }
        for event in events.feed(bytes) { take(event, &completion, onPiece) }
        return !completion.isFinished
      }
    } catch .cancelled {
      throw CancelledError()
    } catch .stalled(let host, let seconds) {
      throw ChatRefusal.failure(.stalled(host: host, seconds: seconds))
    } catch .interrupted where completion.contentLength > 0 {
      return completion
    } catch {
      throw ChatRefusal.failure(.network(error))
    }
    limits.note(head, model: body.model)
    try cancellation.check()
    if isStream {
      for event in events.finish() { take(event, &completion, onPiece) }
    } else {
      try read(whole, head, &completion, onPiece)
    }
    if let error = completion.error, completion.contentLength == 0 {
      throw ChatRefusal(inside: error, head: head, configuration: configuration)
    }
    return completion
  }

  private func request(_ body: ChatRequestBody) throws -> HTTPRequest {
    var headers = [
      HTTPHeader("Content-Type", "application/json"),
      HTTPHeader("Accept", body.isStreamed ? "text/event-stream" : "application/json"),
    ]
    headers += configuration.authorization
    let timeouts = configuration.timeouts
    return HTTPRequest(
      method: "POST", url: configuration.endpoint, headers: headers, body: try body.encoded(),
      limits: HTTPLimits(
        connectSeconds: timeouts.connect, totalSeconds: timeouts.total,
        stallSeconds: timeouts.stall, maximumBytes: Self.maximumBytes),
      // The person chose the server, be it on this machine.
      allowsPrivateAddresses: true, followsRedirects: false)
  }

  private func take(
    _ event: ServerSentEvent, _ completion: inout Completion,
    _ onPiece: (Completion, [ScoreBucket: Double]) -> Void
  ) {
    guard event.data != "[DONE]" else {
      completion.isFinished = true
      return
    }
    guard let chunk = ChatChunk(event.data.utf8) else {
      if event.name == "error" { completion.error = ChatError(message: event.data) }
      return
    }
    if let error = chunk.error ?? chunk.groq?.error {
      completion.error = error
    } else if event.name == "error" {
      completion.error = ChatError(message: "")
    }
    guard let choice = chunk.choices?.first else { return }
    take(choice, &completion, onPiece)
  }

  private func take(
    _ choice: ChatChunk.Choice, _ completion: inout Completion,
    _ onPiece: (Completion, [ScoreBucket: Double]) -> Void
  ) {
    completion.finishReason = choice.finishReason ?? completion.finishReason
    guard let message = choice.delta ?? choice.message else { return }
    completion.reasoning += (message.reasoning ?? "").utf8
    completion.reasoning += (message.reasoningContent ?? "").utf8
    let content = message.content ?? ""
    completion.contentLength += content.utf8.count
    onPiece(completion, completion.reader.feed(content.utf8))
  }

  /// Reads an answer that came whole: a completion, or a refusal.
  private func read(
    _ body: [UInt8], _ head: HTTPHead, _ completion: inout Completion,
    _ onPiece: (Completion, [ScoreBucket: Double]) -> Void
  ) throws {
    guard head.status == 200 else {
      throw ChatRefusal(head, body: body, configuration: configuration)
    }
    guard let chunk = ChatChunk(body), chunk.choices != nil || chunk.error != nil else {
      throw ChatRefusal.failure(.notAModelServer(host: configuration.host, status: head.status))
    }
    if let error = chunk.error {
      throw ChatRefusal(inside: error, head: head, configuration: configuration)
    }
    completion.isFinished = true
    if let choice = chunk.choices?.first { take(choice, &completion, onPiece) }
  }
}
