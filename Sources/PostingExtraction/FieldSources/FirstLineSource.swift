import JobTrackerDomain

/// Takes the first line as the job's title where a page has no heading and no title: one
/// that names an occupation if there is any.
struct FirstLineSource: FieldSource {
  static let name = "first-line"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    // A heading of low rank alone is more likely a section's.
    guard Self.isGuess(known.best(.title)) else { return [] }
    let companies = Set(known.values(.company).map(CompanyName.key))
    let lines = page.pieces.texts(longest: 100).prefix(40)
      .filter { line in
        line.count >= 5 && line.count <= 100 && !line.hasSuffix(".") && JobTitle.isPlausible(line)
          && line.first?.isLowercase != true && line.first?.isCurrencySymbol != true
          && !Self.keywords.begin(line) && !companies.contains(CompanyName.key(line))
          && !SectionWords.head(line)
      }
    guard let line = lines.first(where: Self.isOccupation) ?? lines.first else {
      return []
    }
    let weight = Self.isOccupation(line) ? 25 : 13
    let company = TitleParts.company(beforeJobIn: line, on: page).map {
      Proposal(field: .company, value: $0, source: Self.name, weight: 30)
    }
    return [Proposal(field: .title, value: line, source: Self.name, weight: weight)]
      + [company].compactMap(\.self)
  }

  /// Whether a line with an occupation tells more than the best title: the page's own may be the
  /// site's on all pages.
  private static func isGuess(_ title: (value: String, source: String, weight: Int)?) -> Bool {
    guard let title else { return true }
    return title.weight <= 12 || title.weight <= 20 && !JobWords.areIn(title.value)
  }

  /// Lists of words to be found by name occupations too.
  private static let keywords: Phrases = [
    "keywords", "tags:", "palabras clave", "palavras-chave", "mots-clés", "schlagw",
    "parole chiave",
    "trefwoorden",
  ]

  /// A word alone may be a link of the site, such as `Support`.
  private static func isOccupation(_ line: String) -> Bool {
    JobWords.areIn(line) && (line.contains(" ") || line.weighedLength > line.count)
  }
}
