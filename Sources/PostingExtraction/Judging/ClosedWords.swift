import JobTrackerDomain

/// What pages say in place of a posting, in the languages that postings are written in most.
enum ClosedWords {
  /// Whether a text says that the job can be applied for no more.
  static func sayClosed(_ text: String) -> Bool { closed.stand(in: text) }

  /// Whether a page's title or heading says that there is no such page.
  static func sayMissing(_ heading: String) -> Bool {
    heading.hasPrefix("404") || missing.stand(in: heading)
  }

  private static let closed: Phrases = [
    // English
    "no longer available", "no longer accepting", "no longer active", "no longer open",
    "no longer posted", "no longer listed", "position has been filled", "job has been filled",
    "role has been filled", "been filled", "job has expired", "posting has expired",
    "vacancy has expired", "listing has expired", "ad has expired", "advert has expired",
    "has expired", "position is closed", "job is closed", "vacancy is closed", "has been closed",
    "applications are closed", "applications closed", "not currently accepting applications",
    "this job is not available", "job not available", "job is unavailable", "job unavailable",
    "posting is unavailable", "job not found", "job could not be found", "vacancy not found",
    "position not found", "posting not found", "couldn't find the job", "couldn’t find the job",
    "job posting you're looking for", "job you are looking for", "job you're looking for",
    "job you’re looking for", "has been removed", "has already closed",
    // German
    "nicht mehr verfügbar", "nicht mehr aktuell", "nicht mehr online", "nicht mehr ausgeschrieben",
    "stelle ist bereits besetzt", "stelle wurde besetzt", "bereits vergeben", "ist abgelaufen",
    "nicht mehr aktiv",
    // French
    "n'est plus disponible", "n’est plus disponible", "a expiré", "offre expirée",
    "n'est plus en ligne", "n’est plus en ligne", "offre pourvue", "a été pourvue",
    // Spanish, Catalan, Portuguese, Italian
    "ya no está disponible", "oferta caducada", "oferta cerrada", "ha caducado", "ha expirado",
    "ya no se encuentra disponible", "ja no està disponible", "oferta tancada",
    "não está mais disponível", "vaga encerrada", "vaga expirada", "já não está disponível",
    "non è più disponibile", "annuncio scaduto", "offerta scaduta", "è scaduta",
    // Dutch, Danish, Swedish, Norwegian, Finnish
    "niet meer beschikbaar", "vacature is verlopen", "vacature is gesloten", "is vervuld",
    "ikke længere tilgængelig", "ikke længere aktiv", "stillingen er besat", "er udløbet",
    "opslaget er udløbet", "inte längre tillgänglig", "är inte längre", "har gått ut",
    "tjänsten är tillsatt", "ikke lenger tilgjengelig", "ikke lenger aktiv", "er utløpt",
    "ei ole enää", "on päättynyt",
    // Polish, Czech
    "nieaktualn", "wygasł", "zakończona", "już niedostępn", "již není aktuální",
    "není již aktuální", "již není dostupn", "nabídka vypršela", "pozice byla obsazena",
    // Japanese, Chinese
    "募集は終了", "掲載は終了", "募集を終了", "掲載を終了", "掲載終了", "募集終了", "已下线", "已停止招聘", "职位已关闭",
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
