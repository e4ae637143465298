import JobTrackerDomain

/// Reads the requirements of a model's answer, with the verdict and the quote of each.
enum RequirementReading {
  private static let most = 30
  private static let longest = 300

  static func evidence(_ value: JSONValue?) -> [Evidence] {
    guard case .array(let entries)? = value else { return [] }
    return entries.prefix(most).compactMap(evidence(of:))
  }

  /// `nil` for an entry without words or without a verdict.
  private static func evidence(of entry: JSONValue) -> Evidence? {
    let requirement = line(entry.member(["requirement", "name", "skill", "text", "item"]))
    guard !requirement.isEmpty,
      let verdict = verdict(line(entry.member(["verdict", "status", "match", "result"])))
    else { return nil }
    let quote = line(entry.member(["quote", "evidence", "line", "resumequote"]))
    let bucket = AnswerReader.bucket(line(entry.member(["bucket", "category"])))
    return Evidence(
      requirement: requirement, bucket: bucket ?? .skillsMatch, verdict: verdict,
      quote: verdict == .missing ? "" : quote, points: 0, possible: 0)
  }

  private static func line(_ value: JSONValue?) -> String {
    guard case .string(let text)? = value else { return "" }
    return String(OutsideText.line(text).prefix(longest))
  }

  private static func verdict(_ word: String) -> Evidence.Verdict? {
    switch JSONValue.plain(word) {
    case "met", "yes", "full", "matched", "fullymet": .met
    case "partial", "partly", "partiallymet", "partlymet": .partial
    case "missing", "no", "notmet", "unmet", "none", "absent": .missing
    default: nil
    }
  }
}
