import JobTrackerDomain

/// What is known of the names of companies.
enum CompanyName {
  /// A name to compare by: without case, punctuation and legal form.
  static func key(_ name: String) -> String { words(name).joined() }

  /// The words of a name in lower case, without punctuation and legal form.
  static func words(_ name: String) -> [String] {
    var words = name.folded.letterAndDigitRuns.map(String.init)
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    // As `&` is.
    return words.count > 2 ? words.filter { $0 != "and" } : words
  }

  /// Whether the letters of a short word stand in that order in a name, from its first
  /// letter on and with its last word's first: AAU is Aalborg University.
  static func isAcronym(_ word: String, of words: [String]) -> Bool {
    guard (2...6).contains(word.count), words.count > 1, word.first == words[0].first,
      word.contains(words[words.count - 1].prefix(1))
    else { return false }
    var rest = words.joined()[...]
    for letter in word {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }

  /// Whether text can be the name of a company at all.
  ///
  /// - Parameter isInText: Whether the posting itself says it; the name of a board
  ///   or of its software elsewhere on the page is not the employer's.
  static func isPlausible(_ name: String, isInText: Bool = false) -> Bool {
    guard !name.isLonger(than: 80), name.isLonger(than: 1), !name.holds("http") else {
      return false
    }
    let key = key(name)
    return (isInText || !boards.contains(key)) && !key.isEmpty && !generic.contains(key)
      && !key.allSatisfy(\.isNumber) && !SiteLabels.isLabel(name)
  }

  /// Whether it says whose something is, as menus do, `Unsere Werte`, and slogans; there are
  /// companies that are called so, by more words than menus have.
  static func isOfSpeaker(_ name: String, words most: Int = mostWordsInMenus) -> Bool {
    let words = name.words
    return (2...most).contains(words.count) && speakers.contains(words[0].folded)
  }

  static let mostWordsInMenus = 2
  private static let speakers: WordSet = [
    "we", "our", "your", "you", "wir", "unsere", "unser", "nous", "nos", "notre", "nuestro",
    "nuestra", "nuestros", "nuestras", "nossa", "nosso", "nossos", "onze", "vores", "våra", "nasze",
  ]

  /// Without what sites put around a company's name: `Careers at X`, `X Careers`, `X logo`,
  /// `Xの求人・転職情報`.
  static func cleaned(_ name: String) -> String {
    var name = name.trimmed
    while name.hasSuffix(":") { name = String(name.dropLast()).trimmed }
    if name.mayHold("®") || name.mayHold("™") { name.removeAll { "®™".contains($0) } }
    let folded = name.folded
    for lead in leads where folded.hasPrefix(lead) && name.count > lead.count + 1 {
      name = String(name.dropFirst(lead.count).drop { "/|-–: ".contains($0) }).trimmed
      break
    }
    let rest = name.folded
    let isSocial = socialSites.stand(in: rest)
    for tail in isSocial ? socialTails : tails
    where rest.hasSuffix(tail) && name.count > tail.count + 1 {
      name = String(name.dropLast(tail.count)).trimmed
      break
    }
    // A rating that stands beside the name.
    if name.utf8.contains(where: \.isASCIIDigit), let rating = name.firstMatch(of: ratingPattern) {
      name = String(name[..<rating.range.lowerBound])
    }
    return JapaneseOffer.withoutPlace(JapaneseOffer.owner(in: name) ?? name)
  }

  // An expression that is made never changes, so threads may share it.
  private nonisolated(unsafe) static let ratingPattern = #/\s[0-5][.,][0-9]\s?★?$/#

  /// `Name (what it is)` without what it is.
  static func withoutRemark(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex
    else { return text }
    return String(text[..<open])
  }

  /// Whether the name says its legal form: what has one is a company.
  static func hasLegalForm(_ name: String) -> Bool {
    let words = name.folded.parts { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "/" }
    let last = words.last.map { $0.filter { $0 != "." && $0 != "/" } } ?? ""
    return words.count > 1 && legalForms.contains(last) && last.count > 1
      || ["株式会社", "有限会社", "法人", "z o.o"].contains(where: name.holds)
  }

  /// The name that a text begins with where its legal form says how far it goes: `X Sp. z o.o.`
  /// of `X Sp. z o.o. All rights reserved`.
  static func withLegalForm(startOf text: Substring) -> String? {
    let words = text.split(separator: " ").prefix(mostWords)
    guard let form = words.dropFirst().firstIndex(where: { $0.withBytes(isLegalForm) }),
      // Else the form is another company's.
      words[..<form].allSatisfy({ $0 != "-" && !$0.hasSuffix(".") }),
      words[..<form].dropLast().allSatisfy({ !$0.hasSuffix(",") }),
      words[..<form].count(where: { $0.first?.isLowercase == true }) <= 1
    else { return nil }
    return withRest(
      words[...form].joined(separator: " "), startOf: words[words.index(after: form)...])
  }

  /// A name that ends in the first word of its legal form, with what the words behind it add to
  /// that: `& Co. KG`.
  static func withRest(_ name: String, startOf words: some Sequence<some StringProtocol>) -> String
  {
    if let last = name.last, ",;".contains(last) { return String(name.dropLast()) }
    let text = words.prefix(3).map { String($0) }.joined(separator: " ")
    return formRests.first(where: text.hasPrefix).map { "\(name) \($0)" } ?? name
  }

  /// The longer before what they begin with.
  private static let formRests = [
    "z o.o.", "z o. o.", "& Co. KGaA", "& Co. KG", "& Co KG", "(haftungsbeschränkt)", "Ltd.", "Ltd",
    "Limited",
  ]

  /// Of a name with its legal form.
  private static let mostWords = 8

  /// Whether a word as it stands in a text is a legal form, such as `GmbH` or `A/S`.
  static func isLegalForm(_ word: SimpleText.Bytes) -> Bool {
    let hasMark = word.last == UInt8(ascii: ",") || word.last == UInt8(ascii: ";")
    return writtenForms.contains(hasMark ? SimpleText.Bytes(rebasing: word.dropLast()) : word)
  }

  private static let writtenForms: WordSet = [
    "GmbH", "AG", "SE", "KG", "KGaA", "A/S", "ApS", "AB", "AS", "ASA", "Oy", "Oyj", "Inc", "Inc.",
    "LLC", "Ltd", "Ltd.", "Limited", "Corp.", "PLC", "plc", "B.V.", "BV", "N.V.", "S.A.", "SA",
    "SAS",
    "SARL", "S.L.", "S.r.l.", "Srl", "S.p.A.", "Ltda.", "s.r.o.", "a.s.", "Kft.", "Zrt.",
    "GbR", "UG", "Sp.", "s.r.l.", "Pte.", "Pty", "Pvt.", "eG", "e.V.", "OHG", "mbH",
  ]

  private static let leads = [
    "careers at ", "jobs at ", "career at ", "working at ", "work at ", "life at ", "job at ",
    "vacancies at ", "karriere bei ", "jobs bei ", "arbeiten bei ", "emplois chez ", "emploi chez ",
    "carrières chez ", "empleo en ", "trabajar en ", "trabaja en ", "vagas na ", "vagas no ",
    "werken bij ", "vacatures bij ", "jobb hos ", "jobb på ", "karriär hos ", "job hos ",
    "job i ", "karriere hos ", "ledige stillinger hos ", "ledige stillinger i ",
    "ledige stillinger på ", "praca w ", "kariera w ", "kariéra v ", "lavora con ", "welcome to ",
    "careers ", "join ",
  ]
  private static let tails = [
    " careers page", " career page", " career site", " careers site", " careers", " career",
    " jobs", " job board", " recruitment", " recruiting", " vacancies", " employment", " logo",
    " karriere", " karriereportal", " stellenangebote", " recrutement", " carrières", " emploi",
    " empleo", " carreras", " carreiras", " vagas", " kariera", " kariéra", " karriär", " kariyer",
    " карьера", " кар’єра",
    " job openings", " current openings", " talent community", " job portal", " jobportal",
    " 採用情報", " 採用サイト", "採用情報", "採用サイト", " home page", " website", " homepage",
    " tech blog", " engineering blog", " developer blog", " blog",
  ]

  /// `X on LinkedIn`, as links to it are called.
  private static let socialTails = socials.flatMap { site in
    ["on", "auf", "bei", "sur", "en", "no", "su", "op", "på", "na"].map { " \($0) \(site)" }
  }
  private static let socialSites = Phrases(socials)
  private static let socials = ["linkedin", "facebook", "instagram", "twitter", "xing"]

  /// A Japanese name without the legal person that runs the place: postings there are
  /// by the place, `医療法人社団 A会 B病院` is B病院.
  static func withoutLegalPerson(_ name: String) -> String {
    if name.hasSuffix("）"), let open = name.lastIndex(of: "（"), open > name.startIndex,
      name[open...].contains("法人")
    {
      return name[..<open].trimmed
    }
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1, let first = parts.first, first.contains("法人"), let last = parts.last
    else { return name }
    return String(last)
  }

  private static let legalForms: WordSet = [
    "inc", "llc", "ltd", "limited", "gmbh", "ag", "se", "kg", "corp", "corporation", "co",
    "company", "plc", "bv", "nv", "ab", "as", "oy", "aps", "sa", "sas", "sarl", "srl", "spa", "sl",
    "sro", "s", "r", "o", "a", "spol", "pte", "pty", "pvt", "kk", "ltda", "eireli", "oyj", "asa",
    "kgaa", "ohg", "ev", "eg", "ug", "cv", "vof", "sp", "z", "doo", "kft", "zrt", "lp", "llp",
    "gbr",
  ]

  /// Boards that carry others' postings, and the software of career pages.
  private static let boards: WordSet = [
    "linkedin", "indeed", "glassdoor", "stackoverflow", "weworkremotely", "greenhouse", "lever",
    "workable", "ashby", "smartrecruiters", "workday", "recruitee", "personio", "bamboohr", "icims",
    "jobscz", "talentclue", "breezy", "jobvite", "taleo", "successfactors", "dice", "jobteaser",
    "welcometothejungle", "infojobs", "computrabajo", "jobindex", "pracujpl", "wellfound", "emply",
    "rippling", "join", "softgarden", "hiringthing", "pinpoint", "applytojob", "jazzhr", "comeet",
    "freshteam", "zohorecruit", "oraclecloud", "ycombinator", "workatastartup", "builtin",
    "ziprecruiter", "monster", "stepstone", "teamtailor", "jobylon",
  ]

  /// Words that stand where a company's name could.
  private static let generic: WordSet = [
    "jobs", "job", "careers", "career", "jobboard", "home", "company", "employer", "apply",
    "candidateportal",
    "jobapplication", "website", "viewwebsite", "companywebsite", "companyprofile", "logo",
    "companylogo", "save", "unknown", "confidential", "remote", "fulltime", "parttime",
    "jobdetails", "jobdescription", "undefined", "null",
    "viewprofile", "viewcompany", "seeprofile", "viewcompanyprofile", "morejobs", "details",
    "us", "you", "me", "we", "uns", "dich", "euch", "nous", "vous", "nosotros", "nosaltres", "nós",
    "noi", "voi", "ons", "jou", "oss", "nás", "vi", "wir", "wij", "weare", "were", "wearenow",
    "who",
    "whois", "now", "currently",
    "unavailable", "follow", "reviews", "viewalljobs", "viewjobs", "seealljobs", "alljobs",
  ]
}
