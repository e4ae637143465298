import JobTrackerDomain

/// Finds the company where the posting names it: "At X, we", "About X", "X is a".
struct SelfNamingSource: FieldSource {
  static let name = "text"
  private static let mention = "mention"
  /// Real pages name a handful; the text is searched for each.
  private static let maximumNames = 100

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    guard let description = known.best(.description)?.value else { return [] }
    var votes: [String: (name: String, weight: Int)] = [:]
    for (number, sentence) in Self.sentences(description.prefix(12_000)).enumerated() {
      for (name, weight) in Self.names(in: sentence) {
        // Postings begin with who they are from.
        votes[CompanyName.key(name), default: (name, 0)].weight += weight + (number < 4 ? 8 : 0)
      }
    }
    var proposals = votes.values.map {
      Proposal(field: .company, value: $0.name, source: Self.name, weight: min(40, $0.weight))
    }
    proposals.sort { ($1.weight, $0.value) < ($0.weight, $1.value) }
    return proposals
      + Self.mentions(
        of: (known.values(.company) + proposals.map(\.value)).prefix(Self.maximumNames),
        in: description.folded)
  }

  /// What was found elsewhere counts for more where the posting says it too.
  private static func mentions(of names: ArraySlice<String>, in text: String) -> [Proposal] {
    var spellings: [String: String] = [:]
    for name in names where spellings[name.folded] == nil {
      spellings[name.folded] = name
    }
    return spellings.sorted { $0.key < $1.key }.compactMap { key, name in
      // Where a longer name is said, a part of it is not.
      let longer = spellings.keys.filter { $0.hasPrefix(key + " ") }
      let count =
        Self.occurrences(of: key, in: text)
        - longer.reduce(0) { $0 + Self.occurrences(of: $1, in: text) }
      guard count > 0 else { return nil }
      return Proposal(
        field: .company, value: name, source: mention, weight: min(20, 5 + 3 * count))
    }
  }

  /// How often a name stands in a text as words of its own.
  private static func occurrences(of name: String, in text: String) -> Int {
    text.places(of: name).count { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !isLatin(before) && !isLatin(after)
    }
  }

  /// Scripts without spaces have a letter on both sides of every name.
  private static func isLatin(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
  }

  private static func sentences(_ text: Substring) -> [[Substring]] {
    text.parts { $0 == "\n" || $0 == "!" || $0 == "?" || $0 == "•" }.flatMap {
      line -> [[Substring]] in
      var sentences: [[Substring]] = [[]]
      for word in line.words {
        sentences[sentences.count - 1].append(word)
        if word.hasSuffix("."), word.count > 3 { sentences.append([]) }
      }
      return sentences.filter { !$0.isEmpty }
    }
  }

  private static func names(in words: [Substring]) -> [(String, Int)] {
    var found: [(String, Int)] = []
    for (index, word) in words.enumerated() {
      let following = words[(index + 1)...]
      switch introductions.begin(word) ? word.folded : "" {
      case "at", "bei", "chez", "hos":
        if let (name, rest) = name(following), let next = rest.first?.folded,
          subjects.contains(next)
        {
          found.append((name, 30))
        } else if index > 0, offers.contains(words[index - 1].folded),
          let (name, _) = name(following)
        {
          found.append((name, 15))
        }
      case "with", "for":
        if index > 0, offers.contains(words[index - 1].folded),
          let (name, _) = name(following)
        {
          found.append((name, 15))
        }
      case "about", "why", "join", "joining", "über":
        if index == 0, let (name, rest) = name(following), rest.isEmpty { found.append((name, 20)) }
      default: break
      }
      if CompanyName.isLegalForm(word), let name = nameOfCompany(endingAt: index, in: words) {
        found.append((name, 22))
      }
      if index == 0, let (name, rest) = name(words[...]), let verb = rest.first?.folded {
        if verbs.contains(verb) {
          let isEqual = rest.dropFirst(2).first?.folded.hasPrefix("equal") == true
          found.append((name, isEqual ? 20 : 15))
        }
      }
    }
    return found
  }

  /// The capitalised words before a legal form, with it.
  private static func nameOfCompany(endingAt end: Int, in words: [Substring]) -> String? {
    let start = words[..<end].lastIndex { word in
      word.first?.isUppercase != true && word != "&" || ",.:;".contains(word.last ?? " ")
    }
    // Sentences begin with a capital too, as in `At Example Ltd`.
    let run = words[(start.map { $0 + 1 } ?? 0)...end].drop { word in
      pronouns.contains(word.folded) || openers.contains(word.folded)
        || !CompanyName.isPlausible(String(word))
    }
    guard (2...6).contains(run.count) else { return nil }
    let name = run.joined(separator: " ").trimmed
    return CompanyName.isPlausible(name) ? name : nil
  }

  /// A run of capitalised words, and what follows it.
  private static func name(
    _ words: ArraySlice<Substring>
  ) -> (name: String, rest: ArraySlice<Substring>)? {
    var parts: [Substring] = []
    var rest = words
    while let word = rest.first, parts.count < 6, !word.hasPrefix("(") {
      let bare = word.trimmingPunctuation
      let isName = bare.first.map { $0.isUppercase || $0.isNumber || $0 == "&" } ?? (word == "&")
      let isJoined =
        !parts.isEmpty && ["of", "and", "de", "for"].contains(bare)
        && rest.dropFirst().first?.first?.isUppercase == true
      guard isName || isJoined else { break }
      parts.append(word == "&" ? word : bare)
      rest = rest.dropFirst()
      if let last = word.last, ",;:)".contains(last) { break }
    }
    // A short form in brackets, as in `Example Ltd (“Example”) is`.
    if rest.first?.hasPrefix("(") == true, rest.first?.hasSuffix(")") == true {
      rest = rest.dropFirst()
    }
    guard let first = parts.first, !pronouns.contains(first.folded) else { return nil }
    let name = parts.joined(separator: " ")
    return CompanyName.isPlausible(name, isInText: true) ? (name, rest) : nil
  }

  /// What the words begin with that a name is looked for after.
  private static let introductions: Phrases = [
    "at", "bei", "chez", "hos", "with", "for", "about", "why", "join", "über",
  ]
  private static let subjects: Set<String> = [
    "we", "we’re", "we're", "we’ve", "we've", "our", "you", "you’ll", "you'll", "wir", "nous", "vi",
  ]
  private static let verbs: Set<String> = [
    "is", "has", "provides", "offers", "builds", "helps", "delivers", "develops", "believes",
    "was", "are", "ist", "est", "es", "contributes", "seeks", "looks", "welcomes", "appreciates",
  ]
  private static let offers: Set<String> = [
    "open", "position", "opportunity", "role", "career", "job", "opening", "working", "work",
  ]
  private static let openers: Set<String> = [
    "about", "join", "joining", "with", "for", "from", "by", "to", "and", "on", "bei", "die", "der",
    "das", "für", "über", "chez", "la", "le", "les", "el", "los", "hos", "om", "i", "på", "vi",
    "bij",
    "o", "a", "na", "em", "en", "per", "company", "firma", "employer",
  ]
  private static let pronouns: Set<String> = [
    "we", "you", "the", "this", "that", "it", "our", "your", "as", "if", "in", "a", "an", "they",
    "there", "these", "what", "who", "how", "when", "where", "why", "all", "each", "every", "our",
    "us", "job", "role", "position", "location", "experience", "salary", "no", "i", "he", "she",
    "candidates", "applicants", "employment", "work", "at", "he/she", "wir", "sie", "you’ll",
  ]
}

extension Substring {
  fileprivate var trimmingPunctuation: Substring {
    var text = self
    if text.utf8.first?.isASCIILetter == true, text.utf8.last?.isASCIILetter == true,
      !text.hasSuffix("s")
    {
      return text
    }
    let marks: Set<Character> = [",", ".", ";", ":", "(", ")", "“", "”", "\"", "!", "?"]
    while let last = text.last, marks.contains(last) { text = text.dropLast() }
    while let first = text.first, marks.contains(first) { text = text.dropFirst() }
    for ending in ["'s", "’s"] where text.hasSuffix(ending) { text = text.dropLast(2) }
    return text
  }
}
