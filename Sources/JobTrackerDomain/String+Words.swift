extension StringProtocol {
  /// Without white space at both ends.
  @inlinable package var trimmed: String {
    if let range = withBytes(SimpleText.trimmed) {
      if range.count == utf8.count { return String(self) }
      let start = utf8.index(startIndex, offsetBy: range.lowerBound)
      return String(self[start..<utf8.index(start, offsetBy: range.count)])
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// Without a full stop at its end, to stand inside a sentence.
  package var withoutFinalStop: String { String(hasSuffix(".") ? dropLast() : self[...]) }
}

extension Array where Element == String {
  /// “a”, “a and b”, “a, b and c”.
  package var joinedAsList: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
