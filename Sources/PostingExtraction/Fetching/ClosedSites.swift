/// Sites that forbid or block reading by programs, so that a person learns it at once.
enum ClosedSites {
  /// The site's name; `nil` where its pages may be read.
  static func name(ofHost host: String) -> String? {
    let labels = host.lowercased().split(separator: ".")
    // The registered name stands before one or two labels such as "com" or "co.uk".
    let candidates = labels.dropLast().suffix(2)
    return sites.first { candidates.contains(Substring($0.key)) }?.value
  }

  private static let sites = [
    "linkedin": "LinkedIn", "indeed": "Indeed", "glassdoor": "Glassdoor",
    "ziprecruiter": "ZipRecruiter",
  ]
}
