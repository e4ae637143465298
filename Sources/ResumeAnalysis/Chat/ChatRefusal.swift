import HTTPTransport
import JobTrackerDomain

/// What became of a request that got no completion.
enum ChatRefusal: Error {
  case failure(AnalysisFailure)
  /// This model is closed to the key: the next one may not be.
  case modelClosed
  /// The texts are too long for the model's limit.
  case tooLarge
  /// The server could not make the model's words fit the shape that was asked for.
  case notJSON(generation: String?)

  /// Reads a refusal from an answer that is no completion.
  init(_ head: HTTPHead, body: [UInt8], configuration: ChatConfiguration) {
    let error = ChatChunk(body)?.error
    self.init(status: head.status, error: error, head: head, configuration: configuration)
  }

  /// Reads a refusal that came inside an answer with status 200.
  init(inside error: ChatError, head: HTTPHead, configuration: ChatConfiguration) {
    let status = Int(error.code).flatMap { (400..<600).contains($0) ? $0 : nil }
    if let status {
      self.init(status: status, error: error, head: head, configuration: configuration)
    } else if Self.isModelClosed(error) {
      self = .modelClosed
    } else if error.code.contains("rate_limit") {
      self.init(status: 429, error: error, head: head, configuration: configuration)
    } else {
      self = .failure(.interrupted(reason: Self.safe(error, configuration)))
    }
  }

  private init(
    status: Int, error: ChatError?, head: HTTPHead, configuration: ChatConfiguration
  ) {
    let reason = error.map { Self.safe($0, configuration) } ?? ""
    let host = configuration.host
    let wait = WaitReading.seconds(head, message: error?.message ?? "")
    switch status {
    case _ where error.map(Self.isModelClosed) == true && (status == 400 || status == 404):
      self = .modelClosed
    case 400 where error?.code == "json_validate_failed":
      self = .notJSON(generation: error?.failedGeneration)
    case 401: self = .failure(.invalidKey(host: host))
    case 403: self = .failure(.forbidden(host: host, reason: reason))
    case 413: self = .tooLarge
    case 429:
      let limit = WaitReading.limit(in: error?.message ?? "")
      self = .failure(.rateLimited(seconds: wait ?? 20, limit: limit))
    case 408, 409, 424, 498, 499, 500...599:
      self = .failure(.serverBusy(status: status, seconds: wait ?? 10))
    case 400..<500 where error != nil: self = .failure(.rejected(status: status, reason: reason))
    default: self = .failure(.notAModelServer(host: host, status: status))
    }
  }

  private static func isModelClosed(_ error: ChatError) -> Bool {
    if ["model_not_found", "model_decommissioned", "model_not_active"].contains(error.code) {
      return true
    }
    let message = error.message.lowercased()
    return message.contains("model")
      && (message.contains("does not exist")
        || message.contains("not found") || message.contains("decommissioned"))
  }

  /// The server's words on one line, short and without the key.
  private static func safe(_ error: ChatError, _ configuration: ChatConfiguration) -> String {
    let text = (configuration.key ?? Secret("")).redacted(from: OutsideText.line(error.message))
    return text.count > 160 ? String(text.prefix(160)) + "…" : text
  }
}
