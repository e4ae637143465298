/// Sites that forbid or block reading by programs, so that a person learns it at once.
enum ClosedSites {
  /// The site's name; `nil` where its pages may be read.
  static func name(ofHost host: String) -> String? {
    let labels = host.lowercased().split(separator: ".")
    // The registered name stands before one label such as "com" or two such as "co.uk".
    var rest = labels.dropLast()
    if let last = rest.last, ["co", "com"].contains(last) { rest = rest.dropLast() }
    return rest.last.flatMap { sites[String($0)] }
  }

  private static let sites = [
    "linkedin": "LinkedIn", "indeed": "Indeed", "glassdoor": "Glassdoor",
    "ziprecruiter": "ZipRecruiter",
  ]
}
