import JobTrackerDomain

/// Reads what a page says of itself in meta tags.
struct MetaSource: FieldSource {
  static let name = "meta"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    var proposals: [Proposal] = []
    let description = FragmentText.text(
      of: page.meta("og:description") ?? page.meta("description") ?? "")
    // Shorter ones are a teaser of the site.
    if description.count >= 300 {
      proposals.append(
        Proposal(field: .description, value: description, source: Self.name, weight: 20))
    }
    let text = known.best(.description)?.value ?? ""
    let names: [StaticString] = ["og:site_name", "application-name", "author"]
    for name in names {
      let company = FragmentText.line(of: page.meta(name) ?? "")
      guard CompanyName.isPlausible(company) else { continue }
      // A board's name does not stand in the posting itself.
      let weight = text.firstPlace(of: company) == nil ? 10 : 30
      proposals.append(
        Proposal(field: .company, value: company, source: Self.name, weight: weight))
    }
    return proposals
  }
}
