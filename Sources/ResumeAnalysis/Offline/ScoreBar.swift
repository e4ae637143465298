import JobTrackerDomain

/// One bar of an offline score, and what it is made of.
///
/// Each item gives `25 × weight × level ÷ full` points. Their sum, at most 25 and rounded to a
/// whole number, is the bar.
struct ScoreBar: Sendable {
  /// One thing that was judged.
  struct Item: Sendable {
    let requirement: String
    let verdict: Evidence.Verdict
    /// The resume's line, word for word, or the empty string.
    let quote: String
    let weight: Double
    /// 0–1.
    let level: Double

    init(
      _ requirement: String, weight: Double, level: Double, quote: String = "",
      verdict: Evidence.Verdict? = nil
    ) {
      self.requirement = requirement
      self.verdict = verdict ?? (level >= 0.75 ? .met : level > 0.25 ? .partial : .missing)
      self.quote = quote
      self.weight = weight
      self.level = level
    }
  }

  let bucket: ScoreBucket
  let items: [Item]
  /// The weight that gives all points.
  let full: Double

  private static let maximum = Double(ScoreBucket.maximum)

  /// 0–1.
  var share: Double {
    full > 0 ? min(1, items.reduce(0) { $0 + $1.weight * $1.level } / full) : 0
  }

  /// 0–25, a whole number.
  var points: Double { (share * Self.maximum).rounded() }

  /// The items with their points, which add up to the bar to the tenth.
  var evidence: [Evidence] {
    zip(items, tenths()).map { item, tenths in
      let points = Double(tenths) / 10
      let possible = min(Self.maximum, Self.maximum * item.weight / max(full, item.weight))
      return Evidence(
        requirement: item.requirement, bucket: bucket, verdict: item.verdict, quote: item.quote,
        points: points, possible: max(points, (possible * 10).rounded() / 10))
    }
  }

  /// The bar in tenths of a point, shared out by what each item gave: the largest
  /// remainders get the tenths that are left over.
  private func tenths() -> [Int] {
    let given = items.map { $0.weight * $0.level }
    let sum = given.reduce(0, +)
    guard sum > 0 else { return items.map { _ in 0 } }
    let exact = given.map { $0 / sum * points * 10 }
    var result = exact.map { Int($0) }
    let left = Int(points * 10) - result.reduce(0, +)
    let order = exact.indices.sorted {
      let first = exact[$0] - exact[$0].rounded(.down)
      let second = exact[$1] - exact[$1].rounded(.down)
      return first == second ? $0 < $1 : first > second
    }
    for index in order.prefix(max(0, left)) { result[index] += 1 }
    return result
  }
}
