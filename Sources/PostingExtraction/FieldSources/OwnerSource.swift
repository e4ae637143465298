import JobTrackerDomain

/// Finds the company by whose the mailboxes and the host are, where nothing else tells it: their
/// name as the text, a title or another source spells it, or, where the mailbox of the posting is on
/// the page's own host, as the host does.
struct OwnerSource: FieldSource {
  static let name = "owner"

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    guard known.best(.company)?.weight ?? 0 < PostingChoice.leastCompanyWeight else { return [] }
    let text = known.best(.description)?.value ?? ""
    let own = page.address?.host
    let mail = Self.mailHosts(on: page, text: text)
    // The host of a board is not the company's; a mailbox is, on a board too.
    let hosts =
      page.isBoard ? mail.filter { $0 != own } : mail + [own].compactMap(\.self)
    let names = ([text] + page.titles + known.values(.company)).joined(separator: "\n")
    let name =
      hosts.lazy.compactMap { HostSource.name(of: $0, in: names) }.first
      ?? (page.isBoard ? nil : own.flatMap { HostSource.name(of: $0, sharedWith: mail) })
    return name.map { [Proposal(field: .company, value: $0, source: Self.name, weight: 25)] } ?? []
  }

  /// Each once, in the order of the page; those of everybody's mail are left out.
  private static func mailHosts(on page: WebPage, text: String) -> [String] {
    let links = page.tree.elements(.a).compactMap { link -> String? in
      guard !page.layout.isFurniture(link), let target = page.tree.attribute("href", of: link),
        target.folded.hasPrefix("mailto:")
      else { return nil }
      return String(target.prefix { $0 != "?" })
    }
    let hosts = (links + [text]).flatMap(hosts(in:)).filter { !everybodys.contains($0) }
    return Array(OutsideText.distinctLines(hosts).prefix(most))
  }

  private static let most = 5

  /// What stands behind each `@` and looks like a host.
  private static func hosts(in text: String) -> [String] {
    text.split(separator: "@").dropFirst().compactMap { rest in
      let host = rest.prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")
      }
      let parts = host.folded.split(separator: ".")
      return parts.count > 1 ? parts.joined(separator: ".") : nil
    }
  }

  private static let everybodys: WordSet = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com",
    "icloud.com", "me.com", "aol.com", "proton.me", "protonmail.com", "gmx.de", "gmx.net",
    "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "orange.fr", "free.fr", "wanadoo.fr",
    "laposte.net", "libero.it", "ziggo.nl", "kpnmail.nl", "seznam.cz", "email.cz", "wp.pl", "o2.pl",
    "onet.pl", "mail.ru", "yandex.ru", "ukr.net", "qq.com", "163.com", "126.com", "naver.com",
    "bol.com.br", "uol.com.br", "terra.com.br",
  ]
}
