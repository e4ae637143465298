/// Words of a font that does not say which characters its letters are.
enum UnreadableWords {
  /// How many there are: words with such a letter inside, or made of several.
  ///
  /// A lone picture of an icon font is none, nor is a row of the same, such as stars.
  static func count(in lines: [String]) -> Int {
    lines.reduce(0) { sum, line in
      sum
        + line.split(whereSeparator: \.isWhitespace).count {
          isUnreadable(Array($0.unicodeScalars))
        }
    }
  }

  private static func isUnreadable(_ word: [Unicode.Scalar]) -> Bool {
    let places = word.indices.filter { isNoCharacter(word[$0]) }
    let isInside = places.contains { index in
      index > 0 && index + 1 < word.count && word[index - 1].properties.isAlphabetic
        && word[index + 1].properties.isAlphabetic
    }
    return isInside || Set(places.map { word[$0] }).count >= 3
  }

  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }
}
