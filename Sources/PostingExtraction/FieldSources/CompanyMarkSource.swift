import JobTrackerDomain

/// Finds the company in elements that are named after it: links to its page, logos,
/// the heading below the title, the copyright line.
struct CompanyMarkSource: FieldSource {
  static let copyright = "copyright"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    var proposals: [Proposal] = []
    let title = known.best(.title)?.value.squashed ?? ""
    /// The first of each kind counts.
    func isFound(_ source: String) -> Bool { proposals.contains { $0.source == source } }
    func add(_ text: @autoclosure () -> String, _ source: String, _ weight: Int) {
      guard !isFound(source) else { return }
      let name = CompanyName.cleaned(OutsideText.line(text()))
      guard CompanyName.isPlausible(name), name.count <= 60, name.squashed != title,
        !JobTitle.isGeneric(name), !CompanyName.isOfSpeaker(name)
      else { return }
      proposals.append(Proposal(field: .company, value: name, source: source, weight: weight))
    }
    let tree = page.tree
    if !page.isBoard, let owner = Self.owner(in: tree, page.body) {
      add(owner, Self.copyright, 10)
    }
    var titleEnd: Int?
    for index in tree.subtree(page.body) {
      let node = tree[index]
      guard !node.isText else { continue }
      if titleEnd == nil, Self.headings.contains(node.tag), !title.isEmpty,
        JobTitle.isTitle(title, in: tree.line(of: index))
      {
        titleEnd = node.end
      }
      if node.tag == .img, !isFound("logo"), let alt = tree.attribute("alt", of: index),
        let name = Self.logo(alt, of: index, in: tree),
        // Boards are called after whom they are for.
        !JobWords.name(name) || CompanyName.hasLegalForm(name)
      {
        add(name, "logo", page.layout.isFurniture(index) ? 10 : 18)
      }
      if node.tag == .a, !page.isBoard, !isFound("brand"),
        tree.withHints(of: index, Self.logoWords.stand(inFolded:)),
        tree.leadsToFirstPage(index)
      {
        add(tree.line(of: index), "brand", 10)
      }
      if Self.sections.contains(node.tag), !isFound("section"),
        let (name, weight) = Self.named(in: tree.line(of: index))
      {
        add(name, "section", weight)
      }
      guard !page.layout.isFurniture(index) || Self.isInButton(index, of: page) else { continue }
      if node.tag == .h1, let name = JapaneseOffer.employer(in: tree.line(of: index)) {
        add(name, "section", 45)
      }
      if node.tag == .a, !isFound("company-link"),
        let link = tree.attribute("href", of: index), Self.isCompanyPage(link)
      {
        add(tree.line(of: index), "company-link", 45)
      }
      switch tree.withHints(of: index, Self.mark) {
      case .name: add(tree.line(of: index), "company-element", 45)
      case .box: if let name = Self.name(inBox: index, of: tree) { add(name, "company-box", 25) }
      case nil: break
      }
      if let titleEnd, index >= titleEnd, index < titleEnd + 150,
        Self.subheadings.contains(node.tag), !isFound("subheading")
      {
        let line = CompanyName.withoutRemark(tree.line(of: index))
        if Self.isName(line), !SectionWords.head(line), !JobWords.areIn(line),
          !Self.headsList(index, in: tree)
        {
          add(line, "subheading", 14)
        }
      }
    }
    return proposals
  }

  /// Whether an element stands in a button of the posting: some lead to the company's page.
  private static func isInButton(_ index: Int, of page: WebPage) -> Bool {
    guard
      let button = page.tree.ancestors(of: index).prefix(2).first(where: {
        page.tree[$0].tag == .button
      })
    else { return false }
    return !page.layout.isFurniture(page.tree[button].parent)
  }

  /// Whether a heading is that of a section: a list follows it, or a colon ends it.
  private static func headsList(_ heading: Int, in tree: HTMLTree) -> Bool {
    let line = tree.line(of: heading)
    if line.hasSuffix(":") || line.hasSuffix("：") { return true }
    let rest = tree[heading].end..<tree.subtree(tree[heading].parent).upperBound
    return rest.first { !tree[$0].isText }.map { lists.contains(tree[$0].tag) } ?? false
  }

  private static let lists: TagSet = [.ul, .ol, .dl]

  /// The company in `About X`, `X reviews` and `More jobs at X`, and what that weighs: boards alone
  /// have the last, for each company of theirs.
  private static func named(in heading: String) -> (name: String, weight: Int)? {
    guard !heading.isLonger(than: 60), headingMarks.stand(in: heading) else { return nil }
    for (starts, weight) in [(aboutStarts, 20), (jobsStarts, 35)] {
      guard let start = starts.first(where: heading.hasPrefix) else { continue }
      let name = String(heading.dropFirst(start.count))
      return isName(name) && !name.folded.hasPrefix("the ") ? (name, weight) : nil
    }
    for (ends, weight) in [(opinionEnds, 20), (hiringEnds, 45)] {
      guard let end = ends.first(where: heading.hasSuffix) else { continue }
      let name = String(heading.dropLast(end.count))
      return isName(name) ? (name, weight) : nil
    }
    return nil
  }

  /// Most headings have none of them.
  private static let headingMarks = Phrases(
    (aboutStarts + jobsStarts + opinionEnds + hiringEnds).map(\.folded))
  private static let opinionEnds = [" Reviews", " Ratings", " reviews", " ratings"]
  private static let hiringEnds = (HiringWords.verbs + ["is hiring"]).flatMap {
    [" \($0)", " \($0):", " \($0) :", " \($0)!"]
  }

  private static let aboutStarts = [
    "About ", "Über ", "Life at ", "Working at ", "Why work at ", "Conversations @", "Jobs at ",
  ]
  private static let jobsStarts = [
    "More jobs at ", "View all jobs at ", "See all jobs at ", "Other jobs at ",
    "Vagas da empresa ", "Ver vagas da empresa ", "Mais vagas da empresa ",
    "Ver todas as vagas da empresa ", "Alle Jobs von ", "Alle Jobs bei ", "Weitere Jobs bei ",
    "Weitere Jobs von ", "Alle Stellen bei ", "Toutes les offres de ", "Toutes les offres chez ",
    "Todas las ofertas de ", "Más ofertas de ", "Ver ofertas de ", "Alle vacatures van ",
    "Alle vacatures bij ", "Alla jobb hos ", "Fler jobb hos ", "Alle job hos ", "Flere job hos ",
    "Alle stillinger hos ", "Wszystkie oferty firmy ", "Tutte le offerte di ",
    "Все вакансии компании ", "Усі вакансії компанії ",
  ]

  /// Names have capitals, but for small words; headings of sections are sentences.
  private static func isName(_ text: String) -> Bool {
    let words = text.words
    return words.count <= 7 && words.count { $0.first?.isLowercase == true } * 2 <= words.count - 1
      || words.count == 1
  }

  private static let headings: TagSet = [.h1, .h2, .h3]
  private static let subheadings: TagSet = [.h2, .h3, .h4]
  private static let sections: TagSet = [.h2, .h3, .h4, .a]
  private static let standingOut: TagSet = [.strong, .b, .h2, .h3, .h4, .a]

  private static func isCompanyPage(_ link: String) -> Bool {
    guard companyPages.stand(in: link) else { return false }
    let path = link.folded.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/")
    return parts.dropLast().contains { part in
      companyStems.contains { part.hasPrefix($0) && part.count <= $0.count + 8 }
        || part == "fp" || part == "cmp"
    }
  }

  /// What an element holds that is called after the company.
  private enum Mark { case name, box }

  private static func mark(_ hints: SimpleText.Bytes) -> Mark? {
    guard !hints.isEmpty else { return nil }
    let isOnCompany = companyParts.stand(inFolded: hints)
    if isOnCompany || hiringWord.stand(inFolded: hints), nameWord.stand(inFolded: hints) {
      return .name
    }
    if organisationName.stand(inFolded: hints) { return .name }
    let isBox =
      isOnCompany
      && String(decoding: hints, as: UTF8.self).holdsLetterRun(where: companyWords.contains)
    return isBox ? .box : nil
  }

  private static let nameWord: Phrases = ["name"]
  private static let organisationName: Phrases = ["org-name", "orgname", "org_name"]
  private static let hiringWord: Phrases = ["hiring"]
  private static let companyWords = WordSet(companyStems)

  /// The name in a box about the company: what stands out, else all of it where it is short.
  private static func name(inBox box: Int, of tree: HTMLTree) -> String? {
    guard tree.subtree(box).count <= 40 else { return nil }
    let marked = tree.descendants(of: box).lazy
      .filter { standingOut.contains(tree[$0].tag) }
      .map { tree.line(of: $0) }
      .first { isName($0) && CompanyName.isPlausible($0) && !SectionWords.head($0) }
    if let marked { return marked }
    let whole = tree.line(of: box)
    return whole.count <= 40 && isName(whole) && !whole.contains(":") ? whole : nil
  }

  private static let logoWord: Phrases = ["logo"]
  private static let companyPages = Phrases(companyStems + ["fp", "cmp"])
  private static let companyParts = Phrases(companyStems)
  private static let companyStems = [
    "company", "employer", "organization", "organisation", "empresa", "firma", "azienda", "bedrijf",
    "entreprise", "unternehmen", "arbeitgeber", "arbejdsgiver", "virksomhed", "foretag",
    "pracodawca", "companies", "employers", "corp", "advertiser",
  ]

  private static func logo(_ alt: String, of image: Int, in tree: HTMLTree) -> String? {
    let words = alt.words
    let others = words.filter { $0.folded != "logo" && $0.folded != "company" }
    guard !others.isEmpty, words.count <= 8 else { return nil }
    if others.count < words.count { return others.joined(separator: " ").replacing("'s", with: "") }
    let attributes = tree.attributes(of: image)
    let names = (attributes["class"] ?? "") + (attributes["id"] ?? "")
    let isLogo =
      logoWord.stand(in: names)
      || tree.withHints(of: tree[image].parent, logoWords.stand(inFolded:))
      || tree.leadsToFirstPage(tree[image].parent)
    return isLogo ? alt : nil
  }

  /// Whose the page is by its last line of copyright, without years and reservations.
  private static func owner(in tree: HTMLTree, _ body: Int) -> String? {
    let last = tree.subtree(body).suffix(mostNodesOfFooter).last { index in
      tree[index].isText && tree.text(of: index).holds("©")
    }
    let line = last.map {
      OutsideText.line(String(decoding: tree.text(of: $0, prefix: longestOwner), as: UTF8.self))
    }
    guard let line, let sign = line.lastIndex(of: "©") else { return nil }
    let rest = line[line.index(after: sign)...].drop { !$0.isLetter }
    // The full stops of a legal form do not end the name.
    let whole = rest.prefix { !"|·–—".contains($0) }
    if let name = CompanyName.withLegalForm(startOf: whole) { return name }
    return String(rest.prefix { !".|,·–—-".contains($0) }).trimmed
  }

  private static let mostNodesOfFooter = 300
  private static let longestOwner = 200

  private static let logoWords: Phrases = ["logo", "brand"]
}
