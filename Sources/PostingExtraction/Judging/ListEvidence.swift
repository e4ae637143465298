import JobTrackerDomain

/// What speaks for a page that lists jobs rather than holding one.
struct ListEvidence {
  private let page: WebPage
  private let tree: HTMLTree
  private static let fewestCards = 5
  private static let headings: TagSet = [.h2, .h3, .h4]

  init(_ page: WebPage) {
    self.page = page
    tree = page.tree
  }

  var isList: Bool {
    if page.titles.contains(where: Self.countsJobs) { return true }
    if page.postings.distinctTitles > 2, page.postings.single == nil { return true }
    let headings = headings
    if linkedHeadings >= 8,
      page.titles.allSatisfy({ title in !headings.contains { title.contains($0) } })
    {
      return true
    }
    let names = page.titles + headings
    if page.postings.single == nil, names.contains(where: Self.listParts.stand),
      applications > Self.mostOfOneJob
    {
      return true
    }
    let isCalledList = names.contains(where: Self.isListTitle)
    let share = cardShare(ofAtLeast: isCalledList ? Self.fewestCards - 2 : Self.fewestCards)
    return share > 0.6 || (share > 0.3 && isCalledList)
  }

  /// Whether a heading below the page's own stands above a list: `Current openings`.
  var isHeaded: Bool {
    tree.subtree(page.body).contains { index in
      Self.headings.contains(tree[index].tag) && !page.layout.isFurniture(index)
        && Self.listParts.stand(in: tree.line(of: index))
    }
  }

  /// How often one can press something to apply; of one job above its text and below it.
  private var applications: Int {
    [HTMLTag.a, .button].reduce(0) { count, tag in
      count + tree.elements(tag).count { SiteLabels.isApply(tree.line(of: $0)) }
    }
  }

  private static let mostOfOneJob = 2

  /// `2,498 Software Engineer Jobs`.
  private static func countsJobs(_ title: String) -> Bool {
    title.utf8.first?.isASCIIDigit == true && title.folded.contains(countPattern)
  }

  // An expression that is made never changes, so threads may share it.
  private nonisolated(unsafe) static let countPattern =
    #/^[0-9][0-9.,\s]*\+?\s.*\bjobs?\b/#

  /// The share of the page's text that stands in cards: boxes of one kind, one after the
  /// other, each with a link of its own and a few lines at most.
  private func cardShare(ofAtLeast fewest: Int) -> Double {
    let total = page.layout.visibleLength
    guard total > 0 else { return 0 }
    var best = 0
    for box in tree.subtree(page.body) where !tree[box].isText && !page.layout.isFurniture(box) {
      guard page.layout.textLength[box] * 10 > total * 3 else { continue }
      var kinds: [String: (count: Int, length: Int, links: Set<String>)] = [:]
      var child = box + 1
      while child < tree[box].end {
        let length = page.layout.textLength[child]
        if !tree[child].isText, (8...900).contains(length), case let found = links(in: child),
          !found.isEmpty
        {
          let kind = tree.name(of: child) + "." + (tree.attribute("class", of: child) ?? "")
          kinds[kind, default: (0, 0, [])].count += 1
          kinds[kind]?.length += length
          kinds[kind]?.links.formUnion(found)
        }
        child = tree[child].end
      }
      for (count, length, links) in kinds.values
      where count >= fewest && links.count * 4 > count * 3 {
        best = max(best, length)
      }
    }
    return Double(best) / Double(total)
  }

  /// Where the first links in a card lead; cards can have one in common, as to their kind.
  private func links(in card: Int) -> [String] {
    let links = tree.subtree(card).prefix(200).lazy
      .compactMap { tree[$0].tag == .a ? tree.attribute("href", of: $0) : nil }
      .filter { !$0.isEmpty && !$0.hasPrefix("mailto:") }
    return Array(links.prefix(Self.mostLinks))
  }

  private static let mostLinks = 3

  /// Headings outside the furniture that are links: the cards of a list.
  private var linkedHeadings: Int {
    tree.subtree(page.body).count { index in
      guard Self.headings.contains(tree[index].tag),
        !page.layout.isFurniture(index)
      else { return false }
      return tree.descendants(of: index).contains { tree[$0].tag == .a }
        || tree.ancestors(of: index).contains { tree[$0].tag == .a }
    }
  }

  private var headings: [String] {
    tree.elements(.h1).map(tree.line(of:)).filter { $0.count >= 4 }
  }

  private static func isListTitle(_ title: String) -> Bool {
    JobTitle.isGeneric(title) || listStarts.begin(title) || listParts.stand(in: title)
  }

  private static let listStarts: Phrases = [
    "jobs in ", "jobs at ", "jobs bei ", "all jobs", "search results", "job search", "careers",
    "career opportunities", "vacancies", "karriere", "stellenangebote", "offres d'emploi",
    "ofertas de empleo", "ofertas de trabajo", "vagas", "offerte di lavoro", "vacatures",
    "ledige stillinger", "lediga jobb", "oferty pracy", "nabídka práce", "nabídky práce",
  ]
  private static let listParts: Phrases = [
    "open positions", "open roles", "open jobs", "current openings", "job openings",
    "current vacancies", "current opportunities", "available positions", "offene stellen",
    "unsere stellen", "postes ouverts", "nos offres",
    "puestos disponibles", "posizioni aperte", "openstaande vacatures", "alle stillinger",
    "volné pozice", "の求人一覧", "求人検索", "jobs found", "search jobs", "job list",
  ]
}
