import JobTrackerDomain

/// Finds the company by the name of the host, where the posting says that name too: a company's own
/// site is called after it, and a board is seldom spoken of in what it carries.
struct HostSource: FieldSource {
  static let name = "host"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    guard let host = page.url.flatMap(WebAddress.init)?.host,
      let text = known.best(.description)?.value
    else { return [] }
    let name = Self.keys(of: host).lazy.compactMap { BoardName.spelled($0, in: text) }
      .first { CompanyName.isPlausible($0) }
    return name.map { [Proposal(field: .company, value: $0, source: Self.name, weight: 25)] } ?? []
  }

  /// What the owner of a host may be called, squashed, the longest first: `acme.works` is
  /// `acmeworks` and `acme`, `www.getacme.com` is `acme` too.
  private static func keys(of host: String) -> [String] {
    guard let (label, last) = label(of: host), label.count > 2, !boardWords.stand(in: label) else {
      return []
    }
    let shorter =
      leads.filter(label.hasPrefix).map { String(label.dropFirst($0.count)) }
      + tails.filter(label.hasSuffix).map { String(label.dropLast($0.count)) }
    return [label + last, label] + shorter.filter { $0.count > 3 }
  }

  /// Whether a name is that of the host, as a board's and a company's own site's is.
  static func isName(_ name: String, of url: String?) -> Bool {
    guard let host = url.flatMap(WebAddress.init)?.host, let (label, last) = label(of: host) else {
      return false
    }
    let key = name.squashed
    return key == label || key == label + last
  }

  /// The part of a host that its owner chose, squashed, and the one behind it.
  private static func label(of host: String) -> (label: String, last: String)? {
    var parts = host.split(separator: ".").map(\.squashed)
    guard parts.count > 1 else { return nil }
    let last = parts.removeLast()
    if parts.count > 1, let country = parts.last, secondLevel.contains(country) {
      parts.removeLast()
    }
    return parts.last.map { ($0, last) }
  }

  /// What countries put before their own part.
  private static let secondLevel: WordSet = [
    "ac", "co", "com", "edu", "gov", "ne", "net", "or", "org",
  ]
  private static let leads = ["get", "try", "use", "join", "hello", "team", "we"]
  private static let tails = ["hq", "app", "inc", "group", "labs", "tech"]

  /// What boards are called.
  private static let boardWords: Phrases = [
    "job", "work", "career", "hire", "hiring", "talent", "recruit", "stellen", "karriere", "arbeit",
    "emploi", "empleo", "trabajo", "emprego", "vagas", "lavoro", "vacature", "praca", "kariera",
    "rabota", "kyujin", "baito", "tenshoku",
  ]
}
