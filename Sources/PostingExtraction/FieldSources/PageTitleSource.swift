import JobTrackerDomain

/// Takes title and company out of the page's title by the conventions of job sites.
struct PageTitleSource: FieldSource {
  static let name = "page-title"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    page.titles.flatMap { title -> [Proposal] in
      if let pair = Self.phrase(title) {
        return Self.proposals(pair, weight: 75, titleWeight: 60)
      }
      let known = known.best(.title)?.value
      // A title that is no more than the job's has no place for a company.
      if let known, known.squashed == JobTitle.cleaned(title).squashed {
        return [Proposal(field: .title, value: known, source: Self.name, weight: 35)]
      }
      if let known, let pair = Self.around(known, in: title) {
        return Self.proposals(pair.pair, weight: pair.weight)
      }
      return Self.parts(title)
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
    let company = pair.company.trimmed
    if CompanyName.isPlausible(company) {
      proposals.append(Proposal(field: .company, value: company, source: name, weight: weight))
    }
    return proposals
  }

  /// `Job Application for X at Y`, `Y hiring X in Z`, `Y is hiring X`.
  private static func phrase(_ title: String) -> Pair? {
    let main = title.split(separator: " | ").first.map(String.init) ?? title
    for start in ["Job Application for ", "Application for ", "Apply for "]
    where main.hasPrefix(start) {
      let rest = main.dropFirst(start.count)
      if let at = rest.ranges(of: " at ").last {
        return (String(rest[..<at.lowerBound]), String(rest[at.upperBound...]))
      }
    }
    for verb in [
      " is hiring a ", " is hiring an ", " is hiring ", " hiring ", " sucht ", " recrute ",
    ] {
      guard let found = main.firstRange(of: verb) else { continue }
      let rest = main[found.upperBound...]
      let end = rest.ranges(of: " in ").last?.lowerBound ?? rest.endIndex
      return (String(rest[..<end]), String(main[..<found.lowerBound]))
    }
    return nil
  }

  /// What stands beside a title that is known already.
  private static func around(_ known: String, in title: String) -> (pair: Pair, weight: Int)? {
    guard let found = title.rangeIgnoringCase(of: known) else { return nil }
    let after = String(title[found.upperBound...])
    for word in [" at ", " @ ", " bei ", " chez ", " hos ", " presso "] where after.hasPrefix(word)
    {
      return ((known, firstPart(String(after.dropFirst(word.count)))), 70)
    }
    if after.hasPrefix(" in "), let last = parts(of: after).dropFirst().last {
      return ((known, last), 35)
    }
    for separator in separators where after.hasPrefix(separator) {
      return ((known, firstPart(String(after.dropFirst(separator.count)))), 40)
    }
    let before = title[..<found.lowerBound]
    for separator in [": "] + separators where before.hasSuffix(separator) {
      return ((known, parts(of: String(before.dropLast(separator.count))).last ?? ""), 40)
    }
    return nil
  }

  /// `X at Y - Site` and `X - Y - Site` where nothing is known.
  private static func parts(_ title: String) -> [Proposal] {
    let parts = parts(of: title)
    guard let first = parts.first else { return [] }
    for word in [" at ", " @ ", " bei ", " chez "] {
      if let at = first.ranges(of: word).last {
        return proposals(
          (String(first[..<at.lowerBound]), String(first[at.upperBound...])), weight: 60)
      }
    }
    guard parts.count > 1 else {
      return JobTitle.isPlausible(first)
        ? [Proposal(field: .title, value: JobTitle.cleaned(first), source: name, weight: 20)] : []
    }
    return proposals((first, parts[1]), weight: 20)
  }

  private static func firstPart(_ text: String) -> String { parts(of: text).first ?? "" }

  private static func parts(of title: String) -> [String] {
    separators.reduce([title]) { parts, separator in
      parts.flatMap { $0.split(separator: separator).map(String.init) }
    }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static let separators = [" | ", " – ", " — ", " - ", " · ", " :: ", "｜", " » "]
}

extension String {
  /// Where `needle` first stands, whatever the case; for short texts.
  fileprivate func rangeIgnoringCase(of needle: String) -> Range<Index>? {
    let wanted = needle.lowercased()
    for start in indices {
      guard let end = index(start, offsetBy: needle.count, limitedBy: endIndex) else { return nil }
      if self[start..<end].lowercased() == wanted { return start..<end }
    }
    return nil
  }
}
