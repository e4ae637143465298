import JobTrackerDomain

/// What stands in a title or heading beside the job: `X at Y`, `Y is hiring X`, `X - Y | Site`.
enum TitleParts {
  typealias Pair = (title: String, company: String)

  /// `Job Application for X at Y`, `Y hiring X in Z`, `Y is hiring X`.
  static func phrase(_ title: String) -> Pair? {
    let main = split(title, at: " | ").first ?? title
    for start in ["Job Application for ", "Application for ", "Apply for "]
    where main.hasPrefix(start) {
      let rest = main.dropFirst(start.count)
      if let at = rest.ranges(of: " at ").last {
        return (String(rest[..<at.lowerBound]), String(rest[at.upperBound...]))
      }
    }
    for verb in verbs {
      guard main.mayHold(verb), let found = main.firstRange(of: verb) else { continue }
      let rest = main[found.upperBound...]
      let end = rest.ranges(of: " in ").last?.lowerBound ?? rest.endIndex
      // `We are hiring` says who elsewhere, it may be before it.
      let company = all(in: String(main[..<found.lowerBound])).last { isCompany($0) }
      return company.map { (String(rest[..<end]), $0) }
    }
    return nil
  }

  /// The longer before what they begin with.
  private static let verbs =
    [
      " is looking for a ", " is looking for an ", " is hiring a ", " is hiring an ", " is hiring ",
      " hiring a ", " hiring an ", " hiring ", " busca una ", " busca un ",
    ] + HiringWords.verbs.map { " \($0) " }

  /// The job and the company of a heading that names both in a phrase: `X at Y`.
  ///
  /// - Parameter isInText: As for ``CompanyName/isPlausible(_:isInText:)``.
  static func pair(inHeading heading: String, isInText: Bool = false) -> Pair? {
    if let pair = phrase(heading), JobWords.areIn(pair.title) { return pair }
    for (job, behind) in joined(heading) {
      guard JobWords.areIn(job), let rest = all(in: behind).first,
        case let name = withoutPlace(CompanyName.withoutRemark(CompanyName.cleaned(rest)).trimmed),
        name.first?.isLowercase == false, name.words.count <= mostWords,
        isCompany(name, isInText: isInText), !name.holdsLetterRun(where: units.contains)
      else { continue }
      return (job, name)
    }
    return nil
  }

  /// Parts of an employer that a job can be at.
  private static let units: WordSet = [
    "directorate", "department", "division", "office", "team", "unit", "branch", "abteilung",
    "direktion", "referat", "dienststelle", "afdelingen", "afdeling",
  ]

  /// Of a company's name in a heading.
  private static let mostWords = 6

  /// A title without the company beside the job: `X at Y`, `X / Y`, `X - Y`, `X, Y`.
  static func without(_ company: String, in title: String) -> String {
    let key = CompanyName.key(company)
    guard !key.isEmpty, title.squashed.firstPlace(of: key) != nil else { return title }
    if let pair = pair(inHeading: title), CompanyName.key(pair.company) == key {
      return pair.title
    }
    if let comma = title.ranges(of: ", ").last,
      CompanyName.key(String(title[comma.upperBound...])) == key,
      case let job = String(title[..<comma.lowerBound]), JobTitle.isPlausible(job)
    {
      return job
    }
    let parts = self.parts(of: title, cutAt: separators + [" / ", ": "])
    guard parts.count == 2, let place = parts.firstIndex(where: { CompanyName.key($0) == key }),
      JobTitle.isPlausible(parts[1 - place])
    else { return title }
    return parts[1 - place]
  }

  /// The job and the company where signs alone tell them: `[Y] X`, `Y: X`, `X, Y GmbH, Berlin`.
  static func marked(_ title: String) -> Pair? {
    if title.hasPrefix("["), let close = title.firstIndex(of: "]") {
      let company = String(title[title.index(after: title.startIndex)..<close])
      let job = title[title.index(after: close)...].trimmed
      return JobWords.areIn(job) && isCompany(company) ? (job, company) : nil
    }
    if let colon = title.firstRange(of: ": ") {
      let company = CompanyName.cleaned(String(title[..<colon.lowerBound]))
      let job = String(title[colon.upperBound...])
      // A call such as `Now hiring: ` is cut from a title.
      let isCall = !JobTitle.cleaned(title).hasPrefix(title[..<colon.lowerBound])
      if JobWords.areIn(job), isCompany(company), !isCall {
        return (job, company)
      }
    }
    var parts = (Places.town(atEndOf: title)?.rest ?? title).split(separator: ", ").map(String.init)
    guard parts.count > 1, let company = parts.popLast(), CompanyName.hasLegalForm(company),
      case let job = parts.joined(separator: ", "), JobWords.areIn(job)
    else { return nil }
    return (job, company)
  }

  /// What a heading has before the job, `X` of `X / Y`, where a link of the page leads to its host:
  /// it may be what the job is done with, such as a language.
  static func company(beforeJobIn heading: String, on page: WebPage) -> String? {
    // Most headings have none.
    guard heading.mayHold(" / ") || anySeparator.stand(in: heading) else { return nil }
    let parts = self.parts(of: heading, cutAt: separators + [" / "])
    guard parts.count == 2, JobWords.areIn(parts[1]), isCompany(parts[0]) else { return nil }
    let isLinked = page.tree.elements(.a).contains { link in
      guard !page.layout.isFurniture(link),
        let target = page.tree.attribute("href", of: link), target.hasPrefix("http")
      else { return false }
      return HostSource.isName(parts[0], of: WebAddress(target))
    }
    return isLinked ? parts[0] : nil
  }

  /// Whether a part of a title can be the company: neither a section, a kind of contract
  /// nor the job itself.
  static func isCompany(_ part: String, isInText: Bool = false) -> Bool {
    CompanyName.isPlausible(part, isInText: isInText) && !JobTitle.isGeneric(part)
      && !Places.isPlace(part) && !isWorkplace(part) && !offers.stand(in: part)
      && !isPhrase(part) && !CompanyName.isOfSpeaker(part, words: .max)
      && (!JobWords.areIn(part) || CompanyName.hasLegalForm(part))
  }

  /// What a site says of its offer: `Job in Utrecht`.
  private static let offers: Phrases = [
    "job in ", "jobs in ", "job bei ", "stelle in ", "emploi à ",
  ]

  /// Whether a part says that the job is remote, and from where: `Remote (EU)`.
  static func isWorkplace(_ part: String) -> Bool {
    part.words.count <= 4 && WorkWords.workplace(in: part) != nil
      && !CompanyName.hasLegalForm(part)
  }

  /// Whether a heading that names no job can be a company: a few words, each with a capital.
  static func isName(_ heading: String) -> Bool {
    let words = heading.words
    return words.count <= 4 && words.allSatisfy { $0.first?.isLowercase == false }
      && !SectionWords.head(heading) && isCompany(heading)
  }

  /// Whether a part says what somebody does, most of its words without a capital.
  private static func isPhrase(_ part: String) -> Bool {
    let words = part.words
    return words.count >= shortestPhrase
      && words.count { $0.first?.isLowercase == true } * 2 >= words.count
  }

  private static let shortestPhrase = 5

  /// `X` of `X in Utrecht` and `X, Utrecht`, and `X Ltd` of `Utrecht with X Ltd`; `X, Inc.` stays.
  static func withoutPlace(_ name: String) -> String {
    var name = name
    if name.mayHold(" with "), let with = name.ranges(of: " with ").last,
      case let rest = String(name[with.upperBound...]), CompanyName.hasLegalForm(rest)
    {
      name = rest
    }
    if let comma = name.firstRange(of: ", "), !CompanyName.hasLegalForm(name) {
      name = String(name[..<comma.lowerBound])
    }
    if let town = Places.town(atEndOf: name) { name = town.rest }
    guard name.mayHold(" in "), let place = name.ranges(of: " in ").last,
      name[place.upperBound...].first?.isUppercase == true
    else { return name }
    return String(name[..<place.lowerBound])
  }

  /// The company in a part of a title beside the job: `Y` of `IT bei Y`, of `Y (Berlin)` and of
  /// `ledig stilling hos Y`.
  static func employer(in part: String) -> String {
    let name = joined(part).first { isCompany($0.company) }?.company ?? part
    return Places.town(atEndOf: name)?.rest ?? name
  }

  /// What stands on the two sides of each word that joins a job and its company.
  static func joined(_ text: String) -> some Collection<Pair> {
    sureJoining.lazy.filter(text.mayHold).compactMap { word in
      text.ranges(of: word).last.map {
        (String(text[..<$0.lowerBound]), String(text[$0.upperBound...]))
      }
    }
  }

  /// The words between a title and its company.
  static let joining = sureJoining + [" til ", " till ", " u "]
  /// Those that seldom join anything else.
  private static let sureJoining = [
    " at ", " @ ", " bei ", " chez ", " hos ", " presso ", " bij ", " søges til ", " sökes till ",
    " søkes til ",
  ]

  /// The parts of a title, in their order.
  static func all(in title: String) -> [String] {
    // Most titles have none.
    parts(of: title, cutAt: anySeparator.stand(in: title) ? separators : [])
  }

  private static func parts(of title: String, cutAt separators: [String]) -> [String] {
    separators.reduce([title]) { parts, separator in
      parts.flatMap { split($0, at: separator) }
    }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    text.mayHold(separator) ? text.split(separator: separator).map(String.init) : [text]
  }

  private static let anySeparator = Phrases(separators)
  static let separators = [
    " | ", " – ", " — ", " - ", " · ", " :: ", "｜", " » ", " • ", " « ", " // ", "－",
  ]
}
