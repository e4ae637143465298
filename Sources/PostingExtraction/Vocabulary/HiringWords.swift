import JobTrackerDomain

/// How employers speak when they look for somebody, in the languages that postings are written in
/// most.
enum HiringWords {
  /// Whether a text asks its readers to apply.
  static func call(in text: String) -> Bool { calls.stand(in: text) }

  /// Whether a text asks its readers to get in touch, which not only postings do.
  static func invite(in text: String) -> Bool { invitations.stand(in: text) }

  /// Whether a text says that somebody is looked for, or what he or she will do or get.
  static func seek(in text: String) -> Bool { seeking.stand(in: text) }

  /// What stands between who looks for somebody and whom: `X sucht Y`.
  static let verbs = [
    "sucht", "recrute", "busca", "procura", "contrata", "cerca", "zoekt", "søger", "söker", "søker",
    "szuka", "poszukuje", "zatrudni", "hledá", "přijme", "hľadá", "hakee", "шукає", "ищет",
  ]

  private static let calls: Phrases = [
    // English
    "apply now", "to apply", "apply for", "apply by", "apply via", "apply with", "apply here",
    "apply online", "apply directly", "please apply", "apply through", "applications by",
    "applications to", "applications are", "applications from", "invites applications",
    "application form", "your application", "applicants", "applicant ", "candidate", "your cv",
    "a cv", "cv to",
    "cv and", "résumé", "resume", "cover letter", "send us your", "drop us", "drop in with",
    // German
    "bewerb", "bewirb", "lebenslauf", "deine unterlagen", "ihre unterlagen", "melde dich",
    "melden sie sich", "ruf uns", "ruf einfach an", "rufen sie",
    // French
    "postul", "candidat", "votre cv", "ton cv", "cv à", "cv et", "lettre de motivation",
    // Spanish, Catalan, Portuguese, Italian
    "currículum", "curriculum", "currículo", "tu cv", "su cv", "teu cv", "o seu cv", "il cv",
    "envía", "envíanos", "inscríb", "postúlate", "envia'ns", "envia’ns", "inscriu", "candidat",
    "inviare", "inviate", "inviaci",
    // Dutch
    "solliciteer", "sollicit", "interesse?", "meld je",
    // Danish, Swedish, Norwegian, Finnish
    "ansøg", "send os", "send et par", "ansök", "ansøk", "søknad", "søk ", "skicka din", "hakemu",
    "ansioluettelo", "hae paikkaa", "hakea", "cv",
    // Polish, Czech, Slovak, Hungarian, Turkish
    "aplikuj", "aplikac", "życiorys", "zgłoszenia", "zgłoś się", "prosimy o", "kontakt z nami",
    "životopis", "přihlas", "ozvěte se", "ozvi se", "odpověz", "jelentkez", "önéletrajz",
    "pályáz", "özgeçmiş", "başvur",
    // Ukrainian, Russian
    "резюме", "надсилай", "телефонуй", "відгук", "заявк", "присылай", "отклик", "анкет", "звоните",
    // Japanese, Chinese, Korean
    "応募", "履歴書", "エントリー", "ご連絡ください", "お電話ください", "简历", "应聘", "投递", "이력서", "지원하",
    "지원서", "지원 방법",
  ]

  private static let invitations: Phrases = [
    "write to us", "get in touch", "contact us", "call us", ". call ", "give us a call", "email us",
    "e-mail us",
    "tell us", "schreib uns", "schreiben sie uns", "schreib an", "ruf an", "kontakt", "appelez",
    "contactez", "écrivez", "écris-nous", "llama", "llámanos", "escríbenos", "contacta", "truca",
    "escriu", "chiama", "scrivi", "contatta", "ligue", "escreva", "contacte", "bel met", "bel ons",
    "bel naar", "bel of", "mail ons", "stuur", "ring til", "ring oss", "skriv til", "kontakta",
    "skriv till", "hör av dig", "ota yhteyttä", "soita", "zadzwoń", "napisz", "zavolej",
    "napiš", "зателефону", "пишіть", "звертай", "позвони", "пишите", "обращай", "hívj", "hívd",
    "írj nekünk", "érdeklőd", "arayın", "yazın", "iletişim", "お問い合わせ", "お問合せ", "ご連絡", "联系",
    "致电", "연락", "문의",
  ]

  private static let seeking: Phrases = [
    // English
    "looking for", "we're hiring", "we’re hiring", "we are hiring", "now hiring", "is hiring",
    "wanted", "we need", "we seek", "seeking", "in search of", "join us", "join our", "join the",
    "you will", "you'll", "you’ll", "your role", "in this role", "this role", "this position",
    "we want", "we offer", " you ", " your ", "you're", "you’re", "you are", "you have",
    "responsible for",
    // German
    "suchen wir", "wir suchen", "sucht ", "gesucht", "verstärk", "wir bieten", "bieten dir",
    "bieten ihnen", " du ", " dich ", " dir ", "du bist", "du hast", "sie haben", "sie bringen",
    "du bringst", "einstell",
    "deine aufgaben", "ihre aufgaben",
    // French
    " vous ", " votre ", " vos ", "recherch", "recrut", "rejoign", "vous serez", "vous avez",
    "vous êtes", "tu es", "tu as",
    "nous offrons", "profil recherché",
    // Spanish, Catalan, Portuguese, Italian
    " usted ", " você ", " tuo ", "busca", "busquem", "ofrecemos", "oferim", "oferecemos",
    "procura", "contrata", "requisit", "incorporamos",
    "se incorpora",
    "seleccion", "cerca ", "cerchiamo", "ricerca", "offriamo", "selezion", "precisa-se",
    // Dutch
    " je ", " jij ", " jouw ", "zoekt", "zoeken", "wij bieden", "we bieden", "jij bent", "je bent",
    "je hebt", "jij hebt",
    "op zoek naar", "gezocht",
    // Danish, Swedish, Norwegian, Finnish
    "søger", "vi tilbyder", "du har", "du er", "söker", "sökes", "vi erbjuder", "du är", "søker",
    "søkes", "trenger", "vi tilbyr", "hakee", "haemme", "etsi", "tarjoamme", "odotamme",
    // Polish, Czech, Slovak, Hungarian, Turkish
    " twoj", " tvoj", " ty ", " ci ", "szuka", "poszuk", "zatrudni", "oferujemy", "oczekujemy",
    "zapewniamy", "hledá", "nabízíme",
    "přijme", "požaduj", "hľadá", "ponúkame", "keres", "kínál", "felvesz", "arıyor", "aranıyor",
    "aranmakta", "ekip arkadaş",
    // Ukrainian, Russian
    " ви ", " вы ", " ваш", "шука", "потріб", "пропону", "запрошу", "ищет", "ищем", "требу",
    "предлага", "приглаша",
    // Japanese, Chinese, Korean
    "あなた", "お待ちして", "募集", "求めて", "歓迎", "探して", "招聘", "诚聘", "寻找", "要求", "모집", "채용", "찾습니다", "찾고 있",
    "모십니다", "우대",
  ]
}
