import Foundation
import HTTPTransport
import JobTrackerDomain
import JobTrackerTesting

@testable import ResumeAnalysis

/// A model's server on 127.0.0.1 and an engine that asks it.
struct ChatServer {
  static let key = "gsk_0123456789abcdefSECRET"
  static let models = ["first-model", "openai/gpt-oss-120b"]

  static let breakdown =
    "\"score_breakdown\": {\"skills_match\": 21, \"project_impact\": 18, "
    + "\"tools_frameworks\": 23, \"role_fit\": 25}"
  static let answer =
    "{\(breakdown), \"ats_score\": 87, \"missing_keywords\": [\"Terraform\", \"gRPC\"], "
    + "\"strengths\": [\"Größe zählt.\"], \"suggestions\": [\"Name Kafka.\"]}"

  let server: LoopbackServer
  let memory = UnavailableModelsInMemory()

  init(_ handler: @escaping LoopbackServer.Handler) throws {
    server = try LoopbackServer(handler: handler)
  }

  func engine(
    key: String? = key, models: [String] = models, path: String = "",
    timeouts: ChatTimeouts = ChatTimeouts(connect: 5, stall: 20, total: 60)
  ) -> ChatEngine {
    ChatEngine(
      configuration: ChatConfiguration(
        baseURL: "http://127.0.0.1:\(server.port)\(path)", key: key.map { Secret($0) },
        models: models, timeouts: timeouts),
      client: HTTPClient(userAgent: "jobtracker-test/1"), unavailableModels: memory)
  }

  func analyse(
    _ request: AnalysisRequest = Samples.request(), engine: ChatEngine? = nil,
    cancellation: Cancellation = Cancellation(), progress: @escaping TaskProgress.Report = { _ in }
  ) throws -> AnalysisResult {
    try (engine ?? self.engine()).analyse(request, cancellation: cancellation, progress: progress)
  }

  /// The failure that an analysis ends in.
  func failure(_ engine: ChatEngine? = nil) throws -> AnalysisFailure? {
    do {
      _ = try analyse(engine: engine)
      return nil
    } catch let failure as AnalysisFailure {
      return failure
    }
  }

  /// The body of the request with this number, as JSON.
  func body(_ number: Int) throws -> [String: Any] {
    let body = server.requests[number].body
    return try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
  }
}

extension LoopbackServer.Connection {
  func beginEvents() { beginChunks(headers: [("Content-Type", "text/event-stream")]) }

  @discardableResult
  func sendEvent(_ data: String) -> Bool { sendChunk("data: \(data)\n\n") }

  /// One chunk of a completion.
  @discardableResult
  func sendContent(_ text: String, field: String = "content", finish: String? = nil) -> Bool {
    let finish = finish.map { "\"\($0)\"" } ?? "null"
    return sendEvent(
      "{\"choices\":[{\"delta\":{\"\(field)\":\(Self.quoted(text))},\"finish_reason\":\(finish)}]}")
  }

  /// A whole completion in small pieces.
  func sendCompletion(_ text: String = ChatServer.answer, pieces: Int = 4, finish: String? = "stop")
  {
    beginEvents()
    var rest = Array(text)[...]
    while !rest.isEmpty {
      sendContent(String(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
    }
    if let finish { sendContent("", finish: finish) }
    sendEvent("[DONE]")
    endChunks()
  }

  /// A whole completion that is not streamed.
  func sendMessage(_ text: String) {
    sendResponse(
      status: 200, headers: [("Content-Type", "application/json")],
      body: "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\(Self.quoted(text))},"
        + "\"finish_reason\":\"stop\"}]}")
  }

  func sendError(
    _ status: Int, code: String, message: String = "no", headers: [(String, String)] = [],
    more: String = ""
  ) {
    sendResponse(
      status: status, headers: headers + [("Content-Type", "application/json")],
      body:
        "{\"error\":{\"message\":\(Self.quoted(message)),\"type\":\"t\",\"code\":\"\(code)\"\(more)}}"
    )
  }

  static func quoted(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
  }
}
