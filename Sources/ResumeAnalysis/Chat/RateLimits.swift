import HTTPTransport
import Synchronization

/// What a server last said of its limits, for each model: a request that it would refuse is not
/// sent, and the analyses that wait for it wait together.
final class RateLimits: Sendable {
  /// What is left of a limit, as it was said at a time.
  private struct Room {
    var headers: RateLimitHeaders
    var isWholeAt: ContinuousClock.Instant
  }

  private let rooms = Mutex<[String: [Room]]>([:])

  /// Takes in the headers of an answer, whatever its status.
  func note(_ head: HTTPHead, model: String, at now: ContinuousClock.Instant = .now) {
    let rooms = RateLimitHeaders.all(in: head).map {
      Room(headers: $0, isWholeAt: now + .seconds($0.reset))
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
      let said = room.headers
      let needed = said.kind == .tokens ? Double(tokens) : 1
      // What never fits is for the server to refuse: then the texts are shortened.
      guard said.remaining < needed, needed <= said.limit ?? .infinity else { continue }
      let seconds = (room.isWholeAt - now) / .seconds(1)
      // A limit fills up evenly.
      let share =
        said.limit.map { (needed - said.remaining) / max($0 - said.remaining, 1) } ?? 1
      guard seconds * share > 0 else { continue }
      throw .rateLimited(seconds: seconds * min(share, 1), limit: said.kind.name)
    }
  }
}
