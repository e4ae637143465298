/// What a person types to narrow the list of resumes, taken apart.
///
/// Each part must hold: the letters of a word stand in the name of the file, or in what the job is
/// called that it was made for, in their order (``WordMatch``), or the word begins one of the
/// resume's text; `"some words"` stand just so in one of them; `text:` asks the text alone; `!`
/// before a part turns it round.
package struct ResumeFilter: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package var words: String
    /// Whether the letters have to stand beside each other.
    package var isExact: Bool
    /// Whether the text alone is asked.
    package var isOfText: Bool
    package var isExcluded: Bool
  }

  package let parts: [Part]

  package init(_ text: String = "") {
    parts = FilterToken.all(in: text).compactMap { token in
      let isOfText = token.prefix == "text"
      let words = isOfText ? token.value : token.text
      guard isOfText ? words.hasWords : !words.isEmpty else { return nil }
      return Part(
        words: words, isExact: token.isExact, isOfText: isOfText, isExcluded: token.isExcluded)
    }
  }

  /// The words that are asked for, as they may stand in a text.
  package var textWords: [String] {
    parts.compactMap { $0.isExcluded || !$0.words.hasWords ? nil : $0.words }
  }
}

extension String {
  /// Whether a letter or a number is in it, so that a text can be searched for it.
  package var hasWords: Bool { contains { $0.isLetter || $0.isNumber } }
}
