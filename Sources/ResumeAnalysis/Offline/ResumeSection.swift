/// What a part of a resume is about.
enum ResumeSection: Sendable {
  case summary, work, projects, skills, education, other

  static let headings = HeadingTable<ResumeSection>(
    whole: [
      (
        .work,
        """
        experience, work experience, professional experience, employment, employment history,
        work history, career history, company details, internships, internship,
        internship experience, relevant experience, experience details, positions of responsibility
        """
      ),
      (
        .projects,
        """
        projects, personal projects, academic projects, project details, key projects,
        selected projects, side projects, open source, publications, projects handled, project
        """
      ),
      (
        .skills,
        """
        skills, technical skills, key skills, core skills, skill details, technologies, tech stack,
        core competencies, tools, tools and technologies, languages and tools, it skills, skill set,
        technical expertise, areas of expertise, software skills, computer skills, technical proficiency
        """
      ),
      (
        .education,
        """
        education, education details, academic background, educational qualifications,
        educational qualification, certifications, certificates, courses, coursework, academics,
        training, trainings, academic qualification, education and certifications
        """
      ),
      (
        .summary,
        """
        summary, profile, professional summary, about, about me, objective, career objective,
        profile summary, executive summary
        """
      ),
      (
        .other,
        """
        hobbies, interests, languages, personal details, references, declaration, contact,
        awards, achievements, personal information, volunteering
        """
      ),
    ],
    within: [])

  /// How much a skill counts that is shown here: what was done is worth more than what is listed.
  var evidence: Double {
    switch self {
    case .work, .projects: 1
    case .summary, .education, .other: 0.8
    case .skills: 0.7
    }
  }

  /// How much a skill counts that a list names: the tools of a position, as in
  /// “Environment: Java, Oracle”, are worth more than names and nothing else.
  func listEvidence(isBare: Bool) -> Double {
    switch self {
    case .work, .projects: isBare ? 0.7 : 0.85
    case .summary, .education, .other, .skills: 0.7
    }
  }
}
