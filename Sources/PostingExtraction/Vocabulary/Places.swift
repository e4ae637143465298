import JobTrackerDomain

/// Places as postings write them in a line of their own: `Aarhus, Denmark`, `Austin, TX`, `Berlin`.
enum Places {
  /// The place that a remark of a few words is; `nil` where it is something else.
  ///
  /// What stands beside it, as in `Aarhus, Denmark · Full-time`, is left out, and a name that is
  /// said twice is said once.
  static func place(in remark: String) -> String? {
    remark.parts(cutAt: isMark).lazy.compactMap { place(named: $0.trimmed) }.first
  }

  /// Whether a text is a place and nothing else: a town, a land, or both.
  static func isPlace(_ text: String) -> Bool {
    isTown(text) || text.withSquashedBytes { lands.contains($0) || regions.contains($0) }
  }

  /// Whether a text is a town, with its land or without.
  private static func isTown(_ text: String) -> Bool { place(named: text) != nil }

  /// The town that a title or a name ends in, and what is before it: `X - Berlin`,
  /// `X, Berlin, Germany`, `X in Berlin`, `X (Berlin)`.
  ///
  /// A land alone may be what the job is about.
  static func town(atEndOf title: String) -> (place: String, rest: String)? {
    guard anyJoin.stand(in: title) else { return nil }
    let towns = joins.filter(title.mayHold).flatMap { join in
      title.ranges(of: join).suffix(3).compactMap { found -> (place: String, rest: String)? in
        let tail = title[found.upperBound...]
        let place = join == " (" ? tail.hasSuffix(")") ? tail.dropLast() : "" : tail
        let rest = title[..<found.lowerBound].trimmed
        return isTown(place.trimmed) && !rest.isEmpty ? (place.trimmed, rest) : nil
      }
    }
    return towns.min { $0.rest.count < $1.rest.count }
  }

  private static let anyJoin = Phrases(joins.map(\.folded))
  private static let joins = [
    " - ", " – ", " — ", " | ", " · ", ", ", " (", " in ", " à ", " en ", " em ", " a ", " i ",
    " job ", " Job ", " jobs ", " Jobs ",
  ]

  private static let regions = WordSet(
    [
      "Europe", "EU", "EMEA", "APAC", "LATAM", "DACH", "Benelux", "Nordics", "North America",
      "Latin America", "South America", "Asia", "Africa", "Middle East", "USA", "US", "UK", "UAE",
      "Worldwide", "Anywhere", "Global",
    ].map(\.squashed))

  /// A city, or one and the land it is in.
  private static func place(named text: String) -> String? {
    if Cities.contain(text) { return text }
    // `Melbourne VIC`
    if let space = text.lastIndex(of: " "),
      states.contains(String(text[text.index(after: space)...])),
      Cities.contain(String(text[..<space]))
    {
      return text
    }
    guard !text.isLonger(than: 60), text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = text.parts { $0 == "," }.map(\.trimmed)
    guard (2...4).contains(parts.count), let last = parts.last,
      parts.allSatisfy({ $0.words.count <= 4 && $0.first?.isUppercase == true }),
      lands.contains(last.squashed) || states.contains(last)
    else { return nil }
    return OutsideText.distinctLines(parts).joined(separator: ", ")
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "·", "|", "•", ";", "/", "—", "–": true
    default: false
    }
  }

  private static let states: WordSet = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS",
    "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY",
    "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV",
    "WI", "WY", "DC", "ON", "QC", "BC", "AB", "NSW", "VIC", "QLD", "UK", "USA", "US", "UAE", "SP",
    "RJ", "MG", "RS", "PR",
  ]

  /// Countries by their English and own names, and the states that are written in full.
  private static let lands = WordSet(
    [
      "United States", "United States of America", "U.S.", "U.S.A.", "United Kingdom", "England",
      "Scotland", "Wales", "Northern Ireland", "Ireland", "Canada", "Australia", "New Zealand",
      "Germany", "Deutschland", "Austria", "Österreich", "Switzerland", "Schweiz", "Suisse",
      "Svizzera", "France", "Belgium", "België", "Belgique", "Netherlands", "The Netherlands",
      "Nederland", "Luxembourg", "Spain", "España", "Espanya", "Portugal", "Italy", "Italia",
      "Greece", "Cyprus", "Malta", "Denmark", "Danmark", "Sweden", "Sverige", "Norway", "Norge",
      "Finland", "Suomi", "Iceland", "Estonia", "Latvia", "Lithuania", "Poland", "Polska",
      "Czechia", "Czech Republic", "Česko", "Česká republika", "Slovakia", "Slovensko", "Hungary",
      "Magyarország", "Slovenia", "Croatia", "Hrvatska", "Serbia", "Srbija", "Bosnia", "Montenegro",
      "North Macedonia", "Albania", "Bulgaria", "Romania", "România", "Moldova", "Ukraine",
      "Україна", "Украина", "Georgia", "Armenia", "Turkey", "Türkiye", "Israel",
      "United Arab Emirates",
      "Saudi Arabia", "Qatar", "Egypt", "Morocco", "Tunisia", "Kenya", "Nigeria", "Ghana", "Rwanda",
      "South Africa", "India", "Pakistan", "Bangladesh", "Sri Lanka", "Nepal", "Singapore",
      "Malaysia", "Indonesia", "Philippines", "Thailand", "Vietnam", "China", "Hong Kong", "Taiwan",
      "Japan", "South Korea", "Korea", "Mexico", "México", "Guatemala", "Costa Rica", "Panama",
      "Colombia", "Venezuela", "Ecuador", "Peru", "Perú", "Bolivia", "Chile", "Argentina",
      "Uruguay", "Paraguay", "Brazil", "Brasil", "Dominican Republic", "Puerto Rico", "Kazakhstan",
      "California", "New York", "Texas", "Washington", "Massachusetts", "Colorado", "Florida",
      "Illinois", "Virginia", "North Carolina", "Pennsylvania", "Oregon", "Ontario", "Quebec",
      "Québec", "British Columbia", "Alberta", "Victoria", "New South Wales", "Queensland",
    ].map(\.squashed))
}
