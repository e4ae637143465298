extension Evidence {
  /// Whether the engine gives points for each requirement: a language model does not.
  package var hasPoints: Bool { possible > 0 }

  /// The points that it could still give, 0 or more.
  package var missingPoints: Double { max(possible - points, 0) }
}

extension Evidence.Verdict {
  /// What asks for something to be done comes first.
  fileprivate var rank: Int {
    switch self {
    case .missing: 0
    case .partial: 1
    case .met: 2
    }
  }
}

extension AnalysisResult {
  /// What a bar is made of: what is missing, what is there in part, then what is met; among these
  /// first what would raise the bar most, then what gives it most.
  ///
  /// Entries that are alike in all of it stay in the order of the engine.
  package func evidence(of bucket: ScoreBucket) -> [Evidence] {
    evidence.filter { $0.bucket == bucket }.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.verdict != other.verdict { return one.verdict.rank < other.verdict.rank }
      if one.missingPoints != other.missingPoints { return one.missingPoints > other.missingPoints }
      if one.points != other.points { return one.points > other.points }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// What would raise a bar most: something to add before something to show better; `nil` where
  /// the bar is full or nothing would.
  package func raisesMost(_ bucket: ScoreBucket) -> Evidence? {
    guard breakdown?[bucket] != ScoreBucket.maximum else { return nil }
    return evidence(of: bucket).first {
      $0.hasPoints ? $0.missingPoints > 0 : $0.verdict != .met
    }
  }
}
