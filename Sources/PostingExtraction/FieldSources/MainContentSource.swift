import JobTrackerDomain

/// Takes the main content of the page as the description.
struct MainContentSource: FieldSource {
  static let name = "main-content"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    let text = OutsideText.paragraphs(MainContent(page).text)
    guard text.count >= 150 else { return [] }
    return [Proposal(field: .description, value: text, source: Self.name, weight: 60)]
  }
}
