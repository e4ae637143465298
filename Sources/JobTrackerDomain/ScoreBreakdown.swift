/// One of the four parts of an ATS score (A9).
package enum ScoreBucket: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  case skillsMatch = "skills_match"
  case projectImpact = "project_impact"
  case toolsFrameworks = "tools_frameworks"
  case roleFit = "role_fit"

  /// The most points that a bucket can have (A9).
  package static let maximum = 25

  /// The words for it on the screen.
  package var title: String {
    switch self {
    case .skillsMatch: "Skills match"
    case .projectImpact: "Project impact"
    case .toolsFrameworks: "Tools & frameworks"
    case .roleFit: "Role fit"
    }
  }
}

/// The points of all four buckets, each 0–25 (A9).
package struct ScoreBreakdown: Equatable, Sendable {
  package let skillsMatch: Int
  package let projectImpact: Int
  package let toolsFrameworks: Int
  package let roleFit: Int

  /// Points are rounded to whole ones.
  ///
  /// - Returns: `nil` unless every bucket is there, finite and within 0–25.
  package init?(_ points: [ScoreBucket: Double]) {
    func whole(_ bucket: ScoreBucket) -> Int? {
      guard let value = points[bucket], value.isFinite, value >= 0,
        value <= Double(ScoreBucket.maximum)
      else { return nil }
      return Int(value.rounded())
    }
    guard let skills = whole(.skillsMatch), let impact = whole(.projectImpact),
      let tools = whole(.toolsFrameworks), let fit = whole(.roleFit)
    else { return nil }
    (skillsMatch, projectImpact, toolsFrameworks, roleFit) = (skills, impact, tools, fit)
  }

  package subscript(bucket: ScoreBucket) -> Int {
    switch bucket {
    case .skillsMatch: skillsMatch
    case .projectImpact: projectImpact
    case .toolsFrameworks: toolsFrameworks
    case .roleFit: roleFit
    }
  }

  package var points: [ScoreBucket: Double] {
    ScoreBucket.allCases.reduce(into: [:]) { $0[$1] = Double(self[$1]) }
  }

  /// All four in one line of text.
  package var words: String {
    ScoreBucket.allCases.map { "\($0.title) \(self[$0])" }.joined(separator: " · ")
  }

  /// The ATS score that this breakdown makes, 0–100 (A9).
  package var total: Int { ScoreBucket.allCases.reduce(0) { $0 + self[$1] } }
}

extension ScoreBreakdown: Codable {
  enum CodingKeys: String, CodingKey {
    case skillsMatch = "skills_match"
    case projectImpact = "project_impact"
    case toolsFrameworks = "tools_frameworks"
    case roleFit = "role_fit"
  }
}
