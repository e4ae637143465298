/// How far a candidate is in their career (A3, A11).
package enum CandidateLevel: String, CaseIterable, Codable, Sendable {
  case fresher, experienced

  /// The level where none is given (A3).
  package static let standard = CandidateLevel.experienced

  /// - Throws: ``UnknownCandidateLevel`` where `name` is not a level (A3).
  package init(named name: String) throws(UnknownCandidateLevel) {
    guard let level = CandidateLevel(rawValue: name.trimmed.lowercased()) else {
      throw UnknownCandidateLevel(name: name)
    }
    self = level
  }
}

/// A3: a candidate level that does not exist.
package struct UnknownCandidateLevel: UserFacingError, Equatable {
  package var name: String

  package var message: String {
    "“\(OutsideText.line(name))” is not a candidate level: use fresher or experienced."
  }
}
