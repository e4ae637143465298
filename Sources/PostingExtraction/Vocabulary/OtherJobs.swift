import JobTrackerDomain

/// The headings above other jobs: `More open positions`, `Weitere offene Stellen`, `Vagas para você`.
enum OtherJobs {
  /// - Parameter heading: In lower case.
  static func areAnnounced(by heading: SimpleText.Bytes) -> Bool {
    let isOther = others.begin(folded: heading)
    guard isOther || forYou.stand(inFolded: heading) else { return false }
    // What a job gives: `More opportunities to grow`.
    guard !chances.stand(inFolded: heading) else { return false }
    let words = String(decoding: heading, as: UTF8.self).letterRuns
    return words.count <= mostWords && words.contains { jobs.contains($0) }
  }

  private static let mostWords = 7
  private static let chances: Phrases = ["opportunities to "]

  private static let others: Phrases = [
    "more ", "other ", "further ", "all ", "weitere ", "andere ", "alle ", "autres ", "d'autres ",
    "d’autres ", "toutes ", "otras ", "otros ", "más ", "todas ", "altres ", "més ", "outras ",
    "mais ", "altre ", "altri ", "overige ", "meer ", "flere ", "fler ", "andra ", "øvrige ",
    "övriga ", "inne ", "pozostałe ", "další ", "ďalšie ", "інші ", "другие ", "diğer ", "további ",
    "digər ", "muut ",
  ]

  private static let forYou: Phrases = [
    "for you", "you may like", "für dich", "für sie", "pour vous", "para ti", "para você", "per te",
    "per a tu", "voor jou", "til dig", "för dig", "dla ciebie", "pro tebe", "для вас",
  ]

  /// More than one of them: `More about the job` is about this one.
  private static let jobs: WordSet = [
    "jobs", "positions", "roles", "openings", "vacancies", "opportunities", "stellen",
    "stellenangebote", "positionen", "offres", "postes", "emplois", "ofertas", "empleos",
    "vacantes", "vagas", "ofertes", "feines", "posizioni", "offerte", "annunci", "vacatures",
    "functies", "stillinger", "jobb", "tjänster", "oferty", "pozice", "nabídky", "вакансії",
    "вакансии", "ilanlar", "ilanları", "pozisyonlar", "állások", "pozíciók", "vakansiyalar",
    "työpaikat",
  ]
}
