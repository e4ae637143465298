import JobTrackerDomain

/// Finds the title in headings and in elements that are named after it.
struct HeadingSource: FieldSource {
  static let name = "heading"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    let tree = page.tree
    var proposals: [Proposal] = []
    var companies: [Proposal] = []
    var ranks: [HTMLTag: Int] = [:]
    let titles = page.titles.map(\.squashed)
    let siteName = page.meta("og:site_name")?.squashed ?? ""
    var slogan: Int?
    var outline = Outline()
    for index in tree.subtree(page.body) {
      let node = tree[index]
      guard !node.isText else { continue }
      let isFurniture = page.layout.isFurniture(index)
      if HTMLTag.headings.contains(node.tag), !isFurniture,
        SectionWords.head(tree.line(of: index)), let head = outline.add(section: node.tag)
      {
        proposals[head].weight += 25
      }
      let place = ranks[node.tag, default: 0]
      guard place < Self.mostPerTag, !isFurniture || node.tag == .h1,
        let weight = Self.weight(of: index, in: tree)
      else { continue }
      let line = FragmentText.line(of: withoutSmallPrint(of: index, in: tree))
      let pair = isFurniture ? nil : TitleParts.pair(inHeading: line)
      let text = Self.withoutSite(JobTitle.cleaned(pair?.title ?? line))
      guard JobTitle.isPlausible(text) else { continue }
      ranks[node.tag] = place + 1
      if isSiteName(index, in: tree) { continue }
      let key = text.squashed
      if key == siteName { continue }
      let isInTitle = titles.contains { $0.firstPlace(of: key) != nil }
      let isSection = SectionWords.head(text) && !isInTitle
      let namesJob = JobWords.areIn(text)
      if isSection, node.tag != .h1, !namesJob { continue }
      let marks = [
        (isFurniture, -15), (isInTitle, 25), (namesJob, 12), (isSection, -15),
        (!namesJob && Self.isSentence(text), -20),
      ]
      proposals.append(
        Proposal(
          field: .title, value: text, source: Self.name,
          weight: marks.reduce(weight - place * 8) { $0 + ($1.0 ? $1.1 : 0) }))
      if let company = pair?.company {
        companies.append(Self.proposal(company, weight: 60))
      } else if !isFurniture, let company = TitleParts.company(beforeJobIn: text, on: page) {
        companies.append(Self.proposal(company, weight: 30))
      }
      if !isFurniture, !isSection, namesJob, JobWords.name(text) {
        outline.heads[node.tag] = proposals.count - 1
      }
      if node.tag == .h1, !isFurniture, place == 0, !namesJob {
        slogan = index
      } else if let heading = slogan, Self.headings.contains(node.tag), !SectionWords.head(text),
        JobWords.name(text), isNext(index, to: heading, on: page)
      {
        let best = proposals.dropLast().map(\.weight).max() ?? 0
        let last = proposals.count - 1
        proposals[last].weight = max(best + 25, proposals[last].weight)
        let above = tree.line(of: heading)
        if TitleParts.isName(above) { companies.append(Self.proposal(above, weight: 10)) }
        slogan = nil
      }
    }
    return proposals + companies
  }

  private static func proposal(_ company: String, weight: Int) -> Proposal {
    Proposal(field: .company, value: CompanyName.cleaned(company), source: name, weight: weight)
  }

  /// Which heading the sections of a posting stand below.
  private struct Outline {
    /// The last heading of each tag that names a job, by the place of its proposal.
    var heads: [HTMLTag: Int] = [:]
    private var sections: [HTMLTag: Int] = [:]

    /// What two sections of a rank stand below; `nil` but for the second.
    mutating func add(section tag: HTMLTag) -> Int? {
      sections[tag, default: 0] += 1
      guard sections[tag] == 2 else { return nil }
      return heads.filter {
        HTMLTag.headings.contains($0.key) && $0.key.rawValue < tag.rawValue
      }.values.max()
    }
  }

  /// The text of a heading without what it ends in small print or a line of its own, as the place;
  /// marks such as `(m/f)` stay.
  private func withoutSmallPrint(of heading: Int, in tree: HTMLTree) -> String {
    let line = tree.line(of: heading)
    guard
      let small = tree.descendants(of: heading).prefix(Self.mostNodes).first(where: {
        tree[$0].tag == .small
          || tree[$0].tag == .span && tree.withHints(of: $0, Self.subtitle.stand(inFolded:))
      }),
      case let print = tree.line(of: small), !print.isEmpty, !print.hasPrefix("("),
      line.hasSuffix(print), line.count > print.count
    else { return line }
    return String(line.dropLast(print.count)).trimmed
  }

  /// `X` of `X | Example Careers`.
  private static func withoutSite(_ title: String) -> String {
    guard title.holds(" | "), let bar = title.ranges(of: " | ").last,
      case let site = String(title[bar.upperBound...]), CompanyName.cleaned(site) != site
    else { return title }
    return String(title[..<bar.lowerBound])
  }

  /// The title is among the first.
  private static let mostPerTag = 3

  /// In a heading; titles have a few.
  private static let mostNodes = 50

  /// Whether no more than a line stands between two headings: `Build with us`, then the job.
  private func isNext(_ index: Int, to heading: Int, on page: WebPage) -> Bool {
    // The second can stand inside the first.
    guard page.tree[heading].end <= index else { return false }
    let between = page.tree[heading].end..<index
    return between.reduce(0) { $0 + (page.tree[$1].isText ? page.layout.textLength[$1] : 0) }
      <= Self.longestBetween
  }

  private static let longestBetween = 80

  /// Whether a heading is a sentence, as slogans are and titles are not.
  private static func isSentence(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    return ".!?".utf8.contains(last) || text.words.count > longestTitle
  }

  /// The most words of a title that names no known occupation.
  private static let longestTitle = 9

  private static let headings: TagSet = [.h1, .h2, .h3]

  /// Whether a heading is the name of the site, which leads to its first page.
  private func isSiteName(_ index: Int, in tree: HTMLTree) -> Bool {
    if tree.withHints(of: index, Self.logo.stand(inFolded:)) { return true }
    return (tree.subtree(index).prefix(4) + [tree[index].parent]).contains { inner in
      tree.leadsToFirstPage(inner)
        || inner >= 0 && tree[inner].tag == .a
          && tree.withHints(of: inner, Self.logo.stand(inFolded:))
    }
  }

  private static func weight(of index: Int, in tree: HTMLTree) -> Int? {
    switch tree[index].tag {
    case .h1: return 40
    case .h2: return tree.withHints(of: index, areOfTitle) ? 38 : 22
    case .h3: return tree.withHints(of: index, areOfTitle) ? 34 : 10
    case .a, .div, .p, .span, .strong, .b: return tree.withHints(of: index, areOfTitle) ? 30 : nil
    default: return nil
    }
  }

  private static func areOfTitle(_ hints: SimpleText.Bytes) -> Bool {
    titleWord.stand(inFolded: hints) && jobWords.stand(inFolded: hints)
  }

  private static let logo: Phrases = ["logo"]
  private static let subtitle: Phrases = ["subtitle", "sub-title", "subheading", "sub-heading"]
  private static let titleWord: Phrases = ["title"]
  private static let jobWords: Phrases = [
    "job", "position", "posting", "vacancy", "opening", "role", "top-card", "offer",
  ]
}
