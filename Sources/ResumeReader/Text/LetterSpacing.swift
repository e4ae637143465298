/// Headings set with room between their letters: `E X P E R I E N C E`.
enum LetterSpacing {
  /// Joins four single letters or more in a row; two spaces part their words.
  ///
  /// Three are enough for a whole line in a script that has no spaces (`履 歴 書`).
  static func joined(_ line: String) -> String {
    var words: [Substring] = []
    var letters: [Substring] = []
    let isWhole = line.split(separator: " ").allSatisfy { $0.count == 1 && isIdeograph($0) }
    func endRun() {
      let isSpaced = letters.count > 3 || (isWhole && letters.count > 2)
      words += isSpaced ? [Substring(letters.joined())] : letters
      letters = []
    }
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        endRun()
      } else if word.count == 1, word.first?.isLetter == true || (word == "&" && letters.count > 3)
      {
        letters.append(word)
      } else {
        endRun()
        words.append(word)
      }
    }
    endRun()
    return words.joined(separator: " ")
  }

  private static func isIdeograph(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
  }
}
