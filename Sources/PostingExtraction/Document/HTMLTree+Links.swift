/// Where links lead.
extension HTMLTree {
  /// Whether an element is a link to the site's first page, as its logo is.
  func leadsToFirstPage(_ index: Int) -> Bool {
    guard index >= 0, self[index].tag == .a, let link = attribute("href", of: index) else {
      return false
    }
    guard link.hasPrefix("http") else { return Self.firstPages.contains(link) }
    let path = link.split(separator: "/").dropFirst(2).joined(separator: "/")
    return path.isEmpty || Self.firstPages.contains(path)
  }

  private static let firstPages: WordSet = [
    "/", "./", "../", "index.html", "/index.html", "./index.html", "../index.html",
  ]
}
