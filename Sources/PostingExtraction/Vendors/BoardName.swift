import Foundation
import JobTrackerDomain

/// The name of a company by the name of its board, such as `mistral-ai`.
enum BoardName {
  /// How many words of a text can make the name.
  private static let maximumWords = 5

  /// The name as the posting spells it; else the board's own with capitals.
  static func company(ofBoard board: String, in text: String) -> String {
    let board = board.removingPercentEncoding ?? board
    return spelled(board.squashed, in: text) ?? capitalised(board)
  }

  /// The name that a text spells so that it is `key` when it is squashed.
  static func spelled(_ key: String, in text: String) -> String? {
    guard !key.isEmpty, maySpell(key, text) else { return nil }
    for line in text.prefix(20_000).split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace)
      for start in words.indices {
        var joined = ""
        for end in start..<min(start + maximumWords, words.count) {
          let word = words[end] == "&" && key.hasPrefix(joined + "and") ? "and" : words[end]
          joined += String(word).withoutPossessive.squashed
          if joined == key, words[start].contains(where: \.isUppercase) {
            return words[start...end].joined(separator: " ").withoutPossessive
              .trimming { !$0.isLetter && !$0.isNumber }
          }
          guard key.hasPrefix(joined) else { break }
        }
      }
    }
    return nil
  }

  /// Whether the letters and digits of a text hold a name: most do not.
  private static func maySpell(_ key: String, _ text: String) -> Bool {
    guard key.utf8.allSatisfy({ $0 < 0x80 }), !(key.holds("and") && text.holds("&")) else {
      return true
    }
    return text.withBytes { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { letters in
        var count = 0
        for byte in bytes where byte.isASCIILetter || byte.isASCIIDigit {
          letters[count] = byte.asciiLowercased
          count += 1
        }
        let squashed = SimpleText.Bytes(rebasing: letters[..<count])
        return key.withBytes { squashed.place(of: $0) != nil }
      }
    }
  }

  private static func capitalised(_ board: String) -> String {
    board.split { !$0.isLetter && !$0.isNumber }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}

extension String {
  fileprivate var withoutPossessive: String {
    for end in ["'s", "’s"] where hasSuffix(end) { return String(dropLast(2)) }
    return self
  }

  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isDropped($0) }),
      let last = lastIndex(where: { !isDropped($0) })
    else { return "" }
    return String(self[first...last])
  }
}
