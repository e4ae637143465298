import JobTrackerDomain

/// What pages say in place of a posting, in the languages that postings are written in most.
enum ClosedWords {
  /// Whether a text says that the job can be applied for no more.
  static func sayClosed(_ text: String) -> Bool { ended.stand(in: text) || gone.stand(in: text) }

  /// Whether a line is a notice above a posting that it has ended: `Open until the position has been
  /// filled` is none.
  static func announceEnd(_ line: String) -> Bool {
    ended.stand(in: line) && !line.holdsLetterRun(where: conditions.contains)
  }

  /// Whether a page's title or heading says that there is no such page.
  static func sayMissing(_ heading: String) -> Bool {
    heading.hasPrefix("404") || missing.stand(in: heading)
  }

  /// Whether a text says that there is no job at all to apply for.
  ///
  /// `No position for you?` asks to write all the same.
  static func sayNoneOpen(_ text: String) -> Bool {
    guard noneOpen.stand(in: text) else { return false }
    return text.parts(cutAt: endsSentence).contains { sentence in
      noneOpen.stand(in: String(sentence)) && !isQuestion(sentence, in: text)
    }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "。", "？", "\n": true
    default: false
    }
  }

  private static func isQuestion(_ sentence: Substring, in text: String) -> Bool {
    sentence.endIndex < text.endIndex && "?？".contains(text[sentence.endIndex])
  }

  private static let conditions: WordSet = [
    "until", "till", "when", "once", "if", "unless", "wenn", "sobald", "bis", "falls", "jusqu",
    "lorsque", "si", "dès", "hasta", "cuando", "fins", "quan", "até", "quando", "se", "fino", "tot",
    "zodra", "indien", "indtil", "når", "hvis", "tills", "när", "om", "kun", "dopóki", "gdy",
    "jeśli", "dokud", "jakmile", "pokud", "якщо", "коли", "если", "когда", "amíg", "ha",
  ]

  private static let gone: Phrases = [
    "this job is not available", "job not available", "job is unavailable", "job unavailable",
    "posting is unavailable", "job not found", "job could not be found", "vacancy not found",
    "position not found", "posting not found", "couldn't find the job", "couldn’t find the job",
    "job posting you're looking for", "job you are looking for", "job you're looking for",
    "job you’re looking for",
  ]

  private static let ended: Phrases = [
    // English
    "no longer available", "no longer accepting", "no longer active", "no longer open",
    "no longer posted", "no longer listed", "position has been filled", "job has been filled",
    "role has been filled", "been filled", "job has expired", "posting has expired",
    "vacancy has expired", "listing has expired", "ad has expired", "advert has expired",
    "has expired", "position is closed", "job is closed", "vacancy is closed", "has been closed",
    "applications are closed", "applications closed", "not currently accepting applications",
    "has been removed", "has already closed", "no longer hiring",
    "deadline has passed", "posting is closed", "posting has closed", "listing is closed",
    "position has closed", "vacancy has closed", "recruitment is closed", "already been filled",
    // German
    "nicht mehr verfügbar", "nicht mehr aktuell", "nicht mehr online", "nicht mehr ausgeschrieben",
    "stelle ist bereits besetzt", "stelle wurde besetzt", "bereits vergeben", "ist abgelaufen",
    "nicht mehr aktiv", "ausschreibung ist beendet", "ausschreibung beendet", "bereits besetzt",
    // French
    "n'est plus disponible", "n’est plus disponible", "a expiré", "offre expirée",
    "n'est plus en ligne", "n’est plus en ligne", "offre pourvue", "a été pourvue",
    "est pourvu", "a été pourvu", "déjà pourvu", "offre est close", "offre clôturée",
    "candidatures sont closes", "n'est plus d'actualité", "n’est plus d’actualité",
    "n'est plus active", "n’est plus active",
    // Spanish, Catalan, Portuguese, Italian
    "ya no está disponible", "oferta caducada", "oferta cerrada", "ha caducado", "ha expirado",
    "ya no se encuentra disponible", "ja no està disponible", "oferta tancada",
    "não está mais disponível", "vaga encerrada", "vaga expirada", "já não está disponível",
    "non è più disponibile", "annuncio scaduto", "offerta scaduta", "è scaduta",
    "oferta ha finalizado", "oferta finalizada", "proceso ha finalizado", "plazo ha finalizado",
    "proceso cerrado", "vacante cerrada", "ya no está activa", "oferta ha finalitzat",
    "ja no està activa", "foi encerrada", "vaga preenchida", "foi preenchida",
    "inscrições encerradas", "candidaturas encerradas", "annuncio è scaduto", "non è più attiv",
    "posizione chiusa", "candidature chiuse", "selezione chiusa",
    // Dutch, Danish, Swedish, Norwegian, Finnish
    "niet meer beschikbaar", "vacature is verlopen", "vacature is gesloten", "is vervuld",
    "ikke længere tilgængelig", "ikke længere aktiv", "stillingen er besat", "er udløbet",
    "opslaget er udløbet", "inte längre tillgänglig", "är inte längre", "har gått ut",
    "tjänsten är tillsatt", "ikke lenger tilgjengelig", "ikke lenger aktiv", "er utløpt",
    "ei ole enää", "on päättynyt", "vacature gesloten", "reeds vervuld", "niet langer beschikbaar",
    "niet meer actief", "niet meer mogelijk om te solliciteren", "ikke længere ledig",
    "ikke lenger ledig", "fristen har gått ut",
    // Polish, Czech
    "nieaktualn", "wygasł", "zakończona", "już niedostępn", "již není aktuální",
    "není již aktuální", "již není dostupn", "nabídka vypršela", "pozice byla obsazena",
    "została zamknięta", "jest już nieaktywna", "oferta archiwalna", "již obsazen", "není aktivní",
    "výběrové řízení bylo ukončeno", "nabídka již neplatí",
    // Ukrainian, Russian, Turkish, Hungarian
    "вакансія закрита", "вакансію закрито", "вакансія в архіві", "більше не актуальн",
    "вже неактуальн", "вакансія неактивна", "вакансия закрыта", "вакансия в архиве",
    "больше не актуальн", "вакансия неактивна", "снята с публикации", "yayından kaldırıl",
    "ilan kapan", "başvuru kabul etmiyor", "başvuru alınmıyor", "başvurular sona er",
    "süresi dolmuş", "başvuruya kapalı", "yayında değil",
    "már nem elérhető", "már nem aktív", "már betölt", "betöltésre került", "hirdetés lejárt",
    // Japanese, Chinese, Korean
    "募集は終了", "掲載は終了", "募集を終了", "掲載を終了", "掲載終了", "募集終了", "已下线", "已停止招聘", "职位已关闭",
    "掲載期間が終了", "募集は締め切", "募集を締め切", "応募受付は終了", "掲載が終了", "招聘已结束", "岗位已关闭",
    "职位已过期", "职位已下架", "채용이 마감", "마감된 공고", "마감되었습니다", "채용이 종료", "모집이 마감", "종료된 공고",
  ]

  private static let noneOpen: Phrases = [
    // English
    "no open positions", "no open roles", "no current openings", "no openings", "no vacancies",
    "no current vacancies", "no open vacancies", "no job openings", "no open jobs",
    "no jobs available", "no positions available", "no available positions", "no roles open",
    "don't have any open", "don’t have any open", "do not have any open",
    "don't currently have any",
    "don’t currently have any", "do not currently have any", "not hiring at the moment",
    "not currently hiring", "currently not hiring", "not hiring right now",
    "all positions are filled", "all positions are currently filled",
    // German
    "keine offenen stellen", "keine freien stellen", "keine vakanzen", "keine stellenangebote",
    "keine offenen positionen", "keine stellen zu besetzen", "keine stelle zu besetzen",
    "keine stellenausschreibungen", "keine stellen ausgeschrieben", "alle stellen besetzt",
    "alle stellen sind besetzt", "keine offene stelle", "keine offenen jobs",
    // French
    "aucun poste", "aucune offre", "aucun recrutement", "pas d'offre d'emploi",
    "pas d’offre d’emploi", "pas d'offre d’emploi", "pas de poste à pourvoir",
    "pas de postes à pourvoir", "ne recrutons pas",
    // Spanish, Catalan, Portuguese, Italian
    "no hay ofertas", "no tenemos ofertas", "no hay vacantes", "no tenemos vacantes",
    "ninguna vacante", "ninguna oferta", "no hay puestos", "no tenemos puestos",
    "no hi ha ofertes", "no tenim ofertes", "cap oferta", "no hi ha vacants", "não há vagas",
    "sem vagas", "não temos vagas", "nenhuma vaga", "nessuna posizione", "nessuna offerta",
    "non ci sono posizioni", "non abbiamo posizioni", "non ci sono offerte",
    // Dutch, Danish, Swedish, Norwegian, Finnish
    "geen vacatures", "geen openstaande", "geen open vacatures", "ingen ledige stillinger",
    "ingen opslåede stillinger", "ingen åbne stillinger", "inga lediga", "inga öppna tjänster",
    "ei avoimia", "ei ole avoimia",
    // Polish, Czech, Slovak
    "brak ofert", "brak aktualnych ofert", "brak wolnych", "nie mamy otwartych", "nie ma ofert",
    "nie prowadzimy rekrutacji", "žádné volné pozice", "žádná volná místa", "nemáme volné",
    "nemáme žádné volné", "nikoho nehledáme", "nehledáme nikoho", "žádné otevřené pozice",
    "všechny pozice máme obsazené", "všechny pozice jsou obsazen", "nemáme voľné",
    // Ukrainian, Russian, Turkish, Hungarian
    "немає відкритих вакансій", "вакансій немає", "немає вакансій", "відсутні вакансії",
    "нет открытых вакансий", "вакансий нет", "нет вакансий", "нет актуальных вакансий",
    "açık pozisyon bulunmamaktadır", "açık pozisyon yok", "açık pozisyonumuz bulunmamaktadır",
    "açık pozisyonumuz yok", "nincs nyitott pozíció", "nincs betöltendő", "nincs aktuális állás",
    // Japanese, Chinese, Korean
    "現在募集しておりません", "現在募集していません", "募集はしておりません", "募集中の求人はありません",
    "募集中の職種はありません", "採用活動は行っておりません", "採用は行っておりません", "採用を行っておりません",
    "募集は行っておりません", "募集を行っておりません", "暂无职位", "暂无招聘",
    "暂无岗位", "没有招聘", "채용 중인 공고가 없", "진행 중인 채용이 없", "채용공고가 없", "채용 공고가 없",
  ]

  private static let missing: Phrases = [
    "error 404", "404 ",
    "page not found", "not found", "page introuvable", "seite nicht gefunden",
    "página no encontrada", "página não encontrada", "pagina non trovata", "pagina niet gevonden",
    "siden blev ikke fundet", "siden findes ikke", "sidan hittades inte", "sidan finns inte",
    "siden finnes ikke", "nie znaleziono", "stránka nenalezena", "ページが見つかりません",
    "page doesn't exist", "page does not exist", "something went wrong", "page unavailable",
  ]
}
