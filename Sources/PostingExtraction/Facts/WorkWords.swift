import JobTrackerDomain

/// The words for where and under what contract people work, in the languages that postings
/// are written in most.
enum WorkWords {
  static func workplace(in words: String) -> Workplace? {
    workplaces.first { $0.stems.stand(in: words) }?.workplace
  }

  /// Every kind that is named, each once, in the order of the table.
  static func employmentTypes(in words: String) -> [EmploymentType] {
    let folded =
      " " + words.folded.replacing("_", with: " ").replacing("-", with: " ") + " "
    let named = types.filter { $0.stems.stand(in: folded) }.map(\.type)
    return named.isEmpty && folded.trimmed == "other" ? [.other] : named
  }

  /// Hybrid first: its texts name the other two as well.
  private static let workplaces: [(workplace: Workplace, stems: Phrases)] = [
    (.hybrid, ["hybrid", "hybryd", "híbrid", "ibrido", "hybride", "télétravail partiel"]),
    (
      .remote,
      [
        "remote", "telecommute", "télétravail", "teletrabajo", "remoto", "home office",
        "work from home", "distans", "fjernarbejde", "fjernarbeid", "zdaln", "práce z domova",
        "thuiswerk", "リモート", "在宅", "远程",
      ]
    ),
    (
      .onSite,
      [
        "on site", "onsite", "on-site", "on_site", "in office", "in-office", "vor ort",
        "presencial", "présentiel", "in sede", "op locatie", "stacjonarn", "på plats",
      ]
    ),
  ]

  private static let types: [(type: EmploymentType, stems: Phrases)] = [
    (
      .fullTime,
      [
        "full time", "fulltime", "vollzeit", "temps plein", "jornada completa", "tiempo completo",
        "tempo integral", "tempo pieno", "voltijd", "fuldtid", "heltid", "kokoaikainen",
        "pełny etat", "plný úvazek", "正社員", "正職員", "常勤", "フルタイム", "全职", "temps complet",
        "jornada: completa",
      ]
    ),
    (
      .partTime,
      [
        "part time", "parttime", "teilzeit", "temps partiel", "media jornada", "tiempo parcial",
        "jornada parcial", "meio período", "tempo parziale", "deeltijd", "deltid", "osa aikainen",
        "część etatu", "zkrácený úvazek", "částečný", "パート", "非常勤", "兼职",
      ]
    ),
    (
      .contract,
      [
        "contract", "freelanc", "selbstständig", "autónomo", "prestataire", "libero profession",
        "b2b", "業務委託", "契約社員",
      ]
    ),
    (
      .temporary,
      [
        "temporary", "seasonal", "befristet", "intérim", "temporal", "temporário",
        "tempo determinato",
        "tijdelijk", "vikariat", "tidsbegrænset", "tidsbegränsad", "fixed term", "派遣",
      ]
    ),
    (
      .internship,
      [
        "internship", " intern ", "praktik", " stage ", "stagiaire", "becario", "prácticas",
        "pràctiques", "estágio",
        "tirocinio", "staż", "stáž", "werkstudent", "trainee", "apprentice", "alternance",
        "インターン", "实习",
      ]
    ),
    (.volunteer, ["volunteer", "ehrenamt", "bénévol", "voluntari", "frivillig"]),
    (.perDiem, ["per diem"]),
  ]
}
