import JobTrackerDomain

/// The words for where and under what contract people work, in the languages that postings
/// are written in most.
enum WorkWords {
  static func workplace(in words: String) -> Workplace? {
    words.withFoldedBytes { folded in
      guard anyWorkplace.stand(inFolded: folded) else { return nil }
      let found = workplaces.filter { $0.stems.stand(inFolded: folded) }.map(\.workplace)
      // `Presencial y remoto`
      return found.count > 1 ? .hybrid : found.first
    }
  }

  /// Whether a sentence says that people work in both places.
  static func describeHybrid(_ text: String) -> Bool { hybridWork.stand(in: text) }

  private static let hybridWork: Phrases = [
    "hybrid work", "hybrid role", "hybrid position", "hybrid model", "hybrid schedule",
    "hybrid setup", "lavoro ibrid", "trabajo híbrid", "modelo híbrid", "trabalho híbrid",
    "travail hybride", "hybrides arbeit", "hybride arbeit", "hybriden arbeit", "hybride werk",
    "praca hybrydow", "pracy hybrydow", "hybridní prác",
  ]

  /// Every kind that is named, each once, in the order of the table.
  static func employmentTypes(in words: String) -> [EmploymentType] {
    words.withFoldedBytes { folded in
      guard SimpleText.isSimple(folded) else {
        let text = String(decoding: folded, as: UTF8.self)
        return " \(text.replacing("_", with: " ").replacing("-", with: " ")) "
          .withBytes(employmentTypes(inSpaced:))
      }
      // Some words count only between spaces, so that the text stands between spaces too.
      let size = folded.count + 2
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { spaced in
        (spaced[0], spaced[size - 1]) = (0x20, 0x20)
        for (index, byte) in folded.enumerated() {
          spaced[index + 1] = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") ? 0x20 : byte
        }
        return employmentTypes(inSpaced: SimpleText.Bytes(rebasing: spaced[..<size]))
      }
    }
  }

  private static func employmentTypes(inSpaced words: SimpleText.Bytes) -> [EmploymentType] {
    guard anyType.stand(inFolded: words) else {
      return String(decoding: words, as: UTF8.self).trimmed == "other" ? [.other] : []
    }
    return types.filter { $0.stems.stand(inFolded: words) }.map(\.type)
  }

  private static let workplaces = workplaceStems.map { (workplace: $0.0, stems: Phrases($0.1)) }
  private static let anyWorkplace = Phrases(workplaceStems.flatMap(\.1))
  private static let workplaceStems: [(Workplace, [String])] = [
    (
      .hybrid,
      [
        "hybrid", "hybryd", "híbrid", "ibrido", "ibrida", "télétravail partiel", "częściowo zdaln",
        "teilweise remote", "partially remote", "partly remote", "parcialmente remot",
        "občasné práce z domova", "homeoffice", "etätyömahdollisuus", "částečně z domova",
        "deels thuis", "гибрид", "гібрид",
        "ハイブリッド",
      ]
    ),
    (
      .remote,
      [
        "remote", "telecommute", "télétravail", "teletrabajo", "remoto", "home office",
        "work from home", "distans", "fjernarbejde", "fjernarbeid", "zdaln", "práce z domova",
        "thuiswerk", "リモート", "在宅", "远程", "удален", "удалён",
        "віддален", "дистанцион", "uzaktan", "hemifrån", "재택", "távmunka",
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

  private static let types = typeStems.map { (type: $0.0, stems: Phrases($0.1)) }
  private static let anyType = Phrases(typeStems.flatMap(\.1))
  private static let typeStems: [(EmploymentType, [String])] = [
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
