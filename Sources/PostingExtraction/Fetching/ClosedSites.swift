/// Sites that forbid or block reading by programs, so that a person learns it at once.
enum ClosedSites {
  /// The site's name; `nil` where its pages may be read.
  static func name(of address: String) -> String? {
    guard let host = WebAddress(address)?.host else { return nil }
    return sites.first { site in
      site.domains.contains { host == $0 || host.hasSuffix("." + $0) }
    }?.name
  }

  /// Domains in full: a name alone would also stand in the domains of others.
  ///
  /// LinkedIn, Indeed, Glassdoor and ZipRecruiter forbid it in their terms; these and the
  /// others answer programs with a captcha or HTTP 403.
  private static let sites: [(name: String, domains: [String])] = [
    ("LinkedIn", ["linkedin.com", "linkedin.cn", "lnkd.in"]),
    ("Indeed", ["indeed.com"] + domains(of: "indeed")),
    ("Glassdoor", ["glassdoor.com"] + domains(of: "glassdoor")),
    ("ZipRecruiter", ["ziprecruiter.com"] + domains(of: "ziprecruiter")),
    ("Wellfound", ["wellfound.com", "angel.co"]),
    ("Bayt", ["bayt.com"]),
  ]

  /// The same site in the countries where it has a domain of its own.
  private static func domains(of name: String) -> [String] {
    countries.map { "\(name).\($0)" }
  }

  private static let countries = [
    "ae", "at", "be", "ca", "ch", "cl", "cn", "co", "co.in", "co.nz", "co.uk", "co.za", "com.ar",
    "com.au", "com.br", "com.hk", "com.mx", "com.pe", "com.ph", "com.pk", "com.sg", "com.tr", "cz",
    "de", "dk", "es", "fi", "fr", "gr", "hk", "hu", "ie", "in", "it", "jp", "lu", "nl", "no", "nz",
    "pl", "pt", "ro", "ru", "se", "sg", "uk",
  ]
}
