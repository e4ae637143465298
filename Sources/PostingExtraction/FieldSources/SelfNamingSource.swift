import JobTrackerDomain

/// Finds the company where the posting names it: "At X, we", "About X", "X is a".
struct SelfNamingSource: FieldSource {
  static let name = "text"
  /// Real pages name a handful; the text is searched for each.
  private static let maximumNames = 100

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    guard let description = known.best(.description)?.value,
      !Self.isSure(known.best(.company), by: description)
    else { return [] }
    let witnesses = NameWitnesses(page, known: known, description: description)
    var votes: [String: (name: String, weight: Int, isKnown: Bool)] = [:]
    var number = 0
    Self.forEachSentence(of: description.characterPrefix(12_000)) { sentence in
      for (name, weight, isSure) in Self.names(in: sentence) {
        let key = CompanyName.key(name)
        // Much else that begins with a capital is or has something.
        let isKnown = isSure || witnesses.know(key, CompanyName.words(name))
        // Postings begin with who they are from.
        let vote = isKnown ? weight + (number < 4 ? 8 : 0) : Self.unknownWeight
        let before = votes[key] ?? (name, 0, false)
        votes[key] = (before.name, before.weight + vote, before.isKnown || isKnown)
      }
      number += 1
    }
    var proposals = votes.values.map {
      Proposal(
        field: .company, value: $0.name, source: Self.name,
        weight: min($0.isKnown ? 40 : Self.unknownWeight, $0.weight))
    }
    proposals.sort { ($1.weight, $0.value) < ($0.weight, $1.value) }
    // What only its own sentence calls a company is not said again by it.
    let named = votes.values.filter(\.isKnown).map(\.name).sorted()
    return proposals
      + NameMentions(description).proposals(
        for: (known.values(.company) + named).prefix(Self.maximumNames))
  }

  /// Whether no sentence could speak for another company: this one is known, and named in the text.
  private static func isSure(
    _ company: (value: String, source: String, weight: Int)?, by description: String
  ) -> Bool {
    guard let company, company.weight >= sureWeight else { return false }
    return description.firstPlace(of: company.value) != nil
  }

  private static let sureWeight = 100

  /// What a sentence's first words tell where nothing else on the page knows them.
  private static let unknownWeight = 5

  /// Hands on the words of each sentence, which live no longer than the call.
  private static func forEachSentence(
    of text: Substring, _ body: (ArraySlice<TextWord>) -> Void
  ) {
    let lines = text.parts { $0 == "\n" || $0 == "!" || $0 == "?" || $0 == "•" }
    for line in lines {
      line.withWords { words in
        var start = 0
        for (index, word) in words.enumerated() where word.endsSentence {
          body(words[start...index])
          start = index + 1
        }
        if start < words.count { body(words[start...]) }
      }
    }
  }

  /// A name, what speaks for it, and whether it can be nothing but a company's.
  private typealias Naming = (name: String, weight: Int, isSure: Bool)

  private static func names(in words: ArraySlice<TextWord>) -> [Naming] {
    var found: [Naming] = []
    for index in words.indices {
      let word = words[index]
      let following = words[(index + 1)...]
      func isOffered() -> Bool { index > words.startIndex && words[index - 1].isFolded(in: offers) }
      switch word.folded(in: introductions) {
      case .place:
        let isOfSpeaker = index > words.startIndex && words[index - 1].isFolded(in: speakers)
        if let run = run(following),
          isOfSpeaker || run.rest.first?.isFolded(in: subjects) == true, let name = name(run)
        {
          found.append((name, 30, true))
        } else if isOffered(), let name = run(following).flatMap(name) {
          found.append((name, 15, true))
        }
      case .offer:
        if isOffered(), let name = run(following).flatMap(name) { found.append((name, 15, true)) }
      case .heading:
        if index == words.startIndex, let run = run(following), run.rest.isEmpty,
          let name = name(run)
        {
          found.append((name, 20, true))
        }
      case nil: break
      }
      if CompanyName.isLegalForm(word.bytes), let name = nameOfCompany(endingAt: index, in: words) {
        found.append((name, 22, true))
      }
      if index == words.startIndex, holdsVerb(words), let run = run(words),
        run.rest.first?.isFolded(in: verbs) == true, let name = name(run)
      {
        let isEqual = run.rest.dropFirst(2).first?.text.folded.hasPrefix("equal") == true
        let isSure = isEqual || run.rest.first?.isFolded(in: anythingsVerbs) == false
        found.append((name, isEqual ? 20 : 15, isSure))
      }
    }
    return found
  }

  /// Whether a verb may stand behind a name that a sentence begins with; most have none.
  private static func holdsVerb(_ words: ArraySlice<TextWord>) -> Bool {
    words.dropFirst().prefix(longestRun + 1).contains { $0.isFolded(in: verbs) }
  }

  /// The capitalised words before a legal form, with it.
  private static func nameOfCompany(
    endingAt end: Int, in words: ArraySlice<TextWord>
  ) -> String? {
    let start = words[..<end].indices.last { index in
      let word = words[index]
      // `Example Works, Inc.`
      let isBeforeForm = index == end - 1 && word.lastByte == UInt8(ascii: ",")
      return !word.beginsInCapital && !word.isAmpersand
        || !isBeforeForm && ",.:;".utf8.contains(word.lastByte ?? 0)
    }
    // Sentences begin with a capital too, as in `At Example Ltd`.
    let run = words[(start.map { $0 + 1 } ?? words.startIndex)...end].drop { word in
      word.isFolded(in: pronouns) || word.isFolded(in: openers)
        || !CompanyName.isPlausible(word.text)
    }
    guard (2...6).contains(run.count) else { return nil }
    let name = CompanyName.withRest(
      run.map(\.text).joined(separator: " ").trimmed,
      startOf: words[(end + 1)...].prefix(3).map(\.text))
    return CompanyName.isPlausible(name) ? name : nil
  }

  /// Words of a name.
  private static let longestRun = 6

  private typealias Run = (parts: [TextWord], rest: ArraySlice<TextWord>)

  /// A run of capitalised words, and what follows it.
  private static func run(_ words: ArraySlice<TextWord>) -> Run? {
    var parts: [TextWord] = []
    var rest = words
    while let word = rest.first, parts.count < longestRun, word.firstByte != UInt8(ascii: "(") {
      let bare = word.trimmingPunctuation
      let isName =
        bare.bytes.isEmpty
        ? word.isAmpersand : bare.beginsInCapital || bare.beginsInNumber || bare.beginsInAmpersand
      let isJoined =
        !parts.isEmpty && bare.isIn(joints) && rest.dropFirst().first?.beginsInCapital == true
      guard isName || isJoined else { break }
      parts.append(word.isAmpersand ? word : bare)
      rest = rest.dropFirst()
      if let last = word.lastByte, ",;:)".utf8.contains(last) { break }
    }
    // A short form in brackets, as in `Example Ltd (“Example”) is`.
    if let next = rest.first, next.firstByte == UInt8(ascii: "("),
      next.lastByte == UInt8(ascii: ")")
    {
      rest = rest.dropFirst()
    }
    guard let first = parts.first, !first.isFolded(in: pronouns) else { return nil }
    return (parts, rest)
  }

  /// The name that a run of words is.
  private static func name(_ run: Run) -> String? {
    let name = run.parts.map(\.text).joined(separator: " ")
    return CompanyName.isPlausible(name, isInText: true) ? name : nil
  }

  /// What a word tells of the name behind it.
  private enum Introduction { case place, offer, heading }

  private static let introductions = WordTable<Introduction>([
    ("at", .place), ("bei", .place), ("chez", .place), ("hos", .place), ("with", .offer),
    ("for", .offer), ("about", .heading), ("why", .heading), ("join", .heading),
    ("joining", .heading), ("über", .heading),
  ])
  private static let joints: WordSet = ["of", "and", "de", "for"]
  private static let subjects: WordSet = [
    "we", "we’re", "we're", "we’ve", "we've", "our", "you", "you’ll", "you'll", "wir", "nous", "vi",
  ]
  /// `We at X`.
  private static let speakers: WordSet = ["we", "wir", "nous", "vi", "us", "uns", "oss"]
  private static let verbs = WordSet(
    [
      "er", "är", "jest", "è", "é", "és", "is", "has", "provides", "offers", "builds", "helps",
      "delivers", "develops", "believes", "was", "are", "ist", "est", "es", "contributes", "seeks",
      "looks", "welcomes", "appreciates", "recherche",
    ] + HiringWords.verbs)
  /// What other things than companies do too: cities, skills.
  private static let anythingsVerbs: WordSet = [
    "is", "has", "helps", "was", "are", "ist", "est", "es", "er", "är", "jest", "è", "é", "és",
  ]
  private static let offers: WordSet = [
    "open", "position", "opportunity", "role", "career", "job", "opening", "working", "work",
  ]
  private static let openers: WordSet = [
    "about", "join", "joining", "with", "for", "from", "by", "to", "and", "on", "bei", "die", "der",
    "das", "für", "über", "chez", "la", "le", "les", "el", "los", "hos", "om", "i", "på", "vi",
    "bij",
    "o", "a", "na", "em", "en", "per", "company", "firma", "employer",
  ]
  private static let pronouns: WordSet = [
    "we", "you", "the", "this", "that", "it", "our", "your", "as", "if", "in", "a", "an", "they",
    "there", "these", "what", "who", "how", "when", "where", "why", "all", "each", "every", "our",
    "us", "job", "role", "position", "location", "experience", "salary", "no", "i", "he", "she",
    "everyone", "everybody", "someone", "anyone", "nobody", "jeder", "jede", "alle", "chacun",
    "iedereen", "alla", "každý", "knowledge", "familiarity", "proficiency", "fluency",
    "understanding", "ability", "english", "german", "french", "training", "travel", "relocation",
    "candidates", "applicants", "employment", "work", "at", "he/she", "wir", "sie", "you’ll",
    "du", "es", "das", "er", "det", "den", "han", "hun", "jeg", "jag", "man", "il", "elle", "vous",
    "tu", "on", "ce", "él", "ella", "esto", "você", "ele", "ela", "hij", "zij", "het", "wie", "wer",
  ]
}

extension TextWord {
  /// Whether a sentence ends behind it; short words with a full stop are no end.
  fileprivate var endsSentence: Bool {
    lastByte == UInt8(ascii: ".") && (bytes.count > 3 && text.isLonger(than: 3))
  }

  fileprivate var isAmpersand: Bool { beginsInAmpersand && bytes.count == 1 }
  fileprivate var beginsInAmpersand: Bool { firstByte == UInt8(ascii: "&") }
}
