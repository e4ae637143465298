/// One word of a text, as the lexicon compares it.
struct Word: Sendable {
  /// Lower case; `c++`, `c#` and `.net` are words.
  let text: String
  /// The text without its ending.
  let stem: String
  /// The lexicon's number for it, or -1.
  let number: Int32
  /// What stands between the word before and this one.
  let gap: Gap
  /// The place in the text, in bytes of UTF-8.
  let range: Range<Int>
}

/// The marks between two words.
struct Gap: OptionSet, Sendable {
  let rawValue: Int

  static let comma = Gap(rawValue: 1)
  static let slash = Gap(rawValue: 2)
  /// A closing bracket, a colon, a quotation mark or a dash.
  static let bracket = Gap(rawValue: 4)
  static let ampersand = Gap(rawValue: 8)
  /// The end of a clause: a full stop before a space, a question or exclamation mark.
  static let stop = Gap(rawValue: 16)
  /// No word before: a segment begins.
  static let start = Gap(rawValue: 32)

  /// An opening bracket.
  static let open = Gap(rawValue: 64)

  /// Marks that separate the entries of a list.
  static let list: Gap = [.comma, .slash, .bracket, .open, .ampersand]
}
