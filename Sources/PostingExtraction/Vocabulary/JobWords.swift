import JobTrackerDomain

/// The words by which a line is known as the title of a job, in the languages that
/// postings are written in most.
enum JobWords {
  /// Whether a line names an occupation.
  static func areIn(_ line: String) -> Bool { stand(in: line) { _ in true } }

  /// Whether a line names an occupation by more than a word that departments and programmes are
  /// called by too, such as `Support`.
  static func name(_ line: String) -> Bool { stand(in: line) { !fields.contains($0) } }

  private static func stand(in line: String, _ counts: (SimpleText.Bytes) -> Bool) -> Bool {
    if marks.stand(in: line) || GenderMarks.stand(in: line) { return true }
    // Few lines have an ending anywhere, so that few words are compared with all of them.
    let mayEnd = endingParts.stand(in: line)
    return line.holdsLetterRun { word in
      (nouns.contains(word) || mayEnd && hasEnding(String(decoding: word, as: UTF8.self)))
        && counts(word)
    }
  }

  private static func hasEnding(_ word: String) -> Bool {
    endings.contains { word.hasSuffix($0) && word.count > 4 }
  }

  private static let nouns = WordSet(
    """
    engineer engineering developer programmer architect manager designer analyst scientist
    consultant specialist administrator technician lead director head officer intern internship
    trainee apprentice assistant associate coordinator representative executive recruiter tester
    researcher postdoc postdoctoral professor lecturer phd fellow student nurse teacher driver cook
    accountant advisor adviser agent clerk editor writer supervisor operator planner strategist
    owner master support sales devops sre qa cto ceo ciso vp president partner buyer mechanic
    electrician receptionist librarian technologist evangelist advocate ambassador scholarship
    secretary warden auditor controller translator trainer coach counsellor therapist pharmacist
    physician surgeon chemist biologist statistician mathematician economist lawyer attorney
    paralegal welder plumber carpenter painter cashier waiter barista janitor cleaner guard
    faculty expert experte expertin experto experta ekspert
    ingenieur techniker berater leiter leiterin leitung sachbearbeiter mitarbeiter referent
    praktikant praktikum werkstudent ausbildung fachinformatiker kaufmann verkäufer pfleger koch
    ingénieur ingénieure développeur développeuse chef responsable technicien consultante chargé
    chargée directeur directrice stage stagiaire alternance assistante vendeur infirmier
    ingeniero ingeniera desarrollador desarrolladora programador programadora técnico técnica
    analista consultor consultora consultoría director directora jefe encargado administrativo
    vendedor vendedora becario gestor gestora dependiente tècnic tècnica monitor monitora
    desenvolvedor desenvolvedora engenheiro engenheira gerente estágio estagiário coordenador
    ingegnere sviluppatore sviluppatrice programmatore programmatrice sistemista responsabile
    tecnico consulente impiegato addetto stagista tirocinio
    ontwikkelaar programmeur adviseur medewerker beheerder stagiair teamleider consulent
    udvikler ingeniør konsulent leder chefkonsulent medarbejder specialkonsulent praktikant studerende
    projektleder arkitekt stipendiat adjunkt lektor forsker
    utvecklare ingenjör konsult handläggare projektledare chef tekniker testare doktorand
    utvikler prosjektleder rådgiver seniorrådgiver
    programista inżynier specjalista kierownik analityk administrator tester projektant stażysta
    vývojář programátor inženýr analytik specialista manažer správce technik konzultant tester
    kehittäjä insinööri asiantuntija päällikkö harjoittelija
    \(Trades.words)
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let fields: WordSet = [
    "engineering", "support", "sales", "lead", "head", "partner", "owner", "master", "stage",
    "student", "fellow", "agent", "operator", "consultoría", "leitung", "ausbildung", "praktikum",
    "scholarship", "internship", "volunteer", "buyer", "president", "guard", "advocate",
    "dependent", "expert", "faculty",
  ]

  /// Languages that write words together have the occupation at the end.
  private static let endingParts = Phrases(endings)
  private static let endings =
    Trades.endings + [
      "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "berater", "beraterin", "techniker",
      "leiter", "leiterin", "manager", "administrator", "architekt", "referent", "assistent",
      "udvikler", "ingeniør", "konsulent", "leder", "medarbejder", "assistent", "utvecklare",
      "ingenjör", "konsult", "ledare", "utvikler", "ingeniør", "rådgiver", "ontwikkelaar",
      "medewerker", "specialist", "engineer", "developer", "stipend", "student", "kehittäjä",
    ]

  /// Signs of a job in scripts without spaces, and what is put after a title.
  private static let marks = Phrases(
    Trades.marks + [
      "エンジニア", "師", "士", "職", "スタッフ", "マネージャー", "デザイナー", "求人", "募集", "工程师",
      "经理", "开发", "设计", "(m/w/d", "(m/f/d", "(w/m/d", "(f/m/d", "(m/f/x", "(m/w/x", "(d/m/w",
      "(all genders", "h/f", "(f/h", "(m/f", "(m/k", "(k/m", "(m/v",
    ])
}
