import JobTrackerDomain

/// Tells pages that hold no posting from those that do.
enum PageJudge {
  /// Why the page cannot hold one posting; `nil` where it may.
  ///
  /// - Parameter posting: What was read from the page's text.
  static func refusal(of page: WebPage, posting: Posting) -> Refusal? {
    let description = posting.jobDescription
    let title = page.titles.first ?? ""
    let isThin = description.weighedLength < 600
    if isThin, let address = leadsOn(page) { return .leadsOn(address: address) }
    if isThin, isCalledCaptcha(page) || hasCaptcha(page) { return .captcha }
    if isLoginTitle(title), isThin || hasPasswordField(page) { return .loginWall }
    if isThin, hasPasswordField(page) { return .loginWall }
    if isThin || !hasSections(description), isMissing(page) { return .missingPage }
    if isClosed(page, description: description) { return .closed }
    let list = ListEvidence(page)
    if list.isList || SeveralPostings(page).stand { return .list }
    let evidence = PostingEvidence(page, posting: posting)
    if saysNoneOpen(page, evidence) { return .noneOpen }
    if !evidence.namesJob, !evidence.hasDuties, list.isHeaded { return .list }
    if isThin, ScriptedPage(page).isEmpty,
      description.weighedLength < shortestPosting
        || !(evidence.hasDuties || evidence.namesJob && evidence.isEnough)
    {
      return .needsJavaScript
    }
    return description.isEmpty || evidence.isEnough ? nil : .noPosting
  }

  /// Less text than a posting of a few sentences has.
  private static let shortestPosting = 80

  private static func saysNoneOpen(_ page: WebPage, _ evidence: PostingEvidence) -> Bool {
    !evidence.namesJob && !evidence.hasDuties && !ScriptedPage(page).isTemplate
      && ClosedWords.sayNoneOpen(shownText(of: page))
  }

  /// Where the page sends its reader at once, as pages that moved do.
  private static func leadsOn(_ page: WebPage) -> String? {
    let tree = page.tree
    return tree.elements(.meta).lazy.compactMap { index in
      guard tree.attribute("http-equiv", of: index)?.folded == "refresh",
        !tree.ancestors(of: index).contains(where: { tree[$0].tag == .noscript }),
        let content = tree.attribute("content", of: index),
        let delay = Int(content.trimmed.prefix(while: \.isNumber)), delay <= longestDelay,
        let target = content.range(ofFolded: "url=")
      else { return nil }
      let address = content[target.upperBound...].filter { !"'\"".contains($0) }
      return OutsideText.line(String(address))
    }.first { !$0.isEmpty && $0 != page.url }
  }

  /// In seconds; pages that reload themselves wait longer.
  private static let longestDelay = 10

  /// What a reader sees of the page, without what it holds for later.
  private static func shownText(of page: WebPage) -> String {
    TextRenderer().text(of: page.body, in: page.tree)
  }

  private static func isCalledCaptcha(_ page: WebPage) -> Bool {
    let headings = page.tree.elements(.h1).prefix(2).map(page.tree.line(of:))
    return (page.titles.prefix(1) + headings).contains(where: captchaTitles.stand(in:))
  }

  private static func isMissing(_ page: WebPage) -> Bool {
    let headings = [HTMLTag.h1, .h2].flatMap { page.tree.elements($0).prefix(2) }
    return (page.titles + headings.map(page.tree.line(of:))).contains(where: ClosedWords.sayMissing)
  }

  private static func isLoginTitle(_ title: String) -> Bool {
    loginTitles.begin(title)
  }

  private static let loginTitles: Phrases = [
    "sign in", "log in", "login", "sign up", "anmelden", "se connecter", "iniciar sesión",
  ]

  private static func hasPasswordField(_ page: WebPage) -> Bool {
    page.tree.elements(.input).contains { page.tree.attribute("type", of: $0) == "password" }
  }

  private static func hasCaptcha(_ page: WebPage) -> Bool {
    page.layout.visibleLength < 1500
      && page.tree.indices.contains { index in
        let attributes = page.tree.attributes(of: index)
        guard !attributes.isEmpty else { return false }
        return captchaAttributes.contains {
          attributes.withValue(of: $0, captchaMarks.stand(in:)) ?? false
        }
      }
  }

  /// Whether a line above the posting says that it has ended, as boards do that keep its text.
  static func announcesEnd(_ page: WebPage) -> Bool {
    let lines = page.pieces.texts(longest: longestNotice)
    let head = lines.prefix(mostLinesAbove).prefix { !$0.isEmpty }
    return head.contains(where: ClosedWords.announceEnd)
  }

  private static let longestNotice = 100
  private static let mostLinesAbove = 60

  /// Whether the page tells that the job is gone and shows no posting beside it.
  private static func isClosed(_ page: WebPage, description: String) -> Bool {
    guard description.weighedLength < 1500, !hasSections(description) else { return false }
    // Few pages say so at all, and fewer only in what they do not show.
    return ClosedWords.sayClosed(page.tree.text(of: page.body, nodes: 4000))
      && ClosedWords.sayClosed(shownText(of: page))
  }

  /// Whether there are the sections of a posting.
  private static func hasSections(_ description: String) -> Bool {
    var count = 0
    return description.textLines.contains { line in
      if SectionWords.headsLine(line) { count += 1 }
      return count == 2
    }
  }

  private static let captchaAttributes: [StaticString] = ["id", "class", "src", "action"]
  private static let captchaTitles: Phrases = [
    "just a moment", "attention required", "access denied", "are you a robot", "robot check",
    "security check", "verify you are human", "captcha", "pardon our interruption",
    "human verification", "verification required", "not a robot", "are you human", "ddos-guard",
    "checking your browser",
  ]
  private static let captchaMarks: Phrases = [
    "captcha", "cf-challenge", "challenge-platform", "challenge-form", "px-captcha", "datadome",
    "turnstile", "arkose",
  ]
}
