import HTTPTransport
import JobTrackerDomain

extension Refusal {
  /// What a failed request means for a page.
  init(_ failure: HTTPFailure) {
    switch failure {
    case .tooLarge(let limit): self = .tooLarge(megabytes: limit / 1_000_000)
    default: self = .notFetched(reason: failure.message)
    }
  }

  /// Why an answer's status says that there is no page; `nil` where there is one.
  init?(_ response: HTTPResponse) {
    switch response.head.status {
    case 200..<300: return nil
    case 404, 410: self = .gone(status: response.head.status)
    case 401, 403, 451:
      self = Self.isChallenge(response) ? .captcha : .forbidden(status: response.head.status)
    case 429: self = .tooManyRequests
    case 503 where Self.isChallenge(response): self = .captcha
    case 500...: self = .serverError(status: response.head.status)
    default: self = .unexpectedStatus(response.head.status)
    }
  }

  private static func isChallenge(_ response: HTTPResponse) -> Bool {
    if response.head.value(for: "cf-mitigated") != nil { return true }
    let start = String(decoding: response.body.prefix(64 * 1024), as: UTF8.self)
    return ["captcha", "challenge-platform", "cf-challenge"].contains {
      start.range(ofFolded: $0) != nil
    }
  }
}
