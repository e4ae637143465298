import JobTrackerDomain

/// Titles without what is no part of them.
extension JobTitle {
  /// Without what sites put around a title: `We're hiring:` before it, a number for their
  /// own use and `Job details` behind it.
  ///
  /// What the employer says of the job in it, such as its place and hours, stays.
  static func cleaned(_ title: String) -> String { withoutReference(withoutMarks(title)) }

  /// A title cleaned, and without the place and the hours that sites add in a page's title.
  static func bare(_ title: String) -> String {
    var title = title
    if let town = Places.town(atEndOf: title), JobWords.areIn(town.rest) { title = town.rest }
    return withoutHours(cleaned(withoutPlaces(title)))
  }

  /// Without what stands before and behind it.
  private static func withoutMarks(_ title: String) -> String {
    var title = withoutKind(withoutNumbers(title))
    if leadStarts.begin(title), case let folded = title.folded,
      let lead = leads.first(where: folded.hasPrefix)
    {
      let rest = String(title.dropFirst(lead.count)).trimmed
      // Without a colon it may be the beginning of a sentence.
      if rest.count >= 4, lead.hasSuffix(": ") || lead.hasSuffix("- ") || JobWords.areIn(rest) {
        title = rest
      }
    }
    if tailEnds.stand(in: title) {
      for tail in tails where title.folded.hasSuffix(tail) {
        let rest = String(title.dropLast(tail.count)).trimmed
        // `Summer job` is one.
        if tail != " job" || JobWords.areIn(rest) { title = rest }
      }
    }
    return TitleWords.withoutCall(title)
  }

  /// `X` of `X (123456)`.
  private static func withoutReference(_ title: String) -> String {
    guard let (rest, number) = bracketed(title), number.count(where: \.isNumber) >= 4,
      number.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "/" })
    else { return title }
    return rest
  }

  /// What stands in brackets at the end of a title, and what before them.
  private static func bracketed(_ title: String) -> (rest: String, inside: Substring)? {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return nil }
    return (title[..<open].trimmed, title[title.index(after: open)...].dropLast())
  }

  /// `X` of `【採用情報】X`, whose first part says what the page is.
  private static func withoutKind(_ title: String) -> String {
    guard title.hasPrefix("【"), let close = title.firstIndex(of: "】"),
      isGeneric(String(title[title.index(after: title.startIndex)..<close]))
    else { return title }
    let rest = title[title.index(after: close)...].trimmed
    return rest.isEmpty ? title : rest
  }

  /// `X` of `X | Remote | Germany`.
  private static func withoutPlaces(_ title: String) -> String {
    var rest = title
    while let last = TitleParts.all(in: rest).last, last != rest,
      Places.isPlace(last) || TitleParts.isWorkplace(last), rest.hasSuffix(last)
    {
      let before = rest.dropLast(last.count).trimmed.dropLast().trimmed
      guard JobWords.areIn(before) else { return rest }
      rest = before
    }
    return rest
  }

  /// Without a count of what is new before a page's title, and the site's own number behind it.
  private static func withoutNumbers(_ title: String) -> String {
    guard title.utf8.contains(where: \.isASCIIDigit) else { return title }
    var rest = title[...]
    if let count = rest.prefixMatch(of: countPattern) { rest = rest[count.range.upperBound...] }
    if let number = rest.firstMatch(of: numberPattern) { rest = rest[..<number.range.lowerBound] }
    return rest.contains(where: \.isLetter) ? String(rest) : title
  }

  // An expression that is made never changes, so threads may share it.
  private nonisolated(unsafe) static let countPattern = #/\(\d{1,3}\+?\)\s+/#
  // As above.
  private nonisolated(unsafe) static let numberPattern = #/\s+(?:[-–—|]\s+|#\s?)?\d{5,}$/#

  /// Whether a line is a title, with what ``bare(_:)`` cuts or without: `Wanted: X`, `X in Berlin`.
  ///
  /// - Parameter title: Squashed.
  static func isTitle(_ title: String, in line: String) -> Bool {
    let key = line.squashed
    return key == title
      || key.count > title.count && key.count <= title.count + longestCut
        && key.firstPlace(of: title) != nil
        && (cleaned(line).squashed == title || bare(line).squashed == title)
  }

  /// In letters and digits.
  private static let longestCut = 40

  /// `X` of `X for 20-24 hours a week` and of `X (24 hours)`.
  private static func withoutHours(_ title: String) -> String {
    if let (rest, inside) = bracketed(title), inside.contains(where: \.isNumber),
      hours.stand(in: inside)
    {
      return rest
    }
    guard hours.stand(in: title), let tail = title.firstMatch(of: hoursPattern)?.range,
      hours.stand(in: title[tail]), case let rest = title[..<tail.lowerBound].trimmed,
      rest.isLonger(than: 1)
    else { return title }
    return rest
  }

  // An expression that is made never changes, so threads may share it.
  private nonisolated(unsafe) static let hoursPattern =
    #/(?i)(?:,|\s(?:[–—|-]|voor|for|für|pour|de|per))?\s\d[^\p{L}]{0,12}\p{L}+\.?(?:(?:\s?\/\s?|\s\p{L}{1,3}\s|\s)(?:week|woche|semaine|semana|settimana|vecka|veckan|uke|uken|uge|ugen|tydzień|týden))?$/#

  /// The unit of a working time that stands behind a title: `(30 hours a week)`.
  private static let hours: Phrases = [
    "hours", "hrs", "std.", "stunden", "std/", "heures", "horas", "hores", "uur", "timmar", "timer",
    "tuntia", "godzin", "hodin", "годин", "часов",
  ]

  private static let leadStarts = Phrases(leads)
  private static let leads = [
    "we're hiring: ", "we’re hiring: ", "we are hiring: ", "now hiring: ", "we're hiring a ",
    "we’re hiring a ", "hiring: ", "job: ", "job opening: ", "job description - ",
    "job description: ", "vacancy: ", "position: ", "open position: ", "job title: ",
    "career opportunity: ", "job offer: ", "job posting: ",
    "stellenangebot: ", "stellenausschreibung: ", "stellenanzeige: ", "offre d'emploi : ",
    "offre d'emploi: ", "offre d’emploi : ", "oferta de empleo: ", "oferta: ", "puesto: ",
    "vaga: ", "vaga de ", "vaga para ", "kariéra ", "vacature: ", "vacature ", "ledig stilling: ",
    "stilling: ", "jobannonce: ", "praca: ", "oferta pracy: ", "oferta pracy ", "praca ",
    "offerta di lavoro: ", "stellenangebot ", "stellenanzeige ", "offre d'emploi ",
    "offre d’emploi ", "emploi ", "oferta de empleo ", "oferta de trabajo ", "oferta de feina ",
    "offerta di lavoro ", "nabídka práce ", "práce ", "job offer ",
  ]
  private static let tailEnds = Phrases(tails)
  private static let tails = [
    " - job details", " job details", " - job description", " job description", " - job post",
    " - job posting", " (job post)", " job in", " jobs in", " job",
    "の求人詳細情報", "の求人詳細", "の求人情報", "の募集要項",
  ]
}
