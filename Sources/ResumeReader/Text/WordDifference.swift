/// Finds the words of a text that a shorter version of it lacks.
enum WordDifference {
  /// More words than this are not told apart: no page that a person wrote hides that many.
  private static let mostWords = 4000

  /// - Parameter other: The text without some of its words.
  /// - Returns: Where those words stand, in UTF-8 bytes, neighbours as one; all of the text where
  ///   too many are missing.
  static func ranges(in text: String, without other: String) -> [Range<Int>] {
    let words = text.split(whereSeparator: \.isWhitespace)
    let rest = other.split(whereSeparator: \.isWhitespace)
    guard words.count - rest.count <= mostWords else { return [0..<text.utf8.count] }
    var missing: [Int] = []
    // A word that only stands elsewhere is not missing.
    for change in words.difference(from: rest).inferringMoves() {
      if case .insert(let index, _, nil) = change { missing.append(index) }
    }
    var ranges: [Range<Int>] = []
    var last: Int?
    for index in missing.sorted() {
      let word = words[index]
      let end = text.utf8.distance(from: text.startIndex, to: word.endIndex)
      if let last, index == last + 1, let range = ranges.popLast() {
        ranges.append(range.lowerBound..<end)
      } else {
        ranges.append((end - word.utf8.count)..<end)
      }
      last = index
    }
    return ranges
  }
}
