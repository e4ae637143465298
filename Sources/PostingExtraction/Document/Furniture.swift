import JobTrackerDomain

/// Knows the parts of a page that belong to the site and not to the posting.
///
/// Its words are of the trade, not of one site.
enum Furniture {
  /// Whether the element is navigation, a banner, a form and the like, whatever it is called.
  static func isFurniture(_ index: Int, in tree: HTMLTree) -> Bool {
    let node = tree[index]
    if tags.contains(node.tag) { return true }
    if node.tag == .form {
      // Some sites wrap the whole page in one form.
      return fieldCount(of: index, in: tree) >= 2
    }
    let attributes = tree.attributes(of: index)
    guard !attributes.isEmpty else { return false }
    let isNamed = attributes.withValue(of: "role") { LowerCase.withFolded($0, roles.contains) }
    return isNamed ?? false || attributes["aria-modal"] == "true"
  }

  /// Whether a few words announce something that is not part of the posting; a sentence may end in
  /// `apply now`.
  static func isUnwantedLabel(_ line: SimpleText.Bytes) -> Bool {
    line.count { $0 == 0x20 } < wordsOfSentence && headsUnwantedSection(line)
  }

  private static let wordsOfSentence = 10

  /// Whether a heading announces something that is not part of the posting.
  static func headsUnwantedSection(_ heading: SimpleText.Bytes) -> Bool {
    guard heading.count <= 90 || !String(decoding: heading, as: UTF8.self).isLonger(than: 90)
    else { return false }
    return LowerCase.withFolded(heading) { folded in
      guard anyPhrase.stand(inFolded: folded) else { return OtherJobs.areAnnounced(by: folded) }
      return phrases.stand(inFolded: folded) || firstWords.begin(folded: folded)
        || (folded.last == UInt8(ascii: "s")
          && opinions.contains(where: String(decoding: folded, as: UTF8.self).hasSuffix))
        || (folded.count { $0 == 0x20 } <= 4 && likeness.stand(inFolded: folded))
    }
  }

  private static let opinions = ["reviews", "ratings"]
  private static let anyPhrase = Phrases(headings + likenesses + opinions)

  private static func fieldCount(of form: Int, in tree: HTMLTree) -> Int {
    tree.descendants(of: form).count { index in
      let node = tree[index]
      return node.tag == .select || node.tag == .textarea
        || (node.tag == .input && tree.attribute("type", of: index) != "hidden")
    }
  }

  private static let tags: TagSet = [.nav, .footer, .aside]

  private static let roles: WordSet = [
    "navigation", "banner", "contentinfo", "dialog", "alertdialog", "search", "complementary",
    "menu", "menubar", "tooltip",
  ]

  /// Stems of “similar” and “related”; headings with them stand above other jobs.
  private static let likeness = Phrases(likenesses)
  private static let likenesses = [
    "similar", "simili", "ähnlich", "lignende", "liknande", "liknend", "podobn", "vergelijkbar",
    "soortgelijk", "semelhant", "semblant", "relacionad", "related", "correlat", "samankaltai",
    "recommended", "recomendad", "empfohlen", "anbefalet", "rekommendera",
  ]

  /// Several words count anywhere in a heading, a word alone at its beginning.
  private static let phrases = Phrases(headings.filter { $0.utf8.contains(0x20) })
  private static let firstWords = Phrases(headings.filter { !$0.utf8.contains(0x20) })

  private static let headings: [String] = [
    // English
    "similar job", "related job", "similar position", "recommended job", "more jobs", "other jobs",
    "jobs you may", "people also", "apply for this", "apply now", "submit your application",
    "share this", "save job", "save this job", "sign in", "log in", "cookie", "voluntary self",
    "get notified", "job alert", "create alert", "email me jobs", "salaries in", "referrals",
    "stay connected", "follow us", "not ready to apply", "explore more", "latest jobs",
    "open positions", "consent and data privacy", "interview tips",
    "salary negotiations", "conversations @", "latest news", "recent news", "recent posts",
    "latest posts", "previous post", "next post", "previous job", "next job", "never miss",
    "create an alert", "join our talent", "talent community",
    "talent network", "subscribe", "newsletter", "leave a comment", "leave a reply", "comments",
    "equal employment opportunity survey", "eeo survey", "demographic survey",
    "demographic questions", "diversity survey", "invitation to self", "u.s. equal employment",
    "form cb-305", "form cc-305", "autofill", "upload your resume", "browse jobs", "popular jobs",
    "popular searches", "top job searches", "job seekers also", "you might also", "you may also",
    "don't see", "didn't find", "can't find", "already working",
    "opening hours", "öffnungszeiten", "openingstijden", "horaires d'ouverture",
    "horario de apertura",
    "orari di apertura", "questions and answers", "direct message the job poster",
    // Applications without a posting
    "speculative application", "spontaneous application", "open application",
    "initiativbewerbung", "candidature spontanée", "candidatures spontanées",
    "candidatura spontanea", "candidature spontanee", "candidatura espontánea",
    "candidatura espontânea", "candidatura espontània", "open sollicitatie", "spontanansökan",
    "uopfordret ansøgning", "åpen søknad", "non trovi la posizione", "ne trouvez pas le poste",
    "nicht die passende stelle",
    // Danish, Swedish, Norwegian
    "lediga jobb", "muita avoimia", "muut avoimet", "flere job", "fler jobb", "flere stillinger",
    "andre stillinger",
    "andra lediga", "se flere", "redan anställd", "søg stillingen", "tip en ven",
    // German, French, Spanish, Catalan, Portuguese, Italian, Dutch
    "jetzt bewerben", "weitere stellen", "weitere jobs", "andere jobs", "bereits bei", "postuler",
    "autres offres", "plus d'offres", "recevez les offres", "alerte emploi", "créer une alerte",
    "otras ofertas", "más ofertas", "otros empleos", "outras vagas", "altre offerte",
    "altri annunci", "andere vacatures", "meer vacatures", "job-alert", "jobalarm",
    "ofertas similares", "empleos similares", "resto de nuestras ofertas", "inscríbete",
    "ofertes similars", "vagas semelhantes", "vagas similares", "offerte simili",
    "vergelijkbare vacatures",
    // Czech, Polish
    "poslat nabídku", "odpovědět na nabídku", "další nabídky", "další pozice", "inne oferty",
    "aplikuj na",
    // Japanese, Chinese
    "近くの", "関連求人", "こんな求人", "他の求人", "閲覧した求人", "おすすめ求人", "この求人に似た", "相似职位", "推荐职位",
    "前の記事", "次の記事", "前の求人", "次の求人", "上一篇", "下一篇", "이전 글", "다음 글",
  ]
}
