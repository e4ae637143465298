import HTTPTransport
import Testing

@testable import ResumeAnalysis

/// How long a server wants to be left alone.
@Suite struct WaitReadingTests {
  @Test(
    "durations as Go writes them",
    arguments: [
      ("2m59.56s", 179.56), ("172ms", 0.172), ("1h0m3s", 3603), ("7.66s", 7.66), ("12", 12),
      ("7.66s.", 7.66),
    ])
  func durations(text: String, seconds: Double) throws {
    #expect(abs(try #require(WaitReading.duration(text)) - seconds) < 0.0001)
  }

  @Test("what is no duration", arguments: ["", "soon", "5x", "-3", "m", "s5"])
  func none(text: String) { #expect(WaitReading.duration(text) == nil) }

  private func wait(_ headers: [(String, String)], _ message: String = "") -> Double? {
    let head = HTTPHead(
      status: 429, effectiveURL: "", headers: headers.map { HTTPHeader($0.0, $0.1) })
    return WaitReading.seconds(head, message: message)
  }

  @Test("retry-after is in seconds and goes first")
  func retryAfter() {
    #expect(wait([("Retry-After", "7"), ("x-ratelimit-reset-tokens", "9s")]) == 7)
    #expect(wait([("retry-after", "99999999")]) == 86_400)
  }

  @Test("only the limit that is used up counts")
  func resets() {
    let headers = [
      ("x-ratelimit-remaining-requests", "12"), ("x-ratelimit-reset-requests", "2m"),
      ("x-ratelimit-remaining-tokens", "0"), ("x-ratelimit-reset-tokens", "7.5s"),
    ]
    #expect(wait(headers) == 7.5)
  }

  @Test("the message is the last resort")
  func message() {
    #expect(wait([], "Limit reached. Please try again in 1m2s. Thanks") == 62)
    #expect(wait([("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT")]) == nil)
    #expect(WaitReading.limit(in: "on tokens per minute (TPM)") == "tokens per minute")
  }
}
