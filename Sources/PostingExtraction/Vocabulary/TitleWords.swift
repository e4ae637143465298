import JobTrackerDomain

/// What stands around the title of a job when it is put as a call: `Wir suchen: Koch`,
/// `Barista wanted`; in the languages that postings are written in most.
enum TitleWords {
  /// A title without the call around it; itself where there is none.
  static func withoutCall(_ title: String) -> String {
    var title = title
    if plainStarts.begin(title), let rest = rest(of: title, behind: plain) { title = rest }
    if sentenceStarts.begin(title), let rest = rest(of: title, behind: sentences),
      JobWords.areIn(rest)
    {
      title = rest.prefix(1).uppercased() + rest.dropFirst()
      while title.hasSuffix("!") { title.removeLast() }
    }
    guard tailEnds.stand(in: title) else { return title }
    let marks = title.folded.withoutFinalMarks
    for tail in tails where marks.hasSuffix(tail) {
      let rest = String(title.prefix(marks.count - tail.count)).trimmed
      if rest.weighedLength >= 4 { return rest }
    }
    return title
  }

  /// What is behind a call that follows a title: ` wanted - Example Works`.
  static func withoutTail(startOf text: String) -> String {
    guard let tail = tails.first(where: text.folded.hasPrefix) else { return text }
    return String(text.dropFirst(tail.count).drop { $0 == "!" })
  }

  /// Whether a heading calls for people and says no job, as `Join our team!` does.
  static func areSlogan(_ heading: String) -> Bool {
    (slogans.stand(in: heading) || aboutStarts.begin(heading)) && !JobWords.areIn(heading)
  }

  private static let aboutStarts: Phrases = ["about ", "über uns", "à propos de "]

  private static func rest(of title: String, behind leads: [String]) -> String? {
    let folded = title.folded
    guard let lead = leads.first(where: folded.hasPrefix) else { return nil }
    let rest = String(title.dropFirst(lead.count)).trimmed
    return rest.weighedLength >= 4 ? rest : nil
  }

  private static let plainStarts = Phrases(plain)
  private static let plain = [
    "wanted: ", "job vacancy for ", "vacancy for ", "we are looking for: ", "we're looking for: ",
    "we’re looking for: ",
    "wir suchen: ", "gesucht: ", "wir stellen ein: ", "job: ", "jobangebot: ", "stelle: ",
    "offene stelle: ", "nous recherchons : ", "nous recherchons: ", "on recrute : ",
    "nous recrutons : ", "recrutement : ", "poste : ", "poste à pourvoir : ", "buscamos: ",
    "se busca: ", "oferta de trabajo: ", "oferta d'ocupació: ", "oferta de feina: ", "cerchiamo: ",
    "posizione aperta: ", "procura-se: ", "estamos contratando: ", "contrata-se: ", "wij zoeken: ",
    "we zoeken: ", "gezocht: ", "vi söker: ", "sökes: ", "vi søger: ", "vi søker: ", "haemme: ",
    "avoin työpaikka: ", "poszukujemy: ", "szukamy: ", "zatrudnimy: ", "hledáme: ", "přijmeme: ",
    "volná pozice: ", "nabídka práce: ", "шукаємо: ", "вакансія: ", "потрібен: ", "потрібна: ",
    "требуется: ", "вакансия: ", "ищем: ", "keresünk: ", "álláshirdetés: ", "állás: ",
    "iş ilanı: ", "açık pozisyon: ", "【急募】", "【求人】", "招聘：", "招聘:", "诚聘：", "채용: ", "[채용] ",
  ]

  /// Beginnings of sentences, which count where an occupation follows.
  private static let sentenceStarts = Phrases(sentences)
  private static let sentences = [
    "we are looking for a ", "we are looking for an ", "we're looking for a ",
    "we’re looking for a ", "we're looking for an ", "we’re looking for an ", "looking for a ",
    "looking for an ", "we are hiring a ", "we are hiring an ", "we're hiring an ",
    "we’re hiring an ", "we are seeking a ", "now hiring ", "join us as a ", "join us as an ",
    "join our team as a ", "join our team as an ", "join us as ", "wir suchen eine(n) ",
    "wir suchen einen ", "wir suchen eine ", "wir suchen dich als ", "wir suchen sie als ",
    "wir suchen ", "werde teil unseres teams als ", "komm in unser team als ",
    "verstärke unser team als ", "arbeite bei uns als ", "dein job als ", "stelle als ",
    "nous recherchons un(e) ", "nous recherchons une ", "nous recherchons un ",
    "nous recrutons un(e) ", "nous recrutons une ", "nous recrutons un ", "offre d'emploi ",
    "offre d’emploi ", "buscamos un/a ", "buscamos una ", "buscamos un ", "buscamos ", "se busca ",
    "se necesita ", "únete como ", "busquem un/a ", "busquem una ", "busquem un ", "es busca ",
    "cerchiamo una ", "cerchiamo un ", "cercasi ", "si ricerca ", "si cerca ", "procuramos um ",
    "procuramos uma ", "procura-se ", "precisa-se de ", "contrata-se ", "wij zoeken een ",
    "we zoeken een ", "kom werken als ", "werken als ", "vi söker en ", "vi söker ett ",
    "vi söker ", "vi søger en ", "vi søger ", "vi søker en ", "vi søker ", "poszukujemy ",
    "hledáme ", "přijmeme ", "потрібен ", "потрібна ", "шукаємо ", "требуется ", "ищем ",
    "нам нужен ", "нам нужна ", "нам потрібен ", "нам потрібна ", "we need a ", "we need an ",
    "wir brauchen ", "nous cherchons un ", "nous cherchons une ", "necesitamos un ",
    "necesitamos una ", "precisamos de um ", "precisamos de uma ", "potrzebujemy ", "szukamy ",
    "potřebujeme ", "vi trenger en ", "vi behöver en ", "we zijn op zoek naar een ",
    "wij zijn op zoek naar een ",
  ]

  private static let tailEnds = Phrases(tails)
  private static let tails = [
    " wanted", " needed", " gesucht", " recherché(e)", " recherchée", " recherché", " cercasi",
    " gezocht", " sökes", " søges", " søkes", " haetaan", " poszukiwany", " poszukiwana",
    " aranıyor", " aranmaktadır", " требуется", " потрібен", " потрібна", "を募集します", "を募集中",
    "を募集", "の募集", "大募集", "募集中", "募集", " 모집", " 채용",
  ]

  private static let slogans: Phrases = [
    "join our team", "join the team", "join us", "work with us", "work for us", "come work",
    "we are hiring", "we're hiring", "we’re hiring", "grow with us", "become part of our",
    "be part of our team", "current opportunities", "join our growing", "verstärkung gesucht",
    "wir suchen dich", "wir suchen sie", "wir stellen ein", "wir suchen verstärkung",
    "werde teil", "werden sie teil", "komm ins team", "komm in unser team", "arbeiten bei uns",
    "rejoignez-nous", "rejoignez notre", "rejoindre notre équipe", "nous recrutons",
    "on recrute", "travailler avec nous", "únete a", "forma parte de nuestro", "uneix-te",
    "treballa amb nosaltres", "junte-se", "faça parte", "trabalhe conosco", "trabalhe connosco",
    "unisciti a", "lavora con noi", "entra nel nostro team", "entra a far", "entra a fare parte",
    "kom bij ons",
    "kom werken", "werken bij ons",
    "word onze nieuwe", "bliv en del af", "bli en del av", "bli en del", "jobba hos oss",
    "jobb hos oss", "jobba med oss", "arbejd hos", "kom og arbejd", "tule meille", "liity tiimi",
    "dołącz do", "pracuj z nami", "szukamy ludzi", "hledáme posily", "hledáme posilu",
    "hledáme nové kolegy", "hledáme kolegy", "přidej se", "přidejte se", "pojď k nám",
    "pojďte k nám", "приєднуйся", "приєднуйтесь", "шукаємо в команду", "присоединяйся",
    "присоединяйтесь", "ищем в команду", "bize katıl", "ekibimize katıl", "csatlakozz",
    "一緒に働", "仲間を募集", "加入我们", "함께할", "함께 일할",
  ]
}

extension String {
  /// Without the marks that a call ends in.
  fileprivate var withoutFinalMarks: String {
    var text = self[...]
    while let last = text.last, "!.！。 ".contains(last) { text.removeLast() }
    return String(text)
  }
}
