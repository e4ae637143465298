import JobTrackerDomain

/// What sites write on their own buttons and links, in the languages that postings are
/// written in most: no part of a posting, wherever it stands.
enum SiteLabels {
  /// Whether a line is a label of the site and no more.
  static func isLabel(_ line: some StringProtocol) -> Bool {
    guard !line.isLonger(than: 120) else { return false }
    return line.withFoldedBytes { folded in
      if rights.begin(folded: folded) { return true }
      guard !line.isLonger(than: 60) else { return false }
      if folded.first?.isASCIILetter == true, folded.last?.isASCIILetter == true {
        return isLabel(folded: folded)
      }
      var label = String(decoding: folded, as: UTF8.self)[...]
      while let last = label.last, !last.isLetter { label.removeLast() }
      while let first = label.first, !first.isLetter { label.removeFirst() }
      return label.withBytes(isLabel(folded:))
    }
  }

  private static func isLabel(folded line: SimpleText.Bytes) -> Bool {
    exact.contains(line)
      || starts.begin(folded: line) && isStart(String(decoding: line, as: UTF8.self))
  }

  private static func isStart(_ line: String) -> Bool {
    startsList.contains { line.hasPrefix($0) && line.count <= $0.count + 30 }
  }

  /// Whether a line is what one presses to apply.
  static func isApply(_ line: String) -> Bool {
    !line.isLonger(than: 40) && applying.stand(in: line)
  }

  /// Whether a line leads back to the list that a posting stands in.
  static func leadsBack(_ line: String) -> Bool {
    !line.isLonger(than: 60) && back.begin(line)
  }

  private static let back: Phrases = [
    "back to ", "← back to ", "‹ back to ", "< back to ", "zurück zu", "zur übersicht",
    "zur stellenübersicht", "retour aux offres", "retour à la liste", "volver a ", "voltar para",
    "voltar às", "torna a", "torna all", "terug naar ", "tillbaka till ", "tilbage til ",
    "tilbake til ", "takaisin ", "powrót do ", "wróć do ", "zpět na ", "一覧に戻る", "一覧へ戻る",
  ]

  private static let applying: Phrases = [
    "apply", "bewerben", "postul", "inscrib", "inscríb", "aplicar", "candidat", "solliciteer",
    "ansøg", "søg ", "ansök", "sök ", "søk ", "aplikuj", "応募", "odpovědět", "立即申请",
  ]

  private static let rights: Phrases = ["©", "copyright"]

  private static let exact = WordSet(
    [
      // English
      "apply", "apply now", "apply here", "apply online", "apply to position", "apply to job",
      "apply to role", "apply for job", "apply with linkedin", "apply with indeed", "easy apply",
      "save", "saved", "share", "print", "report", "follow", "email", "copy link", "show more",
      "show less", "read more", "see more", "see less", "back", "next", "previous", "close", "menu",
      "home", "sign in", "log in", "login", "register", "skip to content", "skip to main content",
      "back to top", "all jobs", "view all jobs", "see all jobs", "back to jobs", "loading",
      "actively hiring", "facebook", "twitter", "linkedin", "whatsapp", "messenger", "bookmark",
      "tweet", "pinterest", "xing", "instagram", "youtube", "job search", "accept", "accept all",
      "i'm interested", "i’m interested", "refer a friend", "be an early applicant",
      // German
      "jetzt bewerben", "bewerben", "online bewerben", "teilen", "drucken", "merken", "speichern",
      "zurück", "zurück zur übersicht", "anmelden", "mehr anzeigen", "weniger anzeigen",
      "cookie-einstellungen", "impressum", "datenschutz", "zur stellenübersicht",
      // French
      "postuler", "je postule", "postuler maintenant", "partager", "imprimer", "enregistrer",
      "retour", "retour aux offres", "voir plus", "se connecter", "sauvegarder",
      // Spanish, Catalan, Portuguese
      "inscribirme", "inscríbete", "inscribirse", "aplicar", "postular", "postularme", "compartir",
      "guardar", "imprimir", "volver", "ver más", "candidatar", "candidatar-se", "candidate-se",
      "compartilhar", "salvar", "voltar", "partilhar", "denunciar", "denunciar vaga", "ver mais",
      "comparteix", "desa", "torna",
      // Italian
      "candidati", "candidati ora", "invia candidatura", "condividi", "stampa", "salva", "indietro",
      // Dutch
      "solliciteer", "solliciteer nu", "solliciteer direct", "solliciteren", "delen", "opslaan",
      "bewaren", "terug", "lees meer",
      // Danish, Swedish, Norwegian, Finnish
      "ansøg", "ansøg nu", "søg stillingen", "søg jobbet", "send ansøgning", "del", "gem",
      "udskriv",
      "tilbage", "tip en ven", "ansök", "ansök nu", "ansök här", "sök jobbet", "dela", "spara",
      "tillbaka", "skriv ut", "søk på stillingen", "søk nå", "lagre", "hae", "hae paikkaa", "jaa",
      // Polish, Czech
      "aplikuj", "aplikuj teraz", "udostępnij", "zapisz", "drukuj", "wróć", "odpovědět", "sdílet",
      "uložit", "tisk", "zpět", "přihlásit", "mám zájem",
      // Japanese, Chinese
      "応募する", "気になる", "保存", "シェア", "戻る", "立即申请", "收藏", "分享",
    ])

  private static let starts = Phrases(startsList)
  private static let startsList: [String] = [
    "apply for this", "apply to this", "apply on ", "save this", "save job", "share this",
    "share job", "share with", "report this", "report job", "print this", "email this",
    "send this", "back to ", "view all ", "see all ", "view more ", "add to my ", "tell a friend",
    "sign in to ", "log in to ", "register to ", "powered by ", "made with ", "copyright ",
    "all rights reserved", "skip to ", "follow us", "follow ", "diese seite teilen",
    "diese stelle teilen", "stelle teilen", "job teilen", "zurück zu", "stellenanzeige teilen",
    "stellenanzeige melden", "partager cette", "partager l", "signaler", "compartir en",
    "compartir oferta", "compartir esta", "condividi ", "deel deze", "del på", "del jobbet",
    "del stillingen", "del denne", "dela ", "tillbaka till", "tilbage til", "udostępnij ",
    "powrót do", "zpět na", "sdílet ", "accepter ", "accetta ", "accept all ", "akzeptier",
    "posted by", "jump to ", "never miss", "get job alert", "create alert", "create job alert",
    "mira el resto", "mira totes", "veure totes", "ver todas", "ver todos", "voir toutes",
    "alle stellen", "alle jobs", "alle vacatures", "bekijk alle", "se alle ", "se alla ",
    "vis alle ", "visa alla ", "zobacz wszystkie", "všechny ",
  ]
}
