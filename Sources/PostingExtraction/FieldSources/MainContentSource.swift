import JobTrackerDomain

/// Takes the main content of the page as the description.
struct MainContentSource: FieldSource {
  static let name = "main-content"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    let text = OutsideText.paragraphs(MainContent(page).text)
    guard text.weighedLength >= 150 else { return [] }
    let known = known.best(.description)?.value ?? ""
    let weight = Self.isExcerpt(known, of: text) ? 110 : 60
    return [Proposal(field: .description, value: text, source: Self.name, weight: weight)]
  }

  /// Whether data holds only a part of what the page says: most of its lines stand there
  /// too, among many others.
  private static func isExcerpt(_ known: String, of text: String) -> Bool {
    let length = known.weighedLength
    guard length > 0, length < 1500, text.weighedLength * 10 > length * 16 else { return false }
    let whole = text.squashed
    let lines = known.split(separator: "\n").map(\.squashed).filter { $0.count >= 4 }
    let total = lines.reduce(0) { $0 + $1.count }
    let shared = lines.filter { whole.firstPlace(of: String($0.prefix(80))) != nil }.reduce(0) {
      $0 + $1.count
    }
    return shared * 2 > total
  }
}
