/// A place in a text that an analysis has something to say of.
package struct TermMark: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A term of the posting that the resume shows.
    case shown
    /// A term of the posting that the resume lacks.
    case missing
    /// Words that the filter of the list asks for.
    case found
    /// Words of the resume that nobody sees.
    case hidden
  }

  /// In bytes of UTF-8.
  package var range: Range<Int>
  package var kind: Kind

  package init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }

  /// Marks in the order of a text, of which none reaches into another.
  ///
  /// - Parameter others: Give way where one of the first stands.
  package static func merged(_ first: [TermMark], before others: [TermMark]) -> [TermMark] {
    guard !first.isEmpty else { return others }
    var result: [TermMark] = []
    let free = others.filter { other in !first.contains { $0.range.overlaps(other.range) } }
    for mark in (first + free).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mark.range.lowerBound >= result.last?.range.upperBound ?? 0 {
      result.append(mark)
    }
    return result
  }
}
