import JobTrackerDomain

/// The four bars on their way to where they belong.
struct Bars: Equatable, Sendable {
  /// Seconds that a bar takes to its new value: eight frames at thirty a second.
  static let duration = 8.0 / 30

  /// Points of each bucket that are known, 0–25.
  private(set) var target: [ScoreBucket: Double] = [:]
  private var origin: [ScoreBucket: Double] = [:]
  private var startedAt = -Double.infinity

  func isMoving(at now: Double) -> Bool { now < startedAt + Self.duration }

  func isKnown(_ bucket: ScoreBucket) -> Bool { target[bucket] != nil }

  /// What the bar shows at a time, in points.
  func value(_ bucket: ScoreBucket, at now: Double) -> Double {
    let end = target[bucket] ?? 0
    let begin = origin[bucket] ?? 0
    let part = min(max((now - startedAt) / Self.duration, 0), 1)
    // Fast at first and gentle at the end.
    let eased = 1 - (1 - part) * (1 - part)
    return begin + (end - begin) * eased
  }

  /// The sum of all bars as shown, 0–100.
  func total(at now: Double) -> Double {
    ScoreBucket.allCases.reduce(0) { $0 + value($1, at: now) }
  }

  /// - Parameter gliding: Whether the bars move there, or stand there at once.
  mutating func go(to points: [ScoreBucket: Double], gliding: Bool, at now: Double) {
    guard points != target else { return }
    let current = ScoreBucket.allCases.map { ($0, value($0, at: now)) }
    target = points
    origin = gliding ? Dictionary(uniqueKeysWithValues: current) : points
    startedAt = gliding ? now : -Double.infinity
  }
}
