/// The words of a page that are there for programs and not for people.
///
/// They are tiny, have the colour of their ground, are written in invisible ink (render mode 3),
/// or lie under something else. What tells is the page as it is drawn: white text on a dark
/// ground is no secret, and the text that a scanner laid over its picture is none either.
enum HiddenText {
  /// Smaller than any print that can be read, in points.
  private static let tiny = 2.5
  /// A lone dot or icon says nothing: words do.
  private static let fewestLetters = 3

  /// The indexes of the characters that nobody sees.
  static func glyphs(on page: PDFPage) -> Set<Int> {
    let words = words(of: page.glyphs)
    let looks = page.looks
    guard !words.isEmpty, let drawing = page.drawing else { return [] }
    let grounds = words.map { word in drawing.ground(of: page.glyphs[word].map(\.box)) }
    var drawnFonts: Set<String> = []
    for (word, ground) in zip(words, grounds) where ground == nil {
      drawnFonts.insert(looks[word.lowerBound].font)
    }
    let isHidden = zip(words, grounds).map { word, ground in
      let look = looks[word.lowerBound]
      if word.allSatisfy({ looks[$0].size < tiny }) { return true }
      guard let ground else { return false }
      return look.color.isAlike(ground) || drawnFonts.contains(look.font) || isEmbedded(look.font)
    }
    return gathered(words, isHidden, page.glyphs)
  }

  /// A font that this machine lacks leaves no mark either; one that came with the file does.
  private static func isEmbedded(_ font: String) -> Bool {
    font.dropFirst(6).first == "+" && font.prefix(6).allSatisfy(\.isUppercase)
  }

  private static func words(of glyphs: [Glyph]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for (index, glyph) in glyphs.enumerated() where !glyph.isSpace && !glyph.isLineEnd {
      if let last = words.last, last.upperBound == index {
        words[words.count - 1] = last.lowerBound..<(index + 1)
      } else {
        words.append(index..<(index + 1))
      }
    }
    return words
  }

  /// Hidden words that follow each other, where they say something, with what parts them.
  private static func gathered(
    _ words: [Range<Int>], _ isHidden: [Bool], _ glyphs: [Glyph]
  ) -> Set<Int> {
    var hidden: Set<Int> = []
    var index = 0
    while index < words.count {
      guard isHidden[index] else {
        index += 1
        continue
      }
      let first = words[index].lowerBound
      while index < words.count, isHidden[index] { index += 1 }
      let range = first..<words[index - 1].upperBound
      let letters = glyphs[range].count { $0.scalar.properties.isAlphabetic }
      if letters >= fewestLetters { hidden.formUnion(range) }
    }
    return hidden
  }
}
