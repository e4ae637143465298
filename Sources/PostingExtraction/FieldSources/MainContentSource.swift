import JobTrackerDomain

/// Takes the main content of the page as the description.
struct MainContentSource: FieldSource {
  static let name = "main-content"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    let text = OutsideText.paragraphs(MainContent(page).text)
    guard text.weighedLength >= 150 else { return [] }
    let known = known.best(.description)?.value ?? ""
    let isLess =
      Self.isTeaser(known, of: text) || Self.isSummary(known, of: text)
      || Self.isExcerpt(known, of: text)
    let weight = isLess ? 110 : 60
    return [Proposal(field: .description, value: text, source: Self.name, weight: weight)]
  }

  /// Whether data holds a sentence or two where the page has a posting with its sections.
  private static func isTeaser(_ known: String, of text: String) -> Bool {
    let length = known.weighedLength
    return length > 0 && length < longestTeaser
      && text.weighedLength > length * (length < shortTeaser ? 2 : 4)
      && text.textLines.count(where: SectionWords.headsLine) > 1
  }

  private static let shortTeaser = 300
  /// More is a posting's text, put in other words on the page.
  private static let longestTeaser = 600

  /// Whether data holds in running text what the page has under the headings of its sections, and
  /// says it in fewer words.
  private static func isSummary(_ known: String, of text: String) -> Bool {
    let length = known.weighedLength
    return length > 0 && length < longestSummary && text.weighedLength * 2 > length * 3
      && !known.textLines.contains { $0.hasPrefix("•") || SectionWords.headsLine($0) }
      && text.textLines.count(where: SectionWords.headsLine) > 2
  }

  private static let longestSummary = 1500

  /// Whether data holds only a part of what the page says: most of its lines stand there
  /// too, among many others.
  private static func isExcerpt(_ known: String, of text: String) -> Bool {
    let length = known.weighedLength
    guard length > 0, length < 1500, text.weighedLength * 10 > length * 14 else { return false }
    let whole = text.squashed
    let lines = known.split(separator: "\n").map(\.squashed).filter { $0.count >= 4 }
    let total = lines.reduce(0) { $0 + $1.count }
    let shared = lines.filter { whole.firstPlace(of: String($0.prefix(80))) != nil }.reduce(0) {
      $0 + $1.count
    }
    return shared * 2 > total
  }
}
