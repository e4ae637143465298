import JobTrackerDomain

/// Phrases that say who looks for whom: `X is hiring a Y`, `Y at X`.
enum Hiring {
  /// - Returns: The company and the title as far as the line says them; `nil` where it is no
  ///   such phrase.
  static func phrase(_ line: String) -> (company: String?, title: String?)? {
    for verb in verbs {
      guard let found = line.range(ofFolded: verb) else { continue }
      let company = name(String(line[..<found.lowerBound]))
      let title = role(String(line[found.upperBound...]))
      if company != nil || title != nil { return (company, title) }
    }
    guard line.words.count <= longestLine,
      let (title, company) = TitleParts.pair(inHeading: line, isInText: true),
      JobTitle.isPlausible(title), title.words.count <= longestTitle
    else { return nil }
    return (company, title)
  }

  /// In words; sentences are longer.
  private static let longestLine = 16
  private static let longestTitle = 10

  /// Without its article and what follows it, as `in Berlin` or a second sentence.
  private static func role(_ text: String) -> String? {
    var title = text.trimmed
    for article in ["a ", "an ", "our next ", "for a ", "for an ", "for "]
    where title.folded.hasPrefix(article) {
      title = String(title.dropFirst(article.count))
    }
    // “Engineer in Test” is a title.
    if let place = title.ranges(of: " in ").first(where: {
      !title[$0.upperBound...].folded.hasPrefix("test")
    }) {
      title = String(title[..<place.lowerBound])
    }
    for end in [" to ", " who ", " for ", " with ", " (", ". ", "! ", " – ", " | "] {
      if let found = title.firstRange(of: end) { title = String(title[..<found.lowerBound]) }
    }
    while let last = title.last, ".!?,:".contains(last) { title.removeLast() }
    return Roles.isNamed(in: title) && JobTitle.isPlausible(title) ? title : nil
  }

  private static func name(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count <= 6, first.first?.isLowercase == false,
      !notNames.contains(first.folded)
    else { return nil }
    var name = words.joined(separator: " ")
    while let last = name.last, ".!?,:".contains(last) { name.removeLast() }
    return CompanyName.isPlausible(name, isInText: true) ? name : nil
  }

  private static let verbs =
    [
      " is now hiring", " is currently hiring", " is hiring", " are hiring", " hiring ", " hiring:",
      "hiring: ", " is looking for", " is seeking", " is recruiting",
    ] + HiringWords.verbs.map { " \($0) " }

  private static let notNames: Set<String> = [
    "we", "we're", "we’re", "now", "currently", "who", "who's", "why", "our", "the", "this",
    "they", "still", "actively", "you", "wir", "nous",
  ]
}

/// Words for what somebody does at work.
enum Roles {
  static func isNamed(in text: String) -> Bool {
    if parts.stand(in: text) { return true }
    return text.holdsLetterRun { word in
      words.contains(word)
        || word.last == UInt8(ascii: "s")
          && words.contains(SimpleText.Bytes(rebasing: word.dropLast()))
    }
  }

  private static let words: WordSet = [
    "engineer", "developer", "manager", "designer", "scientist", "analyst", "architect",
    "administrator", "admin", "consultant", "lead", "head", "director", "intern", "trainee",
    "specialist", "programmer", "researcher", "officer", "tester", "technician", "sre", "devops",
    "coordinator", "assistant", "associate", "writer", "representative", "recruiter", "cto", "ceo",
    "cio", "ciso", "strategist", "owner", "expert", "operator", "apprentice", "sdet", "dba",
    "founder", "advocate", "evangelist", "master", "president", "vp", "professor", "postdoc",
    "leiter", "leiterin", "werkstudent", "praktikant", "berater", "beraterin", "chef", "stagiaire",
    "gerente", "analista", "técnico", "becario", "estagiário", "konzultant", "analytik", "vedoucí",
    "konsulent", "konsult", "praktikant",
  ]

  /// Stems of languages that join words or bend them.
  private static let parts: Phrases = [
    "entwickler", "ingenieur", "développeu", "ingénieu", "desarrollador", "programador",
    "ingenier", "desenvolvedor", "engenheir", "enginyer", "programátor", "vývojář", "inženýr",
    "udvikler", "utvecklare", "utvikler", "ontwikkelaar", "sviluppat", "programista", "エンジニア",
    "プログラマ", "デザイナー", "マネージャ", "工程师", "开发",
  ]
}
