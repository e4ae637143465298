/// Words that were broken at the end of a line.
enum Hyphenation {
  /// First parts of English compounds that keep their hyphen at the end of a line.
  private static let compoundStarts: Set<String> = [
    "all", "anti", "back", "best", "client", "close", "co", "cost", "cross", "data", "deep", "end",
    "event", "ex", "fast", "first", "front", "full", "half", "hands", "high", "in", "inter",
    "large",
    "long", "low", "meta", "mid", "mission", "multi", "near", "non", "object", "off", "on", "one",
    "open", "out", "part", "peer", "post", "pre", "problem", "real", "role", "second", "self",
    "semi", "server", "service", "short", "single", "small", "sub", "team", "test", "third", "time",
    "top", "two", "up", "user", "web", "well", "world", "year",
  ]

  /// Joins a line that ends inside a word with the rest of the word.
  ///
  /// The hyphen goes where it only breaks the word (`applica-tion`), and stays where it
  /// belongs to a compound (`cross-functional`). A capital or a digit on the next line
  /// leaves both lines as they are.
  static func joined(_ lines: [String]) -> [String] {
    let known = words(of: lines)
    var result: [String] = []
    for line in lines {
      guard let previous = result.last, let break_ = LineBreak(previous, line) else {
        result.append(withoutSoftHyphens(line))
        continue
      }
      result[result.count - 1] =
        break_.head + (keepsHyphen(break_, known) ? "-" : "") + withoutSoftHyphens(line)
    }
    return result.map { $0.replacing("\u{AD}", with: "") }
  }

  /// A line that ends inside a word.
  private struct LineBreak {
    /// The line without its hyphen.
    var head: String
    /// The word's parts before and after the hyphen.
    var first: String
    var second: String
    var isSoft: Bool

    init?(_ line: String, _ next: String) {
      guard let hyphen = line.last, ["-", "\u{2010}", "\u{AD}"].contains(hyphen) else { return nil }
      head = String(line.dropLast())
      first = String(head.reversed().prefix { $0.isLetter || $0 == "-" || $0.isNumber }.reversed())
      second = String(next.prefix(while: \.isLetter))
      isSoft = hyphen == "\u{AD}"
      guard head.last?.isLetter == true, second.first?.isLowercase == true else { return nil }
    }
  }

  private static func keepsHyphen(_ break_: LineBreak, _ known: Set<String>) -> Bool {
    let first = break_.first.lowercased()
    let second = break_.second.lowercased()
    if break_.isSoft || known.contains(first + second) { return false }
    if known.contains(first + "-" + second) { return true }
    return first.count == 1 || first.contains("-") || compoundStarts.contains(first)
      || break_.first.dropFirst().contains { !$0.isLowercase }
      || (known.contains(first) && known.contains(second) && first.count > 2 && second.count > 3)
  }

  /// The whole words of the text, hyphenated ones too, in lower case.
  private static func words(of lines: [String]) -> Set<String> {
    var words: Set<String> = []
    for line in lines {
      let parts = line.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "\u{AD}" }
      let isContinued = line.hasSuffix("-") || line.hasSuffix("\u{AD}")
      words.formUnion((isContinued ? parts.dropLast() : parts[...]).map(String.init))
    }
    return words
  }

  private static func withoutSoftHyphens(_ line: String) -> String {
    guard line.contains("\u{AD}") else { return line }
    let end = line.hasSuffix("\u{AD}") ? "\u{AD}" : ""
    return line.replacing("\u{AD}", with: "") + end
  }
}
