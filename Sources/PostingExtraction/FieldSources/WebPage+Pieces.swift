import JobTrackerDomain

extension WebPage {
  /// The page's text outside the furniture, cut wherever an element begins or ends.
  ///
  /// - Parameters:
  ///   - longest: In characters; longer ones are empty in the result.
  ///   - limit: How many there are at most.
  func pieces(longest: Int, limit: Int = .max) -> [String] {
    var pieces: [String] = []
    for index in tree.subtree(body) where tree[index].isText && layout.textLength[index] > 0 {
      guard !layout.isFurniture(index) else { continue }
      let isLong = layout.textLength[index] > longest
      pieces.append(
        isLong ? "" : OutsideText.line(String(decoding: tree.text(of: index), as: UTF8.self)))
      if pieces.count >= limit { break }
    }
    return pieces
  }
}
