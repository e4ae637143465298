import JobTrackerDomain

/// The window with what a score is made of, a bar at a time.
struct ScoreDetails: Equatable, Sendable {
  var bucket = ScoreBucket.skillsMatch
  /// The first row in sight.
  var scroll = 0

  /// Goes to another bar, round and round.
  mutating func turn(by step: Int) {
    bucket = bucket.next(by: step)
    scroll = 0
  }
}

extension ScoreBucket {
  func next(by step: Int) -> ScoreBucket {
    let all = Self.allCases
    let index = (all.firstIndex(of: self) ?? 0) + step
    return all[(index % all.count + all.count) % all.count]
  }
}

extension Model {
  /// The window with what the score is made of, where it is on top.
  var scoreDetails: ScoreDetails? {
    get {
      if case .score(let details)? = overlays.last { return details }
      return nil
    }
    set {
      guard let newValue, case .score? = overlays.last else { return }
      overlays[overlays.count - 1] = .score(newValue)
    }
  }
}
