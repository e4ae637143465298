import JobTrackerDomain

/// Tells pages that hold no posting from those that do.
enum PageJudge {
  /// Why the page cannot hold one posting; `nil` where it may.
  static func refusal(of page: WebPage, description: String) -> Refusal? {
    let title = (page.titles.first ?? "").lowercased()
    let isThin = description.count < 600
    if isThin, captchaTitles.contains(where: title.holds) || hasCaptcha(page) {
      return .captcha
    }
    if isLoginTitle(title), isThin || hasPasswordField(page) { return .loginWall }
    if isThin, hasPasswordField(page) { return .loginWall }
    if isList(page, title: title, description: description) { return .list }
    if isThin, page.layout.visibleLength < 400, page.tree.elements("script").count > 0 {
      return .needsJavaScript
    }
    return nil
  }

  private static func isLoginTitle(_ title: String) -> Bool {
    ["sign in", "log in", "login", "sign up", "anmelden", "se connecter", "iniciar sesión"]
      .contains { title.hasPrefix($0) }
  }

  private static func hasPasswordField(_ page: WebPage) -> Bool {
    page.tree.elements("input").contains { page.tree.attribute("type", of: $0) == "password" }
  }

  private static func hasCaptcha(_ page: WebPage) -> Bool {
    page.layout.visibleLength < 1500
      && page.tree.indices.contains { index in
        let node = page.tree[index]
        guard !node.isText, !node.attributes.isEmpty else { return false }
        let text = ["id", "class", "src", "action"].compactMap { node.attributes[$0] }
          .joined(separator: " ").lowercased()
        return captchaMarks.contains { text.holds($0) }
      }
  }

  private static func isList(_ page: WebPage, title: String, description: String) -> Bool {
    if title.contains(#/^[0-9][0-9.,\s]*\+?\s.*\bjobs?\b/#) { return true }
    let distinct = Set(
      StructuredDataSource.postings(of: page).compactMap { $0["title"]?.text?.squashed })
    if distinct.count > 2, StructuredDataSource.posting(of: page) == nil { return true }
    return linkedHeadings(of: page) >= 8
      && page.titles.allSatisfy { title in !headings(of: page).contains { title.contains($0) } }
  }

  /// Headings outside the furniture that are links: the cards of a list.
  private static func linkedHeadings(of page: WebPage) -> Int {
    let tree = page.tree
    return tree.subtree(page.body).count { index in
      guard ["h2", "h3", "h4"].contains(tree[index].tag),
        !page.layout.isFurniture(index)
      else { return false }
      return tree.descendants(of: index).contains { tree[$0].tag == "a" }
        || tree.ancestors(of: index).contains { tree[$0].tag == "a" }
    }
  }

  private static func headings(of page: WebPage) -> [String] {
    page.tree.elements("h1").map(page.tree.line(of:)).filter { $0.count >= 4 }
  }

  private static let captchaTitles = [
    "just a moment", "attention required", "access denied", "are you a robot", "robot check",
    "security check", "verify you are human", "captcha", "pardon our interruption",
    "human verification", "ddos-guard", "checking your browser",
  ]
  private static let captchaMarks = [
    "captcha", "cf-challenge", "challenge-platform", "challenge-form", "px-captcha", "datadome",
    "turnstile", "arkose",
  ]
}
