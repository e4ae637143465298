import JobTrackerDomain

/// What is known of the titles of jobs.
enum JobTitle {
  /// Without a number for the site's own use at its end.
  static func cleaned(_ title: String) -> String {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return title }
    let number = title[title.index(after: open)...].dropLast()
    let isReference =
      number.count { $0.isNumber } >= 4
      && number.allSatisfy { $0.isNumber || $0 == "-" || $0 == "/" }
    return isReference ? title[..<open].trimmed : title
  }

  static func isPlausible(_ title: String) -> Bool {
    let key = title.squashed
    return (2...160).contains(title.count) && !key.isEmpty && !generic.contains(key)
      && !Furniture.headsUnwantedSection(title)
  }

  /// Whether it is a heading of a section or of the site.
  static func isGeneric(_ heading: String) -> Bool { generic.contains(heading.squashed) }

  /// Headings that stand where a title could.
  private static let generic: Set<String> = Set(
    [
      "Jobs", "Job", "Careers", "Career", "Home", "Menu", "Search", "About the job",
      "About this job", "About us", "About the role", "Job description", "Description",
      "Job details", "Job summary", "Requirements", "Qualifications", "Responsibilities",
      "Benefits", "Overview", "Candidate Portal", "Full job description", "Location",
      "Job location", "Skills", "Skill", "Basic details", "Technologies", "Welcome back",
      "Security verification", "Open",
      "Who we are", "What you'll do", "Jobannonce", "Jobbeskrivelse", "Ledige stillinger",
      "Volné pozice", "Job Widget", "Basic section", "Login", "Sign up", "Join us", "Privacy",
      "Stellenangebot", "Stellenbeschreibung", "Offre d'emploi", "Descripción de la oferta",
      "Requisitos", "Descrição da vaga", "Vacancy", "Vacature", "Save", "Share", "Apply",
      "LinkedIn", "Indeed", "Loading", "Error", "Not found", "Careers at", "Current openings",
    ].map(\.squashed))
}
