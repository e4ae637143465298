import JobTrackerDomain

/// What was noticed while a resume was read, and its wording.
struct ResumeFindings {
  var pageCount: Int
  /// Numbered from 1.
  var pagesWithoutText: [Int] = []
  /// Numbered from 1.
  var pagesWithHiddenText: [Int] = []
  /// Pages of two columns whose lines mix where they are read as they stand, numbered from 1.
  var pagesWithMixedColumns: [Int] = []
  /// Words with letters that are no characters, on all pages.
  var unreadableWords = 0
  /// The words that dates stick to, on all pages.
  var gluedDates: [String] = []

  init(pageCount: Int) { self.pageCount = pageCount }

  /// - Parameter page: Its number from 1.
  mutating func add(_ text: PageText, page: Int) {
    if text.hasMixedColumns { pagesWithMixedColumns.append(page) }
    unreadableWords += text.unreadableWords
    gluedDates += text.gluedDates
  }

  func warnings(for text: String) -> [String] {
    var warnings: [String] = []
    if !pagesWithoutText.isEmpty {
      warnings.append("No text on \(list(pagesWithoutText)): it may be a scan.")
    }
    if !pagesWithHiddenText.isEmpty {
      warnings.append(
        "Text that nobody can see on \(list(pagesWithHiddenText)): it counts for nothing, and"
          + " employers' programs take it for cheating.")
    }
    if !pagesWithMixedColumns.isEmpty {
      warnings.append(
        "Two columns on \(list(pagesWithMixedColumns)) whose lines mix: other programs may read"
          + " across them. One column is safe.")
    }
    if unreadableWords > 0 {
      warnings.append(
        "\(unreadableWords == 1 ? "1 word has" : "\(unreadableWords) words have") letters that no"
          + " program can read: export the file with another font.")
    }
    if let first = gluedDates.first {
      warnings.append(
        "\(gluedDates.count == 1 ? "A date sticks" : "\(gluedDates.count) dates stick") to the text"
          + " before, such as “\(first)”: put a space between.")
    }
    if !ContactLine.isFound(in: text) {
      warnings.append("No e-mail address and no phone number: put one on the first page.")
    }
    if pageCount > 2 {
      warnings.append("It has \(pageCount) pages: one or two are usual.")
    }
    return warnings
  }

  private func list(_ pages: [Int]) -> String {
    switch pages.count {
    case 1: "page \(pages[0])"
    case 2...4: "pages " + pages.map(String.init).joinedAsList
    default: "\(pages.count) of \(pageCount) pages"
    }
  }
}

/// An e-mail address or a phone number.
enum ContactLine {
  static func isFound(in text: String) -> Bool {
    text.contains(/[^\s@]+@[^\s@]+\.[^\s@]{2,}/)
      || text.split(separator: "\n").contains(where: hasPhone)
  }

  /// Seven digits or more behind a plus, or nine with nothing but phone punctuation
  /// between them that are not the months and years of a job.
  private static func hasPhone(_ line: Substring) -> Bool {
    let withoutDates = line.replacing(/\b(?:\d{1,2}[.\/])?(?:19|20)\d\d\b/, with: "")
    return line.contains(/\+\d(?:[\s().\/\-–]{0,3}\d){6,}/)
      || withoutDates.contains(/\d(?:[\s().\/\-–]{0,3}\d){8,}/)
  }
}
