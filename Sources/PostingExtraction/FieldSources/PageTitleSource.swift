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
    let parts = page.address == nil ? [] : page.titles.flatMap(TitleParts.all)
    let own = parts.map(CompanyName.cleaned).filter {
      HostSource.isName($0, of: page.address) && TitleParts.isCompany($0)
    }.map { Proposal(field: .company, value: $0, source: Self.name, weight: 40) }
    return own
      + page.titles.flatMap { title -> [Proposal] in
        if let pair = TitleParts.phrase(title) {
          return Self.proposals(Self.bare(pair), weight: 75, titleWeight: 60)
        }
        let known = known.best(.title)?.value
        // A title that is no more than the job's has no place for a company.
        if let known, JobTitle.isTitle(known.squashed, in: title) {
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

  private typealias Pair = TitleParts.Pair

  private static func bare(_ pair: Pair) -> Pair { (JobTitle.bare(pair.title), pair.company) }

  private static func proposals(
    _ pair: Pair, weight: Int, titleWeight: Int = 35
  ) -> [Proposal] {
    var proposals: [Proposal] = []
    let title = pair.title.trimmed
    if JobTitle.isPlausible(title) {
      proposals.append(Proposal(field: .title, value: title, source: name, weight: titleWeight))
    }
    let company = CompanyName.cleaned(TitleParts.employer(in: pair.company))
    if TitleParts.isCompany(company) {
      proposals.append(Proposal(field: .company, value: company, source: name, weight: weight))
    }
    return proposals
  }

  /// What stands beside a title that is known already.
  private static func around(_ known: String, in title: String) -> [(pair: Pair, weight: Int)] {
    guard let found = title.rangeIgnoringCase(of: known) else { return [] }
    let after = TitleWords.withoutTail(
      startOf: String(title[found.upperBound...].drop { $0 == "!" }))
    let before = title[..<found.lowerBound]
    // A company with its legal form needs no sign between: `株式会社X Yの求人`.
    if before.last == " ", case let name = before.trimmed, CompanyName.hasLegalForm(name),
      name.last.map({ $0.isLetter || $0 == "." }) ?? false, TitleParts.isCompany(name)
    {
      return [((known, name), 60)]
    }
    for word in TitleParts.joining where after.hasPrefix(word) {
      return [((known, company(startOf: after.dropFirst(word.count))), 70)]
    }
    if after.hasPrefix(" in "), let last = companies(in: after.dropFirst(4)).last {
      return [((known, last), 35)]
    }
    if TitleParts.separators.contains(where: after.hasPrefix) {
      return candidates(companies(in: after), title: known)
    }
    if after.hasPrefix(", "), let first = TitleParts.all(in: after).first {
      let companies = first.split(separator: ", ").map(String.init).filter {
        TitleParts.isCompany($0)
      }
      return candidates(companies, title: known)
    }
    if before.hasSuffix("] "), after.isEmpty, let pair = TitleParts.marked(title) {
      return [(pair, 40)]
    }
    // `株式会社XのYの求人`
    if before.hasSuffix("の"), case let name = String(before.dropLast()),
      CompanyName.hasLegalForm(name), TitleParts.isCompany(name)
    {
      return [((known, name), 60)]
    }
    for separator in [": "] + TitleParts.separators where before.hasSuffix(separator) {
      return candidates(companies(in: before.dropLast(separator.count)).reversed(), title: known)
    }
    return []
  }

  private static func company(startOf text: Substring) -> String {
    TitleParts.withoutPlace(TitleParts.all(in: String(text)).first ?? "")
  }

  /// The part next to the title is the company more often than those behind it, which may
  /// be the place or the board.
  private static func candidates(
    _ companies: [String], title: String
  ) -> [(pair: Pair, weight: Int)] {
    companies.prefix(3).enumerated().map { ((title, $1), 40 - 6 * $0) }
  }

  private static func companies(in text: some StringProtocol) -> [String] {
    TitleParts.all(in: String(text)).filter { TitleParts.isCompany(CompanyName.cleaned($0)) }
  }

  /// `X at Y - Site` and `X - Y - Site` where nothing is known.
  ///
  /// - Parameter isOfSite: Whether the job is known and does not stand in the title: a title without
  ///   an occupation is then that of all pages and begins with who they are of.
  private static func parts(_ title: String, siteName: String, isOfSite: Bool) -> [Proposal] {
    let parts = TitleParts.all(in: title)
    guard let first = parts.first else { return [] }
    if let (job, company) = TitleParts.joined(first).first {
      return proposals(bare((job, TitleParts.withoutPlace(company))), weight: 60)
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
    if parts.count == 1, let pair = TitleParts.marked(first) {
      return proposals(bare(pair), weight: 25)
    }
    guard parts.count > 1 else {
      // A site that gives each page its own name gives it to this one too.
      return JobTitle.isPlausible(first) && first.squashed != siteName.squashed
        ? [Proposal(field: .title, value: JobTitle.bare(first), source: name, weight: 20)] : []
    }
    // `Company - Job opening - Job` is as common as `Job - Company`.
    let job = named ?? first
    let company = companies(in: title).first { $0 != job } ?? ""
    return proposals(bare((job, company)), weight: 20, titleWeight: JobWords.areIn(job) ? 35 : 12)
  }
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
