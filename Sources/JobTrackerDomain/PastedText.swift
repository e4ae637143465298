/// Tells what a person has pasted.
package enum PastedText {
  /// How much of a long text is looked at, in bytes.
  private static let sample = 65_536

  /// Whether the text is the source of a web page and not what a person reads.
  ///
  /// A posting may name a tag or two; a page closes many.
  package static func isMarkup(_ text: String) -> Bool {
    let bytes = text.utf8.prefix(sample).drop { $0 <= 0x20 }
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    let start = String(decoding: bytes.prefix(16), as: UTF8.self).lowercased()
    if ["<!doctype html", "<html"].contains(where: start.hasPrefix) { return true }
    var closed = 0
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      if beforeLast == UInt8(ascii: "<"), last == UInt8(ascii: "/"), isLetter { closed += 1 }
      (last, beforeLast) = (byte, last)
    }
    return closed >= (bytes.first == UInt8(ascii: "<") ? 1 : 4)
  }

  /// The web address that the text is, and nothing else; `nil` where it is more or less.
  package static func address(_ text: String) -> String? {
    let text = text.trimmed
    guard !text.contains(where: \.isWhitespace), (try? JobDraft.checkedURL(text)) != nil else {
      return nil
    }
    return text
  }

  /// Whether more than one of its lines has something in it.
  package static func hasSeveralLines(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).lazy.filter { !$0.allSatisfy(\.isWhitespace) }
      .dropFirst().first != nil
  }
}
