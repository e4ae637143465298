import HTTPTransport

/// What a server's headers say of one of its limits.
struct RateLimitHeaders {
  enum Kind: String, CaseIterable {
    case requests, tokens

    /// Requests are counted by the day and tokens by the minute.
    var name: String {
      switch self {
      case .requests: "requests per day"
      case .tokens: "tokens per minute"
      }
    }
  }

  let kind: Kind
  let remaining: Double
  /// All of it, where the server tells.
  let limit: Double?
  /// Seconds until it is whole again.
  let reset: Double

  /// Those that are there whole.
  static func all(in head: HTTPHead) -> [RateLimitHeaders] {
    Kind.allCases.compactMap { kind in
      func value(_ what: String) -> String? {
        head.value(for: "x-ratelimit-\(what)-\(kind.rawValue)")
      }
      guard let remaining = value("remaining").flatMap(Double.init),
        let reset = value("reset").flatMap(WaitReading.duration)
      else { return nil }
      return RateLimitHeaders(
        kind: kind, remaining: remaining, limit: value("limit").flatMap(Double.init),
        reset: min(reset, WaitReading.longest))
    }
  }
}
