import JobTrackerDomain

/// What is known of the titles of jobs.
enum JobTitle {
  static func isPlausible(_ title: String) -> Bool {
    guard title.isLonger(than: 1), !title.isLonger(than: 160) else { return false }
    guard title.contains(" ") || !isAddress(title), !title.hasSuffix(":") else { return false }
    return title.withSquashedBytes { !$0.isEmpty && !generic.contains($0) && !isNumber($0) }
      && !title.withBytes(Furniture.headsUnwantedSection) && !SiteLabels.isLabel(title)
      && !TitleWords.areSlogan(title) && !OtherPages.areQuestions(title)
      && (!Places.isPlace(title) || JobWords.areIn(title))
  }

  /// Whether a word is a mailbox or a host, as `jobs.example.com` is; `ASP.NET` is none.
  private static func isAddress(_ word: String) -> Bool {
    word.utf8.contains(UInt8(ascii: "@"))
      || word.split(separator: ".").last.map { $0.count > 1 && $0.allSatisfy(\.isLowercase) }
        ?? false
        && word.dropFirst().dropLast().contains(".")
  }

  /// Whether there are more digits than letters, as in a telephone number.
  private static func isNumber(_ squashed: SimpleText.Bytes) -> Bool {
    squashed.count(where: \.isASCIIDigit) * 2 > squashed.count
  }

  /// Whether it is a heading of a section or of the site.
  static func isGeneric(_ heading: String) -> Bool {
    heading.withSquashedBytes(generic.contains)
  }

  /// Headings that stand where a title could.
  private static let generic = WordSet(
    [
      "Jobs", "Job", "Careers", "Career", "Home", "Menu", "Search", "About the job",
      "About this job", "About us", "About the role", "Job description", "Description",
      "Job details", "Job summary", "Requirements", "Qualifications", "Responsibilities",
      "Benefits", "Overview", "Candidate Portal", "Full job description", "Location",
      "Job location", "Skills", "Skill", "Basic details", "Technologies", "Welcome back",
      "Security verification", "Open", "Opening", "Job opening", "Job openings", "Employment",
      "Employment opportunities", "Open positions", "Open roles", "Vacancies", "Career site",
      "Job detail", "Position details", "Job posting", "Posting", "Join our team", "Work with us",
      "Who we are", "What you'll do", "Jobannonce", "Jobbeskrivelse", "Ledige stillinger",
      "Ledig stilling", "Stilling", "Stillingsopslag", "Lediga jobb", "Lediga tjänster", "Karriär",
      "Volné pozice", "Job Widget", "Basic section", "Login", "Sign up", "Join us", "Privacy",
      "Stellenangebot", "Stellenangebote", "Stellenanzeige", "Stellenbeschreibung", "Karriere",
      "Offre d'emploi", "Offres d'emploi", "Emploi", "Recrutement", "Le poste", "Carrières",
      "Descripción de la oferta", "Oferta de empleo", "Ofertas de empleo", "Empleo", "Empleos",
      "Requisitos", "Descrição da vaga", "Vagas", "Vaga", "Oferta de trabajo",
      "Trabaja con nosotros", "Oferta laboral", "Ofertas laborales", "Bolsa de trabajo",
      "Bolsa de empleo", "Vaga de emprego", "Oferta de emprego", "Pracovní nabídka", "Job offer",
      "Job offers", "Job opportunity", "Job opportunities", "Employment opportunity",
      "Career opportunity",
      "Vacancy", "Vacature", "Vacatures", "Functieomschrijving", "Lavora con noi",
      "Offerta di lavoro", "Kariera", "Oferta pracy", "Oferty pracy", "Praca", "Kariéra",
      "Nabídka práce", "採用情報", "求人情報", "募集要項", "求人詳細", "Save", "Share", "Apply",
      "LinkedIn", "Indeed", "Loading", "Error", "Not found", "Careers at", "Current openings",
      "Full-time", "Part-time", "Full time", "Part time", "Remote", "Hybrid", "On-site",
      "CDI", "CDD", "Stage", "Alternance", "Vollzeit", "Teilzeit", "Permanent", "Contract",
      "Stellenausschreibung", "Stellenausschreibungen", "Jobangebot", "Jobangebote", "Stelle",
      "Offene Stelle", "Offene Stellen", "Aktuelle Stellenangebote", "Offre d’emploi ", "Poste",
      "Postes à pourvoir", "Nous rejoindre", "Oferta", "Ofertas", "Ofertas actuales", "Trabajo",
      "Ofertes de feina", "Oferta de feina", "Oferta d'ocupació", "Oportunidades", "Carreiras",
      "Trabalhe conosco", "Posizione", "Posizioni aperte", "Opportunità", "Carriere",
      "Wij zoeken", "Werken bij", "Openstaande vacatures", "Jobopslag", "Jobb", "Jobba hos oss",
      "Ledig tjänst", "Ledig stilling", "Karriere hos oss", "Avoimet työpaikat", "Työpaikka",
      "Aktualne oferty pracy", "Oferta zatrudnienia", "Ogłoszenie o pracę", "Volná místa",
      "Volné místo", "Volná pozice", "Nabídka zaměstnání", "Вакансія", "Вакансії", "Вакансия",
      "Вакансии", "Карьера", "Кар’єра", "Kariyer", "İş ilanı", "İş ilanları", "Açık pozisyonlar",
      "Állás", "Állások", "Állásajánlat", "Karrier", "採用", "求人", "募集職種", "中途採用", "招聘",
      "招聘信息", "加入我们", "职位", "채용", "채용공고", "채용정보", "Vacancy details", "Hiring",
      "We need you", "Job vacancy", "Current vacancies", "Current vacancy", "Opportunity",
      "Job posting details", "Career opportunities", "Job search", "Job search results",
      "Search jobs", "Find a job", "구인구직", "구인", "구인정보", "구인 상세", "채용 상세", "采用信息",
      "Unternehmensbeschreibung", "Company description", "Zusätzliche Informationen",
      "Additional information", "채용정보 상세", "채용정보 상세검색", "일자리 찾기", "Recruit", "Recruiting",
      "Recruitment", "Entry", "Requirement", "求人募集", "スタッフ募集", "職員募集",
      "Kontakt", "Contact", "Contact us", "Contacto", "Contatti", "Contato", "Contacte",
      "Kontakt oss", "Kontakta oss", "Kontakt os", "Yhteystiedot", "お問い合わせ",
      "Indeterminato", "Home office", "Télétravail", "Freelance", "Internship",
    ].map(\.squashed))
}
