import JobTrackerDomain

/// What boards write on the links for those who post jobs.
enum BoardLabels {
  static func stand(in tree: HTMLTree, _ layout: PageLayout) -> Bool {
    tree.elements(.a).contains { link in
      tree.withLine(of: link) { line in
        (1...longest).contains(line.count)
          && Squashing.withSquashed(line) {
            labels.contains($0) || !layout.isFurniture(link) && others.contains($0)
          }
      }
    }
  }

  private static let longest = 40

  private static let labels = WordSet(
    [
      "For employers", "Employers", "Employer login", "For recruiters", "Recruiters",
      "Post a job", "Post job", "Post jobs", "Post a job for free",
      "Post a vacancy", "Advertise a job", "Browse companies", "Company directory",
      "Für Arbeitgeber", "Stellenanzeige schalten",
      "Stelle inserieren", "Anzeige schalten", "Job inserieren", "Jobs inserieren",
      "Espace recruteur", "Recruteurs", "Recruteur", "Publier une offre", "Déposer une offre",
      "Publier une annonce", "Employeurs", "Publicar oferta",
      "Publicar una oferta", "Publica una oferta", "Publica tu oferta", "Publicar empleo",
      "Acceso empresas", "Publica una oferta de feina",
      "Anunciar vaga", "Anunciar vagas", "Publicar vaga", "Cadastrar vaga", "Cadastre uma vaga",
      "Anuncie sua vaga",
      "Sou empresa", "Recrutadores",
      "Pubblica annuncio", "Pubblica un annuncio",
      "Pubblica un'offerta", "Voor werkgevers", "Werkgevers", "Vacature plaatsen",
      "Plaats een vacature", "Plaats vacature", "För arbetsgivare", "Arbetsgivare",
      "For arbejdsgivere", "Arbejdsgivere", "Indryk jobannonce", "Opret jobannonce",
      "For arbeidsgivere", "Arbeidsgivere", "Utlys stilling", "Työnantajille", "Ilmoita työpaikka",
      "Dla pracodawców", "Pracodawcy", "Dla pracodawcy", "Dodaj ogłoszenie",
      "Pro zaměstnavatele", "Vložit inzerát", "Zadat inzerát", "Работодателям",
      "Для работодателей", "Разместить вакансию", "Роботодавцям", "Для роботодавців",
      "Розмістити вакансію", "İşveren", "İşveren girişi", "İlan ver", "Munkáltatóknak",
      "Álláshirdetés feladása", "採用担当者の方", "採用ご担当者様", "求人掲載", "求人広告掲載",
      "企業ログイン", "我要招聘", "发布职位", "企业登录", "기업서비스", "기업회원",
    ].map(\.squashed))

  /// Those of companies that sell to others too; they have them in their menus.
  private static let others = WordSet(
    [
      "For companies", "Companies", "Arbeitgeber", "Für Unternehmen", "Para empresas",
      "Per a empreses", "Empreses", "Per le aziende", "Aziende", "Annonsera", "Dla firm",
      "Pro firmy", "企業の方",
    ].map(\.squashed))
}
