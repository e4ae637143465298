/// Knows the lines of a resume that are pasted from the posting, however they are wrapped.
///
/// Five words in a row that stand in the posting too are copied. A line is a copy where that
/// covers most of its words; a short one where it covers all of them.
struct CopyDetector: Sendable {
  private static let run = 5
  private static let mostWords = 0.7

  private var runs: Set<UInt64> = []
  private var tail: [UInt64] = []

  /// Reads the next line of the posting.
  mutating func read(_ words: [Word]) {
    for word in words {
      tail.append(Self.hash(word))
      if tail.count > Self.run { tail.removeFirst() }
      if tail.count == Self.run { runs.insert(Self.combined(tail[...])) }
    }
  }

  /// Which of the lines are copies.
  func copies(among lines: [[Word]]) -> [Bool] {
    let hashes = lines.joined().map(Self.hash)
    var isCopied = [Bool](repeating: false, count: hashes.count)
    if hashes.count >= Self.run {
      for start in 0...(hashes.count - Self.run) {
        let end = start + Self.run
        guard runs.contains(Self.combined(hashes[start..<end])) else { continue }
        for index in start..<end { isCopied[index] = true }
      }
    }
    var start = 0
    return lines.map { words in
      defer { start += words.count }
      guard !words.isEmpty else { return false }
      let copied = isCopied[start..<(start + words.count)].count { $0 }
      return words.count <= Self.run
        ? copied == words.count : Double(copied) >= Self.mostWords * Double(words.count)
    }
  }

  /// FNV-1a: the same on every run, which `Hasher` is not.
  private static func hash(_ word: Word) -> UInt64 {
    word.text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func combined(_ hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }
  }
}
