import JobTrackerDomain

/// Finds the company by the page's address.
///
/// A company's own site is called after it, and a board is seldom spoken of in what it carries: the
/// host's name counts where the posting says it too. A board may have its companies in front of its
/// own name or in the path: such a part counts for a company that the page names.
struct HostSource: FieldSource {
  static let name = "host"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    guard let address = page.address else { return [] }
    let text = known.best(.description)?.value ?? ""
    let name = Self.name(of: address.host, in: text)
    return tenants(of: address, known: known)
      + [name].compactMap(\.self).map {
        Proposal(field: .company, value: $0, source: Self.name, weight: 25)
      }
  }

  /// How a text spells the name of a host's owner.
  static func name(of host: String, in text: String) -> String? {
    keys(of: host).lazy.compactMap { BoardName.spelled($0, in: text) }
      .first { CompanyName.isPlausible($0) }
  }

  /// What the owner of a host is called by it alone, where another host is the same owner's.
  static func name(of host: String, sharedWith others: [String]) -> String? {
    guard let (label, last) = label(of: host), label.count > 2, !isBoard(label),
      others.contains(where: { Self.label(of: $0).map { $0 == (label, last) } ?? false })
    else { return nil }
    return label.prefix(1).uppercased() + label.dropFirst()
  }

  /// Companies that other sources found and that the address names.
  private func tenants(of address: WebAddress, known: Proposals) -> [Proposal] {
    let tenants = Self.tenants(of: address)
    return known.values(.company).compactMap { company in
      guard tenants.contains(company.squashed) || tenants.contains(CompanyName.key(company)) else {
        return nil
      }
      return Proposal(field: .company, value: company, source: Self.name, weight: 30)
    }
  }

  /// What the owner of a host may be called, squashed, the longest first: `acme.works` is
  /// `acmeworks` and `acme`, `www.getacme.com` is `acme` too.
  private static func keys(of host: String) -> [String] {
    guard let (label, last) = label(of: host), label.count > 2, !isBoard(label) else { return [] }
    let shorter =
      leads.filter(label.hasPrefix).map { String(label.dropFirst($0.count)) }
      + tails.filter(label.hasSuffix).map { String(label.dropLast($0.count)) }
    return [label + last, label] + shorter.filter { $0.count > 3 }
  }

  /// Whether a host is called after what boards do; `acmeworks` and `acmenetwork` are not.
  private static func isBoard(_ label: String) -> Bool {
    let label = label.replacing("network", with: "")
    return boardWords.stand(in: label.hasSuffix("works") ? String(label.dropLast(5)) : label)
  }

  /// What stands before the owner's part of a host and in the path, squashed.
  private static func tenants(of address: WebAddress) -> Set<String> {
    let labels = address.host.split(separator: ".").map(\.squashed)
    let owner = label(of: address.host)?.label
    let before = owner.flatMap(labels.lastIndex).map { labels[..<$0] } ?? []
    return Set((before + address.path.map(\.squashed)).filter { $0.count > 2 })
  }

  /// Whether a name is that of the host, as a board's and a company's own site's is.
  static func isName(_ name: String, of address: WebAddress?) -> Bool {
    guard let host = address?.host, let (label, last) = label(of: host) else { return false }
    let key = name.squashed
    return key == label || key == label + last
  }

  /// The part of a host that its owner chose, squashed, and the one behind it.
  private static func label(of host: String) -> (label: String, last: String)? {
    let all = host.split(separator: ".")
    let isHosted = all.count > 2 && hosting.contains(all.suffix(2).joined(separator: "."))
    var parts = (isHosted ? all.dropLast() : all).map(\.squashed)
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
  /// Whose hosts others put their sites on.
  private static let hosting: WordSet = [
    "github.io", "gitlab.io", "netlify.app", "vercel.app", "pages.dev", "workers.dev", "web.app",
    "firebaseapp.com", "herokuapp.com", "azurewebsites.net", "cloudfront.net", "amazonaws.com",
    "onrender.com", "fly.dev", "surge.sh", "glitch.me", "wordpress.com", "blogspot.com",
    "wixsite.com", "webflow.io", "weebly.com", "squarespace.com", "notion.site", "carrd.co",
    "framer.website", "super.site", "jimdosite.com", "strikingly.com", "godaddysites.com",
    "business.site",
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
