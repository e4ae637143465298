import JobTrackerDomain

/// What an address tells of its page: `/careers/weaver` may be a posting, `/careers` is what
/// stands before them, `/news/weaver` an article.
struct PostingAddress {
  /// Whether something stands behind a word for jobs, as a posting's number or name does.
  private(set) var leadsBehindJobs = false
  private(set) var isArticle = false

  init(_ address: String) {
    let folded = address.folded
    let rest = folded.firstRange(of: "://").map { folded[$0.upperBound...] } ?? folded[...]
    let path = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    var isBehind =
      path.first.map { Self.words(of: $0.prefix { $0 != "." }).hold(Self.jobs) } ?? false
    for part in path.dropFirst() {
      let words = Self.words(of: part)
      isArticle = isArticle || words.count == 1 && (words.hold(Self.articles) || Self.isYear(part))
      let isOfJobs = words.hold(Self.jobs)
      let isPlace = words.allSatisfy { Self.places.contains($0) || Self.jobs.contains($0) }
      leadsBehindJobs = leadsBehindJobs || (isBehind || isOfJobs) && !isPlace
      isBehind = isBehind || isOfJobs
    }
    let query = rest.drop { $0 != "?" }
    if isBehind, query.contains(where: \.isNumber) { leadsBehindJobs = true }
  }

  /// The words and numbers of a part, without what kind of file it is.
  private static func words(of part: Substring) -> [Substring] {
    let words = part.parts { !$0.isLetter && !$0.isNumber }
    return words.last.map { endings.contains($0) } ?? false ? words.dropLast() : words
  }

  /// Blogs and magazines have the year in their addresses.
  private static func isYear(_ part: Substring) -> Bool {
    part.count == 4 && part.allSatisfy(\.isNumber) && (part.hasPrefix("19") || part.hasPrefix("20"))
  }

  private static let endings: WordSet = ["html", "htm", "php", "aspx", "asp", "jsp"]

  private static let articles: WordSet = [
    "blog", "blogs", "news", "press", "article", "articles", "magazine", "magazin", "presse",
    "aktuelles", "actualites", "noticias", "noticies", "nieuws", "nyheder", "nyheter", "aktuality",
    "aktualnosci", "novosti", "insights", "stories", "story", "guides", "guide", "docs", "wiki",
  ]

  private static let jobs: WordSet = [
    "job", "jobs", "career", "careers", "vacancy", "vacancies", "position", "positions", "opening",
    "openings", "role", "roles", "hiring", "recruitment", "recruiting", "employment", "posting",
    "postings", "viewjob", "opportunities", "karriere", "stelle", "stellen", "stellenangebot",
    "stellenangebote", "stellenanzeige", "stellenanzeigen", "stellenausschreibung", "emploi",
    "emplois", "recrutement", "carriere", "carrieres", "offre", "offres", "empleo", "empleos",
    "trabajo", "trabaja", "vacante", "vacantes", "oferta", "ofertas", "feina", "treball",
    "treballa", "vaga", "vagas",
    "emprego", "empregos", "carreira", "carreiras", "lavoro", "lavora", "offerte", "posizioni",
    "vacature", "vacatures", "werken", "werkenbij", "stilling", "stillinger",
    "stillingsopslag",
    "jobb", "karriar", "tjanst", "tjanster", "ledig", "lediga", "ledige", "tyopaikat", "tyopaikka",
    "rekry", "avoimet", "praca", "kariera", "oferty", "rekrutacja", "nabidka", "nabidky", "pozice",
    "mista", "kariéra", "vakance", "vakansii", "vakansiya", "vacansii", "rabota", "robota",
    "ilan", "ilanlari", "kariyer", "allas", "allasok", "karrier", "recruit", "saiyo", "kyujin",
    "zhaopin", "zhiwei", "gangwei", "求人", "採用", "募集", "职位", "招聘", "채용",
  ]

  /// What stands behind a word for jobs on the way to the postings.
  private static let places: WordSet = [
    "index", "home", "open", "all", "list", "search", "us", "our", "with", "at", "join", "work",
    "team", "en", "de", "fr", "es", "it", "nl", "culture", "benefits", "values", "life", "students",
    "graduates", "locations", "teams", "departments", "offene", "alle", "con", "noi", "bij", "ons",
    "bei", "chez", "nous", "nosotros", "hos", "oss", "u", "nas", "page", "privacy", "policy",
    "about", "faq", "contact", "de", "d", "s", "current", "available", "saved", "login",
  ]
}

extension [Substring] {
  fileprivate func hold(_ words: WordSet) -> Bool { contains { words.contains($0) } }
}
