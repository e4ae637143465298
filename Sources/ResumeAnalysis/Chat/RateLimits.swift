import HTTPTransport
import Synchronization

/// What a server last said of its limits, for each model: a request that it would refuse is not
/// sent, and the analyses that wait for it wait together.
final class RateLimits: Sendable {
  /// What is left of a limit until it is whole again.
  private struct Room {
    /// The name of the limit in words.
    var name: String
    var remaining: Double
    /// All of it, where the server told.
    var limit: Double?
    var isWholeAt: ContinuousClock.Instant
  }

  private let rooms = Mutex<[String: [Room]]>([:])

  /// Takes in the headers of an answer, whatever its status.
  func note(_ head: HTTPHead, model: String, at now: ContinuousClock.Instant = .now) {
    // Requests are counted by the day and tokens by the minute.
    let kinds = [("requests", "requests per day"), ("tokens", "tokens per minute")]
    let rooms = kinds.compactMap { kind, name -> Room? in
      func number(_ what: String) -> Double? {
        head.value(for: "x-ratelimit-\(what)-\(kind)").flatMap(Double.init)
      }
      guard let remaining = number("remaining"),
        let seconds = head.value(for: "x-ratelimit-reset-\(kind)").flatMap(WaitReading.duration)
      else { return nil }
      return Room(
        name: name, remaining: remaining, limit: number("limit"),
        isWholeAt: now + .seconds(min(seconds, WaitReading.longest)))
    }
    guard !rooms.isEmpty else { return }
    self.rooms.withLock { $0[model] = rooms }
  }

  /// - Parameter tokens: What the request and its answer take at most, about.
  /// - Throws: ``AnalysisFailure/rateLimited(seconds:limit:)`` where the server would refuse it now.
  func check(
    model: String, tokens: Int, at now: ContinuousClock.Instant = .now
  ) throws(AnalysisFailure) {
    for room in rooms.withLock({ $0[model] ?? [] }) {
      let needed = room.name.hasPrefix("tokens") ? Double(tokens) : 1
      // What never fits is for the server to refuse: then the texts are shortened.
      guard room.remaining < needed, needed <= room.limit ?? .infinity else { continue }
      let seconds = (room.isWholeAt - now) / .seconds(1)
      // A limit fills up evenly.
      let share = room.limit.map { (needed - room.remaining) / max($0 - room.remaining, 1) } ?? 1
      guard seconds * share > 0 else { continue }
      throw .rateLimited(seconds: seconds * min(share, 1), limit: room.name)
    }
  }
}
