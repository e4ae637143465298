/// Finds words in a long text as its index does: whole ones beside each other, whatever stands
/// between them, of which the last may be the beginning of one.
package enum TextWords {
  /// The places of the words, in bytes of UTF-8.
  package static func places(of words: String, in text: String) -> [Range<Int>] {
    let wanted = tokens(of: words).map(\.word)
    guard let last = wanted.last else { return [] }
    let tokens = tokens(of: text)
    guard tokens.count >= wanted.count else { return [] }
    let before = wanted.count - 1
    return (0...(tokens.count - wanted.count)).compactMap { start in
      let end = tokens[start + before]
      guard end.word.hasPrefix(last),
        (0..<before).allSatisfy({ tokens[start + $0].word == wanted[$0] })
      else { return nil }
      return tokens[start].range.lowerBound..<end.range.upperBound
    }
  }

  private static func tokens(of text: String) -> [(word: String, range: Range<Int>)] {
    var tokens: [(word: String, range: Range<Int>)] = []
    var word = ""
    var start = 0
    var offset = 0
    func isPart(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "+" || character == "#"
    }
    for character in text {
      if isPart(character) {
        if word.isEmpty { start = offset }
        word.append(character)
      } else if !word.isEmpty {
        tokens.append((FoldedText.fold(word), start..<offset))
        word = ""
      }
      offset += character.utf8.count
    }
    if !word.isEmpty { tokens.append((FoldedText.fold(word), start..<offset)) }
    return tokens
  }
}
