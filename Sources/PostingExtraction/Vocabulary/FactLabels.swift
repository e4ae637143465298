import JobTrackerDomain

/// The labels that pages put before a posting's facts, in the languages that postings are
/// written in most.
enum FactLabels {
  /// What a label names; `nil` where it is none.
  static func field(of label: some StringProtocol) -> PostingField? {
    guard label.utf8.count <= 60 else { return nil }
    return label.withSquashedBytes { labels[$0] } ?? fieldOfAlternatives(label)
  }

  /// What a label names by either of two words: `Institution/Company`.
  private static func fieldOfAlternatives(_ label: some StringProtocol) -> PostingField? {
    guard label.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let parts = label.split(separator: "/")
    guard parts.count == 2, let field = parts[0].withSquashedBytes({ labels[$0] }),
      parts[1].withSquashedBytes({ labels[$0] }) == field
    else { return nil }
    return field
  }

  /// Whether a line is the label of a fact, also of one that is not read.
  static func isLabel(_ line: some StringProtocol) -> Bool {
    field(of: line) != nil
      || line.utf8.count <= 60 && line.withSquashedBytes(others.contains)
  }

  private static let others = WordSet(
    [
      "Seniority level", "Experience level", "Industry", "Industries", "Job function",
      "Job functions", "Job category", "Category", "Categories", "Department", "Job ID",
      "Job number",
      "Reference", "Reference number", "Requisition ID", "Education level", "Sector",
      "Karrierestufe",
      "Branche", "Branchen", "Tätigkeitsbereich", "Kategorie", "Referenznummer", "Kennziffer",
      "Niveau hiérarchique", "Secteur", "Secteurs", "Fonction", "Référence", "Nivel de antigüedad",
      "Función laboral", "Sectores", "Categoría", "Nível de experiência", "Função",
      "Setores", "Livello di anzianità", "Settore", "Settori", "Funzione lavorativa",
      "Senioriteitsniveau", "Bedrijfstakken", "Vakgebied", "Erfaringsniveau",
      "Karriärnivå", "Bransch", "Poziom stanowiska", "Branża", "Obor",
    ].map(\.squashed))

  private static let labels = WordTable<PostingField>(
    [
      (
        .title,
        [
          "Title", "Job title", "Position", "Position title", "Role", "Job role", "Vacancy",
          "Job opening", "Job position", "Post title", "Stelle", "Stellenbezeichnung",
          "Stellentitel",
          "Titel", "Jobtitel", "Berufsbezeichnung", "Poste", "Intitulé du poste", "Intitulé",
          "Puesto",
          "Puesto de trabajo", "Nombre del puesto", "Vacante", "Cargo", "Vaga", "Lloc de treball",
          "Posizione", "Posizione aperta", "Posizione ricercata", "Figura ricercata", "Ruolo",
          "Functie",
          "Functietitel", "Functienaam", "Stilling", "Stillingsbetegnelse", "Stillingstittel",
          "Jobbtitel", "Befattning", "Tjänst", "Tehtävänimike", "Stanowisko", "Nazwa stanowiska",
          "Pozice", "Název pozice", "Pracovní pozice", "Должность", "Вакансия", "Посада",
          "Вакансія",
          "Pozisyon", "Pozíció", "Munkakör", "職種", "募集職種", "ポジション", "職種名", "职位名称", "职位",
          "岗位名称", "岗位", "모집분야", "직무", "포지션",
        ]
      ),
      (
        .company,
        [
          "Company", "Company name", "Hiring company", "Employer", "Hiring organization",
          "Organization",
          "Société", "Compañía",
          "Organisation", "Institution", "Arbeitgeber", "Unternehmen", "Firma", "Entreprise",
          "Employeur", "Empresa", "Azienda", "Bedrijf", "Werkgever", "Virksomhed", "Arbejdsgiver",
          "Arbetsgivare", "Företag", "Arbeidsgiver", "Bedrift", "Pracodawca", "Zaměstnavatel",
          "Společnost", "会社名", "企業名", "社名", "法人名", "施設名", "公司名称",
        ]
      ),
      (
        .location,
        [
          "Location", "Locations", "Job location", "Office location", "Primary location",
          "Work location",
          "Place of work",
          "Office", "Offices", "City", "Standort", "Arbeitsort", "Einsatzort", "Dienstort", "Lieu",
          "Lieu de travail", "Localisation", "Ville", "Ubicación", "Lugar de trabajo", "Localidad",
          "Ubicació", "Localização", "Local", "Local de trabalho", "Sede", "Sede di lavoro",
          "Luogo",
          "Locatie", "Standplaats", "Plaats", "Arbejdssted", "Arbejdsadresse", "Ort", "Plats",
          "Platser", "Placering", "Arbeidssted", "Sted", "Lokalizacja", "Miejsce pracy", "Lokalita",
          "Místo pracoviště", "Místo výkonu práce", "勤務地", "所在地", "工作地点",
        ]
      ),
      (
        .workplace,
        [
          "Workplace", "Workplace type", "Remote", "Remote status", "Work mode", "Working model",
          "Arbeitsmodell", "Modalidad", "Modalidad de trabajo", "Modalitat de treball",
          "Distansstatus", "Tryb pracy", "Télétravail",
        ]
      ),
      (
        .employmentTypes,
        [
          "Employment type", "Job type", "Type of employment", "Contract type", "Type of contract",
          "Position type", "Schedule", "Work type", "Time type", "Employment", "Working hours",
          "Beschäftigungsart", "Anstellungsart", "Vertragsart", "Arbeitszeit", "Type de contrat",
          "Contrat", "Tipo de contrato", "Tipo de empleo", "Jornada", "Tipus de contracte",
          "Tipo di contratto", "Contratto", "Dienstverband", "Ansættelsesform", "Ansættelsestype",
          "Anställningsform", "Anställningstyp", "Stillingstype", "Ansettelsesform", "Rodzaj umowy",
          "Wymiar pracy", "Typ úvazku", "Druh úvazku", "Typ pracovního poměru", "雇用形態", "工作类型",
        ]
      ),
      (
        .salary,
        [
          "Salary", "Salary range", "Pay", "Pay range", "Compensation", "Base salary", "Wage",
          "Gehalt", "Vergütung", "Salaire", "Rémunération", "Salario", "Sueldo", "Salari",
          "Salário",
          "Retribuzione", "Salaris", "Løn", "Lön", "Lønn", "Wynagrodzenie", "Mzda", "Plat", "給与",
          "年収", "月給", "薪资",
        ]
      ),
      (
        .datePosted,
        [
          "Date posted", "Posted", "Posted on", "Date", "Posting date", "Job posting", "Published",
          "Publication date", "Veröffentlicht", "Veröffentlicht am", "Online seit", "Publié le",
          "Date de publication", "Publicado", "Fecha de publicación", "Pubblicato il", "Geplaatst",
          "Publicerad", "Publisert", "Opslået", "Data publikacji", "Zveřejněno", "掲載日",
        ]
      ),
      (
        .validThrough,
        [
          "Deadline", "Application deadline", "Closing date", "Apply by", "Apply before", "Closes",
          "Valid through", "Expires", "Expiry date", "Applications close", "Bewerbungsfrist",
          "Bewerbungsschluss", "Date limite", "Date limite de candidature", "Fecha límite",
          "Data limite", "Scadenza", "Sluitingsdatum", "Reageren voor", "Ansøgningsfrist", "Frist",
          "Søknadsfrist", "Sista ansökningsdag", "Ansök senast", "Termin składania", "Ważne do",
          "Uzávěrka", "応募締切",
        ]
      ),
    ].flatMap { (field: PostingField, labels: [String]) in labels.map { ($0.squashed, field) } })
}
