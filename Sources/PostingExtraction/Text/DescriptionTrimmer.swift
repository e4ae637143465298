import JobTrackerDomain

/// Takes from a description what the page says around it: the title and company above
/// it, ages and counts, links that stand alone.
enum DescriptionTrimmer {
  /// How far down the title can stand above the text, in lines and characters.
  private static let leadLines = 14
  private static let leadCharacters = 500

  static func trimmed(_ text: String, title: String, company: String) -> String {
    var lines = text.textLines[...]
    if let head = headEnd(in: lines, title: title.squashed) { lines = lines[(head + 1)...] }
    let company = CompanyName.key(company)
    while let first = lines.first,
      first.isBlank || isLabel(first) || isFact(first) || isCall(first)
        || (!company.isEmpty && CompanyName.key(String(first)) == company)
    {
      lines = lines.dropFirst()
    }
    let kept = lines.filter { isItem($0) || (!isLabel($0) && !SiteLabels.isLabel($0)) }
    let own = withoutBox(withoutCard(withoutFacts(withoutWarning(kept)), of: company))
    return withoutTail(own).joined(separator: "\n").trimmed
  }

  private static func isItem(_ line: Substring) -> Bool { line.utf8.starts(with: "• ".utf8) }

  /// `Location: Graz`, which the posting has among its facts.
  private static func isFact(_ line: Substring) -> Bool {
    guard line.count <= 90, let colon = line.firstIndex(of: ":") else { return false }
    return FactLabels.field(of: line[..<colon]) != nil
  }

  /// `Join our team!`, which stands above many of a site's pages.
  private static func isCall(_ line: Substring) -> Bool {
    !line.isLonger(than: longestCall) && !isItem(line) && TitleWords.areSlogan(String(line))
  }

  private static let longestCall = 40

  /// Takes off a list of facts at the end, each a label with its value on the next line.
  private static func withoutFacts(_ lines: [Substring]) -> [Substring] {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    var count = 0
    while filled.count >= count + 2, case let label = lines[filled[filled.count - count - 2]],
      FactLabels.isLabel(isItem(label) ? label.dropFirst(2) : label),
      !lines[filled[filled.count - count - 1]].isLonger(than: longestFact)
    {
      count += 2
    }
    return count < fewestFactLines ? lines : Array(lines[..<filled[filled.count - count]])
  }

  private static let longestFact = 80
  /// Of two facts.
  private static let fewestFactLines = 4

  /// Takes off paragraphs at the end that are a few words and no sentence: the site's slogans,
  /// and headings whose text was no part of the posting.
  private static func withoutTail(_ lines: [Substring]) -> [Substring] {
    var lines = lines
    for _ in 0..<3 {
      while lines.last?.isBlank == true { lines.removeLast() }
      guard lines.count > 2, let last = lines.last, last.count <= 50,
        !last.contains(where: { ".!?:@/#,…。）)".contains($0) || $0.isNumber }),
        !last.hasPrefix("•"), lines[lines.count - 2].isBlank,
        let before = lines.dropLast().last(where: { !$0.isBlank }),
        before.hasPrefix("• ") || before.hasSuffix(".") || before.hasSuffix("!")
          || before.hasSuffix("?")
      else { break }
      lines.removeLast()
    }
    return lines
  }

  /// Takes off a board's card of the company at the end: `About X` and one line on it.
  private static func withoutCard(_ lines: [Substring], of company: String) -> [Substring] {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard filled.count > 4, !company.isEmpty, let last = filled.last else { return lines }
    for head in filled.suffix(3).dropLast() {
      let words = CompanyName.words(String(lines[head]))
      let isAbout = words.count > 1 && words.dropFirst().joined() == company
      let rest = filled.filter { $0 > head }.map { lines[$0].count }
      if isAbout, SectionWords.headsAbout(words[0]), rest.allSatisfy({ $0 <= 80 }),
        !lines[last].hasSuffix(".")
      {
        return Array(lines[..<head])
      }
    }
    return lines
  }

  /// Takes off what boards warn of at the end, and their own number of the posting before it.
  private static func withoutWarning(_ lines: [Substring]) -> [Substring] {
    var lines = lines
    while let last = lines.last {
      let isNumber =
        last.utf8.count <= 60
        && last.firstIndex(of: ":").map { numberLabels.contains(last[..<$0].squashed) } ?? false
      guard last.isBlank || isNumber || warnings.begin(last) else { break }
      lines.removeLast()
    }
    return lines
  }

  private static let numberLabels = WordSet(
    ["Reference", "Reference number", "Job ID", "Job number", "Job reference", "Posting ID"]
      .map(\.squashed))
  private static let warnings: Phrases = [
    "to stay safe in your job", "stay safe online", "don't provide your bank",
    "don’t provide your bank", "be careful", "report this job", "never pay ",
  ]

  /// Takes off a board's box of facts about the company at the end: its heading, then words and
  /// numbers and no sentence.
  private static func withoutBox(_ lines: [Substring]) -> [Substring] {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard
      let head = filled.suffix(longestBox).last(where: {
        !lines[$0].isLonger(than: longestBoxLine)
          && lines[$0].withSquashedBytes(boxHeads.contains)
      }),
      case let rest = filled.filter({ $0 > head }), rest.count >= shortestBox,
      rest.allSatisfy({ !lines[$0].isLonger(than: longestBoxLine) && !lines[$0].hasSuffix(".") })
    else { return lines }
    return Array(lines[..<head])
  }

  /// In lines.
  private static let shortestBox = 4
  private static let longestBox = 24
  /// In characters.
  private static let longestBoxLine = 60
  private static let boxHeads = WordSet(
    [
      "Company overview", "Company info", "Company information", "Company details",
      "Company profile", "About the company", "About the employer", "About this employer",
      "Company size", "Employer information", "Employer details", "Über das Unternehmen",
      "Über den Arbeitgeber", "Unternehmensprofil", "À propos de l'entreprise",
      "Sobre la empresa", "Sobre a empresa", "Informazioni sull'azienda", "Over het bedrijf",
      "Om virksomheden", "Om företaget", "O společnosti", "O firmie",
    ].map(\.squashed))

  /// The line of the title, where little stands above it.
  private static func headEnd(in lines: ArraySlice<Substring>, title: String) -> Int? {
    guard !title.isEmpty else { return nil }
    var count = 0
    for index in lines.indices.prefix(leadLines) {
      let line = lines[index].squashed
      count += line.count
      if line.hasPrefix(title), line.count <= title.count + 20 { return index }
      if JobTitle.isTitle(title, in: String(lines[index])) { return index }
      if count > leadCharacters { return nil }
    }
    return nil
  }

  /// `3 days ago`, `30 applicants`: the site's own remarks.
  private static func isLabel(_ line: Substring) -> Bool {
    guard line.utf8.count <= 90, !line.hasSuffix(".") else { return false }
    return remarks.begin(line)
      || labelWords.stand(in: line) && line.folded.contains(labelPattern)
  }

  private static let remarks: Phrases = [
    "promoted by hirer", "responses managed off", "actively reviewing applicants",
    "no response insights", "be an early applicant", "be among the first",
    "be one of the first", "posted today", "posted yesterday",
    "hiring developers?", "see who you know", "you must sign in to",
  ]

  private static let labelWords: Phrases = [
    " ago", " applicants", "vor ", "il y a", "hace ", "fa ", "há ", "geleden", "siden", "sedan",
    "temu", "před ", " fa",
  ]
  // An expression that is made never changes, so threads may share it.
  private nonisolated(unsafe) static let labelPattern =
    #/
    \b\d+\+?\ (?:minutes?|hours?|days?|weeks?|months?)\ ago\b | \b\d+\ applicants\b
    | \b(?:vor|il\ y\ a|hace|fa|há|před)\ \d+\ (?:minut|stunde|tag|woche|monat|heure|jour|semaine|mois
      |hora|día|dies|semana|mes|setman|dia|mês|hodin|dny|dn|týdn)\p{L}*
    | \b\d+\ (?:ore|giorn|settiman|mesi|uur|uren|dag|weken|maand|time|uke|uge|måned|dagar|veck
      |godzin|dni|tygodni)\p{L}*\ (?:fa|geleden|siden|sedan|temu)\b
    /#
}
