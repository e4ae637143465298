/// A few phrases that are looked for in many lines.
struct WordPhrases: Sendable {
  /// By their first word.
  private let phrases: [String: [[String]]]

  init(_ phrases: [String]) {
    self.phrases = Dictionary(
      grouping: phrases.map { $0.split(separator: " ").map(String.init) }, by: { $0[0] })
  }

  /// Whether one of them stands in the words.
  func isIn(_ words: [Word]) -> Bool {
    words.indices.contains { index in
      phrases[words[index].text]?.contains { phrase in
        phrase.count <= words.count - index
          && zip(phrase, words[index...]).allSatisfy { $0 == $1.text }
      } == true
    }
  }
}
