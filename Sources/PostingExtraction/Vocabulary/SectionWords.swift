import JobTrackerDomain

/// The headings that the sections of a posting have, in the languages that postings are
/// written in most.
enum SectionWords {
  /// Whether a line heads a section of a posting.
  static func head(_ line: some StringProtocol) -> Bool {
    !line.isLonger(than: 70) && stems.stand(in: line)
  }

  /// Whether a line of a text heads a section: neither an item nor a sentence.
  static func headsLine(_ line: Substring) -> Bool {
    head(line) && !line.hasPrefix("•") && !line.hasSuffix(".")
  }

  /// Whether a line heads what is to be done or asked for in a job, which a page about the company
  /// has no section for.
  static func headsDuties(_ line: Substring) -> Bool { headsLine(line) && duties.stand(in: line) }

  /// Whether a line heads advice on how to apply, which sites give too.
  static func headApplication(_ line: String) -> Bool { applicationStems.stand(in: line) }

  /// Whether a word begins a heading about the company.
  static func headsAbout(_ word: String) -> Bool {
    about.contains(word)
  }

  private static let about: WordSet = ["about", "über", "om", "sobre", "over", "o", "chi", "à"]
  private static let applicationStems: Phrases = [
    "apply", "application", "bewerb", "candidat", "postul", "ansøgning", "ansökan", "søknad",
    "sollicit", "processus", "aplik",
  ]

  /// Stems that stand in the headings of about, duties, requirements, benefits and how to
  /// apply; no sentence of a list of jobs has them alone on a line.
  private static let stems: Phrases = [
    // English
    "responsibilit", "requirement", "qualification", "what you'll do", "what you’ll do",
    "what you will do", "you will", "you'll", "you’ll", "your role", "the role", "role overview",
    "your profile", "who you are", "about you", "what we offer", "we offer", "benefits", "perks",
    "what you bring", "what you need", "what we're looking", "what we’re looking", "looking for",
    "skills", "must have", "nice to have", "bonus points", "duties", "your tasks", "key tasks",
    "job description", "job summary", "position summary", "about the job", "about the role",
    "about this", "the position", "about the team", "the team", "experience", "education",
    "how to apply", "compensation", "what you would do", "we hope for", "why join", "why work",
    "job details", "overview", "we expect", "eligib", "selection criteria", "in this role",
    "day-to-day", "day to day", "ideal candidate", "preferred", "desirable", "accountabilit",
    "person specification", "essential criteria", "in it for you", "what you get", "you bring",
    "your impact", "your mission", "your background", "the opportunity", "we provide", "tech stack",
    "interview process", "hiring process", "working conditions",
    // German
    "aufgaben", "profil", "anforderungen", "wir bieten", "bieten wir", "qualifikation",
    "das erwartet", "das bringst", "das bringen", "bewerbung", "was dich", "was wir", "benefits",
    "dein ", "deine ", "ihre ", "ihr ", "über uns", "stellenbeschreibung", "voraussetzungen",
    "du bringst", "du bist", "du hast", "unser angebot", "leistungen", "tätigkeit",
    "rahmenbedingungen", "konditionen", "vergütung", "kenntnisse", "fähigkeiten",
    // French
    "missions", "votre mission", "profil", "compétences", "le poste", "avantages", "l'entreprise",
    "description du poste", "expérience", "formation", "vos ", "nous offrons", "processus",
    "tâches", "activités", "rémunération", "ce que nous", "qualités", "conditions",
    // Spanish, Catalan, Portuguese
    "funciones", "funcions", "requisitos", "requisits", "ofrecemos", "oferim", "responsabil",
    "descripción", "descripció", "descrição", "atribuições", "qualificaç", "benefícios",
    "beneficios", "perfil", "sobre la", "sobre a ", "sobre o ", "tareas", "conocimientos",
    "experiencia", "que buscamos", "competencias", "informações adicionais",
    "condiciones", "condicions", "qué harás", "imprescindible", "valorar", "deseable",
    "se ofrece", "habilidades", "aptitudes", "actividades", "tasques", "atividades",
    "oferecemos", "diferenciais", "desejáve", "conhecimentos", "esperamos", "que procuramos",
    // Italian
    "requisiti", "mansioni", "attività", "offriamo", "profilo", "competenze", "responsabilità",
    "cosa farai", "cerchiamo", "stiamo cercando", "conoscenze", "esperienza", "il ruolo",
    // Dutch
    "functie", "vereisten", "wij bieden", "wat bied", "jouw ", "je profiel", "taken", "wat ga je",
    "wie ben jij", "wat vragen", "arbeidsvoorwaarden", "over ons",
    "ga je doen", "dit ben jij", "dit breng", "wij vragen", "we vragen", "werkzaamheden",
    "wat krijg",
    "dit bieden", "zoeken we", "zoeken wij",
    // Danish, Swedish, Norwegian, Finnish
    "om jobbet", "om stillingen", "arbejdsopgaver", "opgaver", "kvalifikationer", "vi tilbyder",
    "vi forventer", "din profil", "dine ", "om dig", "om os", "ansøgning", "du har", "du bliver",
    "om rollen", "arbetsuppgifter", "kvalifikationer", "vi erbjuder", "vi söker", "krav", "vi tror",
    "om oss", "ansökan", "arbeidsoppgaver", "kvalifikasjoner", "vi tilbyr", "tehtävä", "tarjoamme",
    "edellyt", "tilbyde", "erfaring", "ansvarsområde", "om tjänsten", "meriterande", "din roll",
    "dina ", "vem är du", "egenskaper", "utdanning", "vaatimukset", "odotamme", "toivomme",
    "osaamis",
    // Polish, Czech, Slovak
    "obowiązk", "zadania", "wymagania", "oferujemy", "oczekujemy", "opis stanowiska", "profil",
    "náplň", "požad", "nabízíme", "co vás čeká", "popis", "očekáváme", "ponúkame",
    "twoje ", "twój ", "kogo szukamy", "mile widziane", "zakres ", "benefity", "o stanowisku",
    "kwalifikacje", "doświadczenie", "umiejętności", "od vás čeká", "od tebe čeká", "co tě čeká",
    "koho hled", "co budeš", "co budete", "měl bys", "výhodou", "dovednosti", "zkušenosti",
    "kvalifikace", "znalosti", "zodpovednos", "očakávame", "čo ťa čaká", "koho hľad", "skúsenosti",
    // Japanese, Chinese, Korean
    "仕事内容", "業務内容", "応募資格", "募集要項", "給与", "待遇", "福利厚生", "求める", "職務", "岗位职责",
    "任职要求", "职位描述", "자격", "업무",
    "必須", "歓迎", "勤務条件", "選考", "スキル", "応募方法", "対象となる方", "お仕事", "工作职责", "工作内容",
    "岗位要求", "职位要求", "任职资格", "我们提供", "福利", "우대", "담당", "복리", "혜택",
    // Ukrainian, Russian, Turkish, Hungarian
    "обов’язки", "обов'язки", "вимоги", "ми пропонуємо", "пропонуємо", "що робити", "обязанности",
    "требования", "мы предлагаем", "предлагаем", "условия", "görev", "nitelikler", "nitelik",
    "sunuyoruz", "sorumluluk", "feladat", "elvárás", "amit kínálunk", "kínálunk", "előny",
    "обязанност", "задачи", "ожидаем", "мы ждем", "мы ждём", "предстоит", "будет плюсом",
    "чем заниматься", "навыки", "завдання", "задачі", "очікуємо", "чекаємо", "буде плюсом",
    "навички", "iş tanımı", "aranan ", "beklenti", "yan haklar", "várunk", "juttatás", "munkakör",
  ]

  private static let duties: Phrases = [
    "responsibilit", "requirement", "qualification", "what you'll do", "what you’ll do",
    "what you will do", "you will do", "your role", "your profile", "what you bring",
    "what you need", "duties", "your tasks", "key tasks", "job description", "selection criteria",
    "must have", "nice to have", "we're looking for", "we’re looking for", "about the role",
    "aufgaben", "profil", "anforderungen", "qualifikation", "das erwartet", "das bringst",
    "voraussetzungen", "stellenbeschreibung", "missions", "votre mission", "compétences requises",
    "description du poste", "le poste", "funciones", "funcions", "requisitos", "requisits",
    "responsabil", "que buscamos", "descripción del puesto", "atribuições", "qualificaç",
    "requisiti", "mansioni", "functie", "vereisten", "taken", "wat ga je", "wat vragen",
    "om jobbet", "om stillingen", "arbejdsopgaver", "kvalifikationer", "vi forventer", "om rollen",
    "arbetsuppgifter", "krav", "arbeidsoppgaver", "kvalifikasjoner", "tehtävä", "edellyt",
    "obowiązk", "zadania", "wymagania", "oczekujemy", "opis stanowiska", "náplň", "požad",
    "očekáváme", "仕事内容", "業務内容", "応募資格", "募集要項", "求める", "職務", "岗位职责", "任职要求",
    "职位描述", "자격", "업무", "обов’язки", "обов'язки", "вимоги", "обязанности", "требования",
    "görev", "nitelik", "feladat", "elvárás", "in this role", "ideal candidate", "accountabilit",
    "person specification", "ga je doen", "werkzaamheden", "om tjänsten", "meriterande",
    "vaatimukset", "kogo szukamy", "mile widziane", "o stanowisku", "kwalifikacje", "od vás čeká",
    "od tebe čeká", "koho hled", "koho hľad", "očakávame", "cosa farai", "várunk", "munkakör",
    "iş tanımı", "задачи", "ожидаем", "предстоит", "завдання", "очікуємо", "必須", "工作职责",
    "工作内容", "岗位要求", "职位要求", "任职资格", "담당",
  ]
}
