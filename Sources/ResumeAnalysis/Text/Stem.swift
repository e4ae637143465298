/// Cuts the endings of English words, so that “deploying” meets “deployed”.
enum Stem {
  private static let endings = [
    "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ions", "ion", "ers", "er", "ed",
    "es", "ly", "s", "e", "y",
  ].map { Array($0.utf8) }

  /// The first ending of the list goes that leaves at least four letters.
  static func of(_ word: String) -> String {
    var word = word
    let kept: Int? = word.withUTF8 { bytes in
      guard bytes.count > 4, let last = bytes.last else { return nil }
      for ending in endings where ending.last == last && bytes.count >= ending.count + 4 {
        if bytes[(bytes.count - ending.count)...].elementsEqual(ending) {
          return bytes.count - ending.count
        }
      }
      return nil
    }
    guard let kept else { return word }
    return String(word.utf8.prefix(kept)) ?? word
  }
}
