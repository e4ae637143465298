import JobTrackerDomain

/// Reads a score, however a model wrote it: `21`, `"21"`, `"21/25"`, `"84%"`, `{"score": 21}`.
enum ScoreReading {
  private static let keys: Set<String> = [
    "score", "points", "value", "rating", "got", "atsscore", "result",
  ]

  /// Points of a bucket, in range or not; `nil` where it is no number.
  static func points(_ value: JSONValue) -> Double? {
    number(value, outOf: Double(ScoreBucket.maximum))?.value
  }

  /// An overall score, limited to 0–100: `87`, `"87/100"`, `"87%"`, `0.87`.
  static func overall(_ value: JSONValue) -> Double? {
    guard var (score, isScaled) = number(value, outOf: 100), score.isFinite else { return nil }
    if !isScaled, score > 0, score < 1 {
      score *= 100
      isScaled = true
    }
    return min(100, max(0, score))
  }

  private static func number(
    _ value: JSONValue, outOf maximum: Double
  ) -> (value: Double, isScaled: Bool)? {
    switch value {
    case .number(let number): return (number, false)
    case .string(let text): return number(in: text, outOf: maximum)
    case .object: return value.member(keys).flatMap { number($0, outOf: maximum) }
    case .array(let values) where values.count == 1: return number(values[0], outOf: maximum)
    case .array, .bool, .null: return nil
    }
  }

  private static func number(
    in text: String, outOf maximum: Double
  ) -> (value: Double, isScaled: Bool)? {
    var rest = text[...]
    guard let value = firstNumber(&rest) else { return nil }
    rest = rest.drop(while: \.isWhitespace)
    if rest.hasPrefix("%") { return (value / 100 * maximum, true) }
    guard rest.hasPrefix("/") || rest.hasPrefix("of ") || rest.hasPrefix("out of ") else {
      return (value, false)
    }
    guard let whole = firstNumber(&rest), whole > 0 else { return nil }
    return (value / whole * maximum, true)
  }

  private static func firstNumber(_ rest: inout Substring) -> Double? {
    guard let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let sign = rest[..<start].last == "-" ? -1.0 : 1
    let digits = rest[start...].prefix { ($0.isASCII && $0.isNumber) || $0 == "." }
    rest = rest[digits.endIndex...]
    let text = digits.hasSuffix(".") ? digits.dropLast() : digits
    return Double(text).map { $0 * sign }
  }
}
