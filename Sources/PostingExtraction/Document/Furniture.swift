import JobTrackerDomain

/// Knows the parts of a page that belong to the site and not to the posting.
///
/// Its words are of the trade, not of one site.
enum Furniture {
  /// Whether the element is navigation, a banner, a form and the like.
  static func isFurniture(_ index: Int, in tree: HTMLTree) -> Bool {
    let node = tree[index]
    if tags.contains(node.tag) { return true }
    if node.tag == "form" {
      // Some sites wrap the whole page in one form.
      return fieldCount(of: index, in: tree) >= 2
    }
    let attributes = node.attributes
    guard !attributes.isEmpty else { return false }
    if let role = attributes["role"], roles.contains(role.lowercased()) { return true }
    if attributes["aria-modal"] == "true" { return true }
    let names = [attributes["class"], attributes["id"]].compactMap(\.self).joined(separator: " ")
    return !names.isEmpty && words(of: names).contains(where: Self.names.contains)
  }

  /// Whether a heading announces something that is not part of the posting.
  static func headsUnwantedSection(_ heading: String) -> Bool {
    guard heading.count <= 90 else { return false }
    let heading = heading.lowercased()
    return headings.contains {
      heading.hasPrefix($0) || (heading.holds($0) && $0.utf8.contains(0x20))
    }
      || ["reviews", "ratings"].contains { heading.hasSuffix($0) }
  }

  private static func fieldCount(of form: Int, in tree: HTMLTree) -> Int {
    tree.descendants(of: form).count { index in
      let node = tree[index]
      return ["select", "textarea"].contains(node.tag)
        || (node.tag == "input" && node.attributes["type"] != "hidden")
    }
  }

  /// The words of `similarJobs_list-2` are similar, jobs, list.
  private static func words(of names: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in names.unicodeScalars {
      let isUpper = scalar.properties.isUppercase
      if !scalar.properties.isAlphabetic || isUpper, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if scalar.properties.isAlphabetic { word += scalar.properties.lowercaseMapping }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let tags: Set<String> = ["nav", "footer", "aside"]

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "dialog", "alertdialog", "search", "complementary",
    "menu", "menubar", "tooltip",
  ]

  private static let names: Set<String> = [
    "cookie", "cookies", "consent", "gdpr", "onetrust", "modal", "popup", "popover", "overlay",
    "lightbox", "breadcrumb", "breadcrumbs", "share", "sharing", "social", "newsletter",
    "subscribe", "signup", "signin", "login", "footer", "navbar", "navigation", "menu", "similar",
    "related", "recommended", "recommendations", "recommendation", "comments", "pagination",
    "skip", "toast", "tooltip", "eeoc", "upsell", "advert", "advertisement", "ads", "sidebar",
    "widget",
  ]

  private static let headings: [String] = [
    // English
    "similar job", "related job", "similar position", "recommended job", "more jobs", "other jobs",
    "jobs you may", "people also", "apply for this", "apply now", "submit your application",
    "share this", "save job", "save this job", "sign in", "log in", "cookie", "voluntary self",
    "get notified", "job alert", "create alert", "email me jobs", "salaries in", "referrals",
    "stay connected", "follow us", "not ready to apply", "explore more", "latest jobs",
    "open positions", "consent and data privacy", "company overview", "interview tips",
    "salary negotiations", "conversations @",
    // Danish, Swedish, Norwegian
    "lignende stillinger", "lignende job", "liknande jobb", "lediga jobb",
    // German, French, Spanish, Catalan, Portuguese, Italian, Dutch
    "ähnliche stellen", "ähnliche jobs", "jetzt bewerben", "offres similaires", "postuler",
    "ofertas similares", "empleos similares", "resto de nuestras ofertas", "inscríbete",
    "ofertes similars", "vagas semelhantes", "vagas similares", "offerte simili",
    "vergelijkbare vacatures",
    // Czech, Polish
    "podobné nabídky", "podobné pozice", "poslat nabídku", "odpovědět na nabídku",
    "podobne oferty",
    // Japanese, Chinese
    "近くの", "関連求人", "おすすめ求人", "この求人に似た", "相似职位", "推荐职位",
  ]
}
