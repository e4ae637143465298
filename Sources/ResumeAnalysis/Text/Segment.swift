import JobTrackerDomain

/// A line, a bullet or a sentence of a text.
struct Segment: Sendable {
  /// Word for word as it stands in the text, without its bullet.
  let text: String
  let words: [Word]
  /// Whether a bullet stands before it; a heading has none.
  let isBulleted: Bool
  /// The words alone: the same for lines that differ in letter case or marks.
  let key: String

  init(_ text: some StringProtocol, isBulleted: Bool, lexicon: Lexicon) {
    self.text = String(text)
    self.words = Tokeniser.words(of: text, lexicon: lexicon)
    self.isBulleted = isBulleted
    key = words.lazy.map(\.text).joined(separator: " ")
  }
}

/// Cuts a text into its segments.
enum Segmenter {
  /// A longer line is cut into sentences.
  private static let longLine = 160

  static func segments(of text: String, lexicon: Lexicon) -> [Segment] {
    // The bullet of a PDF whose bytes were once read as Latin-1.
    let text = text.contains("â¢") ? text.split(separator: "â¢").joined(separator: "•") : text
    return text.split(whereSeparator: \.isNewline).flatMap { line in
      bullets(of: line).flatMap { piece in
        sentences(of: piece.text).enumerated().compactMap { index, sentence in
          let sentence = sentence.trimmed
          guard !sentence.isEmpty else { return nil }
          return Segment(
            sentence, isBulleted: piece.isBulleted || index > 0, lexicon: lexicon)
        }
      }
    }
  }

  private static func bullets(of line: Substring) -> [(text: Substring, isBulleted: Bool)] {
    var result: [(Substring, Bool)] = []
    var start = line.startIndex
    var isBulleted = false
    var isAfterSpace = true
    var isBlankSoFar = true
    let scalars = line.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\u{A0}"
      if isBullet(scalar)
        || (isAfterSpace && isDashBullet(scalar, atStart: isBlankSoFar)
          && (next == scalars.endIndex || scalars[next].properties.isWhitespace))
      {
        result.append((line[start..<index], isBulleted))
        start = next
        isBulleted = true
      } else if !isSpace {
        isBlankSoFar = false
      }
      isAfterSpace = isSpace
      index = next
    }
    result.append((line[start...], isBulleted))
    return result
  }

  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "•", "●", "▪", "◦", "‣", "■", "□", "◆", "➢", "➤", "✓", "✔", "\u{F0B7}", "\u{F0A7}": true
    default: false
    }
  }

  /// `*` is a bullet inside a line too, a dash only where the line begins.
  private static func isDashBullet(_ scalar: Unicode.Scalar, atStart: Bool) -> Bool {
    scalar == "*" || (atStart && (scalar == "-" || scalar == "–" || scalar == "—"))
  }

  private static func sentences(of text: Substring) -> [Substring] {
    guard text.utf8.count > longLine else { return [text] }
    var result: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if next < text.endIndex, endsSentence(text, at: index, next: next, from: start) {
        result.append(text[start..<next])
        start = next
      }
      index = next
    }
    result.append(text[start...])
    return result
  }

  private static func endsSentence(
    _ text: Substring, at index: Substring.Index, next: Substring.Index, from start: Substring.Index
  ) -> Bool {
    switch text[index] {
    case "!", "?": return true
    case ".": break
    default: return false
    }
    let word = text[start..<index].suffix(6).split(separator: " ").last ?? ""
    // “e.g.”, “Inc.” and initials end no sentence.
    guard word.count > 2, !word.contains("."),
      !["inc", "ltd", "etc", "pvt"].contains(word.lowercased())
    else { return false }
    if text[next].isWhitespace { return true }
    // A page whose paragraphs were glued together: “with us.The team”.
    let following = text[next...].prefix { $0.isLetter }
    return following.count > 2 && text[next].isUppercase
      && !["net", "com", "org"].contains(following.lowercased())
  }
}
