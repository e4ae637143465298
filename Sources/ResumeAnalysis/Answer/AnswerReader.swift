import JobTrackerDomain

/// Reads a model's answer as it comes, and tells each bucket's points as soon as its number is whole.
struct AnswerReader {
  private var scanner = JSONScanner()
  private var tree = JSONTree()
  /// The keys that lead to the next value; an empty one for a list.
  private var path: [String] = [""]
  private var awaitsKey = true
  private var containers: [Bool] = []

  /// The points that these bytes made known.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [ScoreBucket: Double] {
    var known: [ScoreBucket: Double] = [:]
    for token in scanner.feed(bytes) {
      if let (bucket, points) = follow(token) { known[bucket] = points }
      tree.add(token)
    }
    return known
  }

  /// The answer in what came so far, whole or not.
  ///
  /// - Throws: `answerUnusable` where there is no object with a key of an analysis.
  func answer() throws(AnalysisFailure) -> (answer: Answer, isWhole: Bool) {
    let whole = tree.finished.compactMap(Self.answer)
    if let best = whole.last(where: { $0.points != nil || $0.ownScore != nil }) {
      return (best, true)
    }
    if let partial = tree.unfinished().flatMap(Self.answer) { return (partial, false) }
    if let last = whole.last { return (last, true) }
    throw .answerUnusable(reason: "it holds no JSON object of an analysis")
  }

  /// Follows the keys, and reads a number that belongs to a bucket.
  private mutating func follow(_ token: JSONToken) -> (ScoreBucket, Double)? {
    switch token {
    case .beginObject, .beginArray:
      containers.append(token == .beginObject)
      path.append("")
      awaitsKey = token == .beginObject
    case .endObject, .endArray:
      _ = containers.popLast()
      if path.count > 1 { path.removeLast() }
      awaitsKey = containers.last ?? false
      if containers.isEmpty { path = [""] }
    case .comma: awaitsKey = containers.last ?? false
    case .colon: awaitsKey = false
    case .string(let text):
      if awaitsKey {
        path[path.count - 1] = text
      } else {
        return points(.string(text))
      }
    case .word(let word): return awaitsKey ? nil : points(JSONValue(word: word))
    }
    return nil
  }

  private func points(_ value: JSONValue) -> (ScoreBucket, Double)? {
    guard containers.last == true, let key = path.last else { return nil }
    let outer = path.dropLast().last ?? ""
    let bucket =
      Self.bucket(key)
      ?? (["score", "points", "value"].contains(JSONValue.plain(key)) ? Self.bucket(outer) : nil)
    guard let bucket, let points = ScoreReading.points(value),
      (0...Double(ScoreBucket.maximum)).contains(points)
    else { return nil }
    return (bucket, points)
  }

  static func bucket(_ key: String) -> ScoreBucket? { buckets[JSONValue.plain(key)] }

  private static let buckets = Dictionary(
    ScoreBucket.allCases.flatMap { bucket in
      [(JSONValue.plain(bucket.rawValue), bucket), (JSONValue.plain(bucket.title), bucket)]
    }, uniquingKeysWith: { first, _ in first })

  // MARK: - The whole answer

  private static func answer(_ value: JSONValue) -> Answer? { answer(in: value, depth: 0) }

  /// The answer in an object, or in one inside it, such as `{"result": {…}}`.
  private static func answer(in value: JSONValue, depth: Int) -> Answer? {
    guard depth < 4 else { return nil }
    let members = value.members
    let keys = Set(members.map { JSONValue.plain($0.key) })
    let hasBuckets = keys.contains { buckets[$0] != nil }
    guard hasBuckets || !keys.isDisjoint(with: knownKeys) else {
      return members.lazy.compactMap { answer(in: $0.value, depth: depth + 1) }.first
    }
    let breakdown = value.member(breakdownKeys)
    return Answer(
      points: breakdown.flatMap(points) ?? (hasBuckets ? points(value) : nil),
      ownScore: value.member(scoreKeys).flatMap(ScoreReading.overall),
      requirements: RequirementReading.evidence(value.member(requirementKeys)),
      missingKeywords: ListReading.keywords.strings(value.member(missingKeys)),
      strengths: ListReading.sentences.strings(value.member(strengthKeys)),
      suggestions: ListReading.sentences.strings(value.member(suggestionKeys)))
  }

  /// The points of an object, or of a list such as `[{"name": "skills_match", "score": 21}]`.
  private static func points(_ value: JSONValue) -> [ScoreBucket: Double]? {
    var result: [ScoreBucket: Double] = [:]
    if case .array(let entries) = value {
      for entry in entries {
        guard case .string(let name)? = entry.member(["name", "bucket", "category", "key"]),
          let bucket = bucket(name), let points = ScoreReading.points(entry)
        else { continue }
        result[bucket] = points
      }
    }
    for member in value.members {
      guard let bucket = bucket(member.key), let points = ScoreReading.points(member.value) else {
        continue
      }
      result[bucket] = points
    }
    return result.isEmpty ? nil : result
  }

  private static let breakdownKeys: Set<String> = [
    "scorebreakdown", "breakdown", "scores", "buckets",
  ]
  private static let scoreKeys: Set<String> = [
    "atsscore", "score", "overallscore", "totalscore", "matchscore", "overall", "total",
  ]
  private static let requirementKeys: Set<String> = ["requirements", "evidence"]
  private static let missingKeys: Set<String> = ["missingkeywords", "missingskills", "missing"]
  private static let strengthKeys: Set<String> = ["strengths", "strength"]
  private static let suggestionKeys: Set<String> = [
    "suggestions", "suggestion", "improvements", "recommendations",
  ]
  private static let knownKeys = breakdownKeys.union(scoreKeys).union(missingKeys)
    .union(strengthKeys).union(suggestionKeys)
}
