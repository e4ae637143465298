import JobTrackerDomain

/// Finds the company in elements that are named after it: links to its page, logos,
/// the heading below the title, the copyright line.
struct CompanyMarkSource: FieldSource {
  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    var proposals: [Proposal] = []
    let title = known.best(.title)?.value.squashed ?? ""
    func add(_ text: String, _ source: String, _ weight: Int) {
      let name = OutsideText.line(text)
      guard CompanyName.isPlausible(name), name.count <= 60, name.squashed != title,
        !proposals.contains(where: { $0.source == source })
      else { return }
      proposals.append(Proposal(field: .company, value: name, source: source, weight: weight))
    }
    let tree = page.tree
    var titleEnd: Int?
    for index in tree.subtree(page.body) {
      let node = tree[index]
      guard !node.isText else { continue }
      if titleEnd == nil, Self.headings.contains(node.tag), !title.isEmpty,
        tree.line(of: index).squashed == title
      {
        titleEnd = node.end
      }
      if node.tag == "img", let alt = node.attributes["alt"], let name = Self.logo(alt, node) {
        add(name, "logo", 25)
      }
      guard !page.layout.isFurniture(index, in: tree) else { continue }
      if node.tag == "a", let link = node.attributes["href"], Self.isCompanyPage(link) {
        add(tree.line(of: index), "company-link", 45)
      }
      if Self.isNamedAfterCompany(tree.hints(of: index)) {
        add(tree.line(of: index), "company-element", 45)
      }
      if let titleEnd, index >= titleEnd, ["h2", "h3", "h4"].contains(node.tag),
        index < titleEnd + 60
      {
        add(tree.line(of: index), "subheading", 12)
      }
    }
    return proposals
  }

  private static let headings: Set<String> = ["h1", "h2", "h3"]

  private static func isCompanyPage(_ link: String) -> Bool {
    let path = link.lowercased().prefix { $0 != "?" && $0 != "#" }
    return [
      "/company/", "/companies/", "/cmp/", "/employer/", "/employers/", "/organization/",
      "/empresa/", "/firma/", "/fp/", "/entreprise/", "/unternehmen/",
    ]
    .contains { path.contains($0) }
  }

  private static func isNamedAfterCompany(_ hints: String) -> Bool {
    guard hints.contains("name") else { return false }
    return ["company", "employer", "organization", "organisation", "hiring", "empresa", "firma"]
      .contains { hints.contains($0) }
  }

  private static func logo(_ alt: String, _ node: HTMLTree.Node) -> String? {
    let words = alt.split(separator: " ")
    let others = words.filter { $0.lowercased() != "logo" && $0.lowercased() != "company" }
    guard !others.isEmpty, words.count <= 8 else { return nil }
    if others.count < words.count { return others.joined(separator: " ").replacing("'s", with: "") }
    let names = (node.attributes["class"] ?? "") + (node.attributes["id"] ?? "")
    return names.lowercased().contains("logo") ? alt : nil
  }
}
