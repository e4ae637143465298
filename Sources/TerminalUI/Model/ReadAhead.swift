import JobTrackerDomain

/// What the right pane would show of the rows beside the cursor, read ahead so that a step to
/// one of them shows it at once.
struct ReadAhead: Equatable, Sendable {
  private var contents: [Subject: DetailContent] = [:]
  /// Raised whenever what was read may have become old.
  private var round = 0

  /// - Returns: `nil` where it was not read, or could not be.
  func content(of subject: Subject) -> DetailContent? {
    if case .unavailable? = contents[subject] { return nil }
    return contents[subject]
  }

  var analyses: [Analysis] { contents.values.compactMap(\.analysis) }

  /// What to read so that all of the subjects are there; `nil` where they are.
  func request(for subjects: [Subject]) -> AheadRequest? {
    let missing = subjects.filter { contents[$0] == nil }
    return missing.isEmpty ? nil : AheadRequest(round: round, subjects: missing)
  }

  /// An answer from before the last change is dropped.
  mutating func take(_ found: [Subject: DetailContent], for request: AheadRequest) {
    guard request.round == round else { return }
    contents.merge(found) { $1 }
  }

  mutating func keep(_ content: DetailContent?, of subject: Subject?) {
    if let subject { contents[subject] = content }
  }

  mutating func drop(allBut subjects: [Subject]) {
    if contents.keys.contains(where: { !subjects.contains($0) }) {
      contents = contents.filter { subjects.contains($0.key) }
    }
  }

  mutating func forget() {
    contents = [:]
    round += 1
  }
}

struct AheadRequest: Equatable, Sendable {
  /// The round of reading ahead that asks.
  var round: Int
  var subjects: [Subject]
}
