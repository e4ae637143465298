import JobTrackerDomain

/// Reads facts that stand without a label: `Full-time`, `Hybrid`, a range of a currency, a place
/// below the title, `(Remote)` in it.
struct RemarkSource: FieldSource {
  static let name = "text"
  /// The lines around a title that can be remarks on the job.
  private static let mostLines = 60
  private static let longestRemark = 40

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    var proposals: [Proposal] = []
    func add(_ field: PostingField, _ words: String, weight: Int) {
      proposals.append(Proposal(field: field, value: words, source: Self.name, weight: weight))
    }
    let places = known.values(.location) + [known.best(.title)?.value ?? ""]
    for words in places where WorkWords.workplace(in: words) != nil {
      add(.workplace, words, weight: 25)
    }
    if let place = Self.place(on: page, title: known.best(.title)?.value ?? "") {
      add(.location, place, weight: 20)
    }
    if let place = Self.placeBesideTitle(on: page) { add(.location, place, weight: 15) }
    for remark in Self.remarks(on: page) {
      if WorkWords.workplace(in: remark) != nil { add(.workplace, remark, weight: 20) }
      if !WorkWords.employmentTypes(in: remark).isEmpty {
        add(.employmentTypes, remark, weight: 20)
      }
    }
    let text = known.best(.description)?.value ?? ""
    if WorkWords.describeHybrid(text) { add(.workplace, "hybrid", weight: 22) }
    let isPaid = known.values(.salary).contains { SalaryText.range(in: $0) != nil }
    if !isPaid, let range = SalaryText.onlyRange(in: text) {
      add(.salary, SalaryText.words(for: range), weight: 20)
    }
    return proposals
  }

  /// The place in one of the lines below the title.
  private static func place(on page: WebPage, title: String) -> String? {
    let key = title.squashed
    guard !key.isEmpty else { return nil }
    let lines = page.pieces.texts(longest: longestPlace)
    let head = lines.firstIndex {
      $0.utf8.count >= title.utf8.count - mostMarks && JobTitle.isTitle(key, in: $0)
    }
    guard let head else { return nil }
    return lines[lines.index(after: head)...].prefix(linesToPlace).lazy
      .compactMap(Places.place).first
  }

  /// The place in a heading or in the page's title: `X - Berlin | Site`.
  private static func placeBesideTitle(on page: WebPage) -> String? {
    page.tree.elements(.h1).prefix(2).lazy
      .compactMap { Places.town(atEndOf: page.tree.line(of: $0)) }
      .first { JobWords.areIn($0.rest) }?.place
      ?? page.titles.lazy.flatMap(TitleParts.all).first(where: Places.isPlace)
  }

  private static let longestPlace = 80
  private static let linesToPlace = 8
  /// Of punctuation and space that the page has less than the title, in bytes.
  private static let mostMarks = 12

  /// Pieces of a few words: those of a sentence say nothing for sure.
  private static func remarks(on page: WebPage) -> [String] {
    var remarks: [String] = []
    for line in page.pieces.texts(longest: longestRemark)
    where line.isLonger(than: 3) && !line.isLonger(than: longestRemark) {
      // `Remote/hybrid` is both, and hybrid.
      if WorkWords.workplace(in: line) == .hybrid, line.words.count <= 3 { remarks.append(line) }
      for part in line.parts(cutAt: Self.isMark) {
        let remark = part.trimmed
        if remark.words.count <= 3, !remark.hasSuffix(".") {
          remarks.append(remark)
        }
      }
      if remarks.count >= mostLines { break }
    }
    return remarks
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "·", "|", "•", ",", "/", ";": true
    default: false
    }
  }
}
