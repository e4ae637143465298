package import HTTPTransport
import JobTrackerDomain

/// Why an analysis ended without a result.
package enum AnalysisFailure: RetryableError, Equatable {
  /// There is nothing to judge, so there is no number either.
  case cannotScore(CannotScore)
  case noKey
  /// 401.
  case invalidKey(host: String)
  /// 403: by the server, or by what stands before it.
  case forbidden(host: String, reason: String)
  /// Every model of the list is closed to this key.
  case noModelLeft(models: [String], host: String)
  /// 413, also after the texts were shortened.
  case tooLarge(model: String)
  /// 429: the seconds to wait, and which limit it was, in the server's words.
  case rateLimited(seconds: Double, limit: String)
  /// 498 and 5xx.
  case serverBusy(status: Int, seconds: Double)
  case network(HTTPFailure)
  /// The answer stopped coming for the seconds.
  case stalled(host: String, seconds: Double)
  /// The answer broke off before its end, or ran into its length limit.
  case truncated(reachedLimit: Bool)
  /// The server reported an error in the middle of its answer.
  case interrupted(reason: String)
  /// The answer has no score in it, however it is read.
  case answerUnusable(reason: String)
  /// Another 4xx, with the server's words.
  case rejected(status: Int, reason: String)
  /// What answered does not speak this protocol: a web page, for example.
  case notAModelServer(host: String, status: Int)

  package enum CannotScore: Equatable, Sendable {
    case emptyPosting, emptyResume, nothingAskedFor
  }

  package var message: String {
    switch self {
    case .cannotScore(.emptyPosting):
      "This cannot be scored: the posting has no text. Paste its description into the job."
    case .cannotScore(.emptyResume):
      "This cannot be scored: the resume has no text. Choose a resume with a text layer."
    case .cannotScore(.nothingAskedFor):
      "This cannot be scored: the posting's text asks for nothing that can be compared. "
        + "Paste the whole description into the job."
    case .noKey:
      "There is no key for Groq: set GROQ_API_KEY or the key in the configuration, "
        + "or use the offline engine."
    case .invalidKey(let host):
      "\(host) does not accept the key: check GROQ_API_KEY or the key in the configuration."
    case .forbidden(let host, let reason):
      "\(host) refuses the request\(Self.quoted(reason)): check that the key may be used "
        + "from this network."
    case .noModelLeft(let models, let host):
      "None of the models \(models.joinedAsList) is open to this key at \(host): "
        + "set another model in the configuration."
    case .tooLarge(let model):
      "The texts are too long for \(model) with this key, also after shortening: shorten the job's "
        + "description, or use the offline engine."
    case .rateLimited(let seconds, let limit):
      "The limit\(limit.isEmpty ? "" : " of \(limit)") is used up: "
        + "wait \(Self.inWords(seconds)), or use the offline engine."
    case .serverBusy(let status, let seconds):
      "The model's server is busy or out of order (status \(status)): "
        + "try again in \(Self.inWords(seconds))."
    case .network(let failure): failure.message
    case .stalled(let host, let seconds):
      "\(host) sent nothing more of its answer for \(Self.inWords(seconds)): try again."
    case .truncated(let reachedLimit):
      reachedLimit
        ? "The model's answer ran into its length limit: try again, or choose another model."
        : "The model's answer broke off before its end: try again."
    case .interrupted(let reason):
      "The server stopped in the middle of its answer\(Self.quoted(reason)): try again."
    case .answerUnusable(let reason):
      "The model's answer cannot be used (\(reason.withoutFinalStop)): try again, "
        + "or choose another model."
    case .rejected(let status, let reason):
      "The server rejects the request (status \(status))\(Self.quoted(reason)): "
        + "check the model and the base URL in the configuration."
    case .notAModelServer(let host, let status):
      "\(host) does not answer as a model server should (status \(status)): "
        + "check the base URL in the configuration."
    }
  }

  package var retryAfter: Double? {
    switch self {
    case .rateLimited(let seconds, _), .serverBusy(_, let seconds): seconds
    case .network(let failure): failure.retryAfter
    case .stalled, .interrupted: 5
    case .truncated(let reachedLimit): reachedLimit ? nil : 2
    case .cannotScore, .noKey, .invalidKey, .forbidden, .noModelLeft, .tooLarge, .answerUnusable,
      .rejected, .notAModelServer:
      nil
    }
  }

  package var isWait: Bool {
    switch self {
    case .rateLimited, .network(.noNetwork): true
    default: false
    }
  }

  package var waitReason: String {
    switch self {
    case .rateLimited(_, let limit):
      "The server's limit\(limit.isEmpty ? "" : " of \(limit)") is used up."
    case .network(.noNetwork): "There is no network."
    default: message
    }
  }

  private static func quoted(_ reason: String) -> String {
    reason.isEmpty ? "" : " (\(reason.withoutFinalStop))"
  }

  private static func inWords(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1_000_000).rounded(.up))
    switch whole {
    case ...1: return "1 second"
    case ..<120: return "\(whole) seconds"
    case ..<7200: return "\((whole + 59) / 60) minutes"
    default: return "\((whole + 3599) / 3600) hours"
    }
  }
}
