/// A part of what is typed into a filter, as it was typed.
///
/// Parts stand with spaces between, but for those in quotes; a `!` before one turns it round.
struct FilterToken {
  private(set) var isExcluded = false
  /// Whether there is a quote in it.
  private(set) var isQuoted = false
  /// Without the `!` and the quotes.
  private(set) var text = ""
  /// What stands before the first colon, in lower case, where no quote stands before it.
  private(set) var prefix: String?
  /// What stands behind that colon.
  private(set) var value = ""

  /// Whether it has to stand just so: what is to be left out is meant to the letter.
  var isExact: Bool { isQuoted || isExcluded }

  static func all(in text: String) -> [FilterToken] {
    var rest = text[...]
    var tokens: [FilterToken] = []
    while let token = FilterToken(takenFrom: &rest) { tokens.append(token) }
    return tokens
  }

  private init?(takenFrom rest: inout Substring) {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    if rest.first == "!" {
      isExcluded = true
      rest.removeFirst()
    }
    var isInside = false
    while let character = rest.first, isInside || !character.isWhitespace {
      rest.removeFirst()
      if character == "\"" {
        isInside.toggle()
        isQuoted = true
        continue
      }
      if character == ":", !isInside, prefix == nil {
        prefix = text.lowercased()
      } else if prefix != nil {
        value.append(character)
      }
      text.append(character)
    }
  }
}
