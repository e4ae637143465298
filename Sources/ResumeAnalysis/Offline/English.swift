/// Tells English from other languages by its everyday words.
enum English {
  private static let words: Set<String> = [
    "the", "and", "of", "to", "with", "in", "for", "you", "a", "our",
  ]

  static func count(in words: [Word]) -> Int { words.count { Self.words.contains($0.text) } }

  /// - Parameter count: How many of so many words are everyday English ones.
  static func isLikely(_ count: Int, of total: Int) -> Bool { count * 20 > total }
}
