import JobTrackerDomain

/// Takes title and company out of the page's title by the conventions of job sites.
struct PageTitleSource: FieldSource {
  static let name = "page-title"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    let text = known.best(.description)?.value ?? ""
    return found(for: page, known: known).compactMap { proposal in
      // A board's name does not stand in the posting itself; a company's own site may say `we`.
      guard proposal.field == .company, HostSource.isName(proposal.value, of: page.address),
        text.firstPlace(of: proposal.value) == nil
      else { return proposal }
      guard !page.isBoard else { return nil }
      var proposal = proposal
      proposal.weight = min(proposal.weight, Self.hostWeight)
      return proposal
    }
  }

  private static let hostWeight = 25

  private func found(for page: WebPage, known: Proposals) -> [Proposal] {
    let parts = page.address == nil ? [] : page.titles.flatMap(Self.parts(of:))
    let own = parts.map(CompanyName.cleaned).filter {
      HostSource.isName($0, of: page.address) && Self.isCompany($0)
    }.map { Proposal(field: .company, value: $0, source: Self.name, weight: 40) }
    return own
      + page.titles.flatMap { title -> [Proposal] in
        if let pair = Self.phrase(title) {
          return Self.proposals(pair, weight: 75, titleWeight: 60)
        }
        let known = known.best(.title)?.value
        // A title that is no more than the job's has no place for a company.
        if let known, known.squashed == JobTitle.cleaned(title).squashed {
          return [Proposal(field: .title, value: known, source: Self.name, weight: 35)]
        }
        let around = known.map { Self.around($0, in: title) } ?? []
        guard around.isEmpty else {
          return around.flatMap { Self.proposals($0.pair, weight: $0.weight) }
        }
        return Self.parts(
          title, siteName: page.meta("og:site_name") ?? "",
          isOfSite: known.map { JobWords.areIn($0) } ?? false)
      }
  }

  private typealias Pair = (title: String, company: String)

  private static func proposals(
    _ pair: Pair, weight: Int, titleWeight: Int = 35
  ) -> [Proposal] {
    var proposals: [Proposal] = []
    let title = JobTitle.cleaned(pair.title.trimmed)
    if JobTitle.isPlausible(title) {
      proposals.append(Proposal(field: .title, value: title, source: name, weight: titleWeight))
    }
    let company = CompanyName.cleaned(pair.company)
    if isCompany(company) {
      proposals.append(Proposal(field: .company, value: company, source: name, weight: weight))
    }
    return proposals
  }

  /// `Job Application for X at Y`, `Y hiring X in Z`, `Y is hiring X`.
  private static func phrase(_ title: String) -> Pair? {
    let main = split(title, at: " | ").first ?? title
    for start in ["Job Application for ", "Application for ", "Apply for "]
    where main.hasPrefix(start) {
      let rest = main.dropFirst(start.count)
      if let at = rest.ranges(of: " at ").last {
        return (String(rest[..<at.lowerBound]), String(rest[at.upperBound...]))
      }
    }
    for verb in [
      " is looking for a ", " is looking for an ", " søger ", " söker ", " zoekt ", " szuka ",
      " is hiring a ", " is hiring an ", " is hiring ", " hiring ", " sucht ", " recrute ",
    ] {
      guard main.mayHold(verb), let found = main.firstRange(of: verb) else { continue }
      let rest = main[found.upperBound...]
      let end = rest.ranges(of: " in ").last?.lowerBound ?? rest.endIndex
      let company = String(main[..<found.lowerBound])
      // `We are hiring` says who elsewhere.
      return isCompany(company) ? (String(rest[..<end]), company) : nil
    }
    return nil
  }

  /// What stands beside a title that is known already.
  private static func around(_ known: String, in title: String) -> [(pair: Pair, weight: Int)] {
    guard let found = title.rangeIgnoringCase(of: known) else { return [] }
    let after = TitleWords.withoutTail(
      startOf: String(title[found.upperBound...].drop { $0 == "!" }))
    for word in joining where after.hasPrefix(word) {
      return [((known, withoutPlace(firstPart(String(after.dropFirst(word.count))))), 70)]
    }
    if after.hasPrefix(" in "), let last = companies(in: after.dropFirst(4)).last {
      return [((known, last), 35)]
    }
    if separators.contains(where: after.hasPrefix) {
      return candidates(companies(in: after), title: known)
    }
    if after.hasPrefix(", "), let first = parts(of: after).first {
      let companies = first.split(separator: ", ").map(String.init).filter(isCompany)
      return candidates(companies, title: known)
    }
    let before = title[..<found.lowerBound]
    for separator in [": "] + separators where before.hasSuffix(separator) {
      return candidates(companies(in: before.dropLast(separator.count)).reversed(), title: known)
    }
    return []
  }

  /// The part next to the title is the company more often than those behind it, which may
  /// be the place or the board.
  private static func candidates(
    _ companies: [String], title: String
  ) -> [(pair: Pair, weight: Int)] {
    companies.prefix(3).enumerated().map { ((title, $1), 40 - 6 * $0) }
  }

  private static func companies(in text: some StringProtocol) -> [String] {
    parts(of: String(text)).filter { isCompany(CompanyName.cleaned($0)) }
  }

  /// Whether a part of a title can be the company: neither a section, a kind of contract
  /// nor the job itself.
  private static func isCompany(_ part: String) -> Bool {
    CompanyName.isPlausible(part) && !JobTitle.isGeneric(part) && !isPhrase(part)
      && (!JobWords.areIn(part) || CompanyName.hasLegalForm(part))
  }

  /// Whether a part says what somebody does, most of its words without a capital.
  private static func isPhrase(_ part: String) -> Bool {
    let words = part.words
    return words.count > 1 && words.first.map { speakers.contains($0.folded) } ?? false
      || words.count >= shortestPhrase
        && words.count { $0.first?.isLowercase == true } * 2 >= words.count
  }

  /// What slogans begin with.
  private static let speakers: WordSet = [
    "we", "our", "your", "you", "wir", "unsere", "nous", "nos",
  ]

  private static let shortestPhrase = 5

  /// `X` of `X in Utrecht`.
  private static func withoutPlace(_ name: String) -> String {
    guard name.mayHold(" in "), let place = name.ranges(of: " in ").last,
      name[place.upperBound...].first?.isUppercase == true
    else { return name }
    return String(name[..<place.lowerBound])
  }

  /// The words between a title and its company.
  private static let joining = [
    " at ", " @ ", " bei ", " chez ", " hos ", " presso ", " bij ", " til ", " u ",
  ]

  /// `X at Y - Site` and `X - Y - Site` where nothing is known.
  ///
  /// - Parameter isOfSite: Whether the job is known and does not stand in the title: a title without
  ///   an occupation is then that of all pages and begins with who they are of.
  private static func parts(_ title: String, siteName: String, isOfSite: Bool) -> [Proposal] {
    let parts = parts(of: title)
    guard let first = parts.first else { return [] }
    for word in joining.prefix(7) {
      if first.mayHold(word), let at = first.ranges(of: word).last {
        let company = withoutPlace(String(first[at.upperBound...]))
        return proposals((String(first[..<at.lowerBound]), company), weight: 60)
      }
    }
    let named = parts.first(where: JobWords.areIn)
    if isOfSite, named == nil, let company = companies(in: title).first {
      // A title of one part may be a slogan: something else must name the company too.
      let weight = parts.count > 1 ? 20 : 14
      return [
        Proposal(
          field: .company, value: CompanyName.cleaned(company), source: name, weight: weight)
      ]
    }
    guard parts.count > 1 else {
      // A site that gives each page its own name gives it to this one too.
      return JobTitle.isPlausible(first) && first.squashed != siteName.squashed
        ? [Proposal(field: .title, value: JobTitle.cleaned(first), source: name, weight: 20)] : []
    }
    // `Company - Job opening - Job` is as common as `Job - Company`.
    let job = named ?? first
    let company = companies(in: title).first { $0 != job } ?? ""
    return proposals((job, company), weight: 20, titleWeight: JobWords.areIn(job) ? 35 : 12)
  }

  private static func firstPart(_ text: String) -> String { parts(of: text).first ?? "" }

  private static func parts(of title: String) -> [String] {
    separators.reduce([title]) { parts, separator in
      parts.flatMap { split($0, at: separator) }
    }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    text.mayHold(separator) ? text.split(separator: separator).map(String.init) : [text]
  }

  private static let separators = [
    " | ", " – ", " — ", " - ", " · ", " :: ", "｜", " » ", " • ", " « ", " // ", "－",
  ]
}

extension String {
  /// Where `needle` first stands, whatever the case; for short texts.
  fileprivate func rangeIgnoringCase(of needle: String) -> Range<Index>? {
    let wanted = needle.folded
    if let folded = foldedInPlace, let wanted = needle.foldedInPlace,
      withBytes(SimpleText.isSimple), needle.withBytes(SimpleText.isSimple)
    {
      return folded.firstPlace(of: wanted).map { found in
        let before = folded.utf8.distance(from: folded.startIndex, to: found.lowerBound)
        let start = utf8.index(startIndex, offsetBy: before)
        return start..<utf8.index(start, offsetBy: wanted.utf8.count)
      }
    }
    for start in indices {
      guard let end = index(start, offsetBy: needle.count, limitedBy: endIndex) else { return nil }
      if self[start..<end].folded == wanted { return start..<end }
    }
    return nil
  }
}
