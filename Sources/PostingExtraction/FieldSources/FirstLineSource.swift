import JobTrackerDomain

/// Takes the first line of a page that has no heading and no title as the job's title.
struct FirstLineSource: FieldSource {
  static let name = "first-line"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    // A heading of low rank alone is more likely a section's.
    guard known.best(.title)?.weight ?? 0 <= 12 else { return [] }
    let companies = Set(known.values(.company).map(CompanyName.key))
    let text = TextRenderer { page.layout.furniture.contains($0) }.text(
      of: page.body, in: page.tree)
    let line = text.split(separator: "\n").prefix(4).map { OutsideText.line(String($0)) }
      .first { line in
        line.count >= 5 && line.count <= 100 && !line.hasSuffix(".") && JobTitle.isPlausible(line)
          && !companies.contains(CompanyName.key(line))
      }
    return line.map { [Proposal(field: .title, value: $0, source: Self.name, weight: 13)] } ?? []
  }
}
