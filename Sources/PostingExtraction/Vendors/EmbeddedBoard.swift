import JobTrackerDomain

/// What a company's own page tells of the board whose posting it shows.
enum EmbeddedBoard {
  /// How many boards are asked for one posting.
  private static let maximumBoards = 3
  /// How many addresses of one domain, and of what length, are looked at.
  private static let maximumAddresses = 50
  private static let maximumLength = 300

  /// The postings of the boards that a page has addresses of, then of those that its host suggests.
  static func postings(
    onDomain domain: String, in page: String, at address: WebAddress,
    board: (WebAddress) -> String?, posting: (String) -> VendorPosting?
  ) -> [VendorPosting] {
    // Without a posting's number there is nothing to look for.
    guard posting("") != nil else { return [] }
    let named = OutsideText.distinctLines(
      addresses(onDomain: domain, in: page).compactMap(board))
    let guessed = guesses(fromHost: address.host).filter { !named.contains($0) }
    let postings =
      named.compactMap(posting)
      + guessed.compactMap(posting).map { guess in
        var guess = guess
        guess.isGuess = true
        return guess
      }
    return Array(postings.prefix(maximumBoards))
  }

  /// Names that the board can have by the company's host: `acme` for `jobs.acme.com` and,
  /// after `acmecareers`, for `www.acmecareers.com`.
  private static func guesses(fromHost host: String) -> [String] {
    var labels = host.split(separator: ".").dropLast()
    // The name stands before one label such as "com" or two such as "co.uk".
    if labels.count > 1, let last = labels.last, ["co", "com"].contains(last) {
      labels = labels.dropLast()
    }
    guard let name = labels.last.map(String.init) else { return [] }
    let shorter = ["careers", "jobs", "hq"].filter { name.hasSuffix($0) && name.count > $0.count }
      .map { name.dropLast($0.count).split(separator: "-").joined(separator: "-") }
    return [name] + shorter
  }

  /// The addresses of a domain and its hosts in a page's markup and scripts, in their order.
  private static func addresses(onDomain domain: String, in page: String) -> [WebAddress] {
    var found: [WebAddress] = []
    var rest = page[...]
    while found.count < maximumAddresses, let range = rest.range(ofFolded: domain) {
      let host = rest[..<range.lowerBound].utf8.suffix(maximumLength).reversed()
        .prefix { $0.isHostCharacter }.reversed()
      let end = rest[range.lowerBound...].utf8.prefix(maximumLength)
        .prefix { $0 > 0x20 && !"\"'<>()`".utf8.contains($0) }
      let text = String(decoding: Array(host) + Array(end), as: UTF8.self)
        // How markup and scripts write slashes and ampersands.
        .replacing("\\/", with: "/").replacing("&amp;", with: "&").replacing("\\u0026", with: "&")
      if let address = WebAddress("https://" + text) { found.append(address) }
      rest = rest[range.upperBound...]
    }
    return found
  }

  /// The addresses that a page shows in frames.
  static func frames(in page: String) -> [String] {
    let tree = HTMLParser.parse(page)
    return tree.elements(.iframe).prefix(maximumAddresses)
      .compactMap { tree.attribute("src", of: $0)?.trimmed }
      .map { $0.hasPrefix("//") ? "https:" + $0 : $0 }
  }
}

extension UInt8 {
  fileprivate var isHostCharacter: Bool {
    isASCIILetter || (0x30...0x39).contains(self) || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "-")
  }
}
