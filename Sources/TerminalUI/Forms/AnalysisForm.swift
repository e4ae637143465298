import JobTrackerDomain

extension Form {
  /// The form to start an analysis of a job.
  ///
  /// - Parameters:
  ///   - insisting: The resume that was chosen for it.
  ///   - preferred: The resume to offer where nothing else speaks for one.
  ///   - last: The job's current analysis, whose choices are offered again.
  static func analysis(
    of job: JobID, named name: String, resumes: [ResumeSummary], insisting: ResumeID?,
    preferred: ResumeID?, last: Analysis?, surroundings: Surroundings
  ) -> Form {
    let made = resumes.first { $0.jobID == job }?.id
    let used = resumes.first { $0.id == last?.resumeID }?.id
    let resume = insisting ?? made ?? used ?? preferred
    return Form(
      .analyse(job), title: "Analyse: \(name)",
      intro: "Compares a resume with the posting and scores it out of 100.",
      fields: [
        FormField(
          .resume, "Resume",
          .choice(Choice(resumes.map(option), selected: resume?.description ?? ""))),
        FormField(
          .level, "Level",
          .choice(
            Choice(
              [
                .init(
                  value: CandidateLevel.experienced.rawValue, label: "experienced",
                  note: "Judged by impact, ownership, scale and architecture."),
                .init(
                  value: CandidateLevel.fresher.rawValue, label: "fresher",
                  note: "Judged by projects, internships, fundamentals and learning."),
              ], selected: (last?.candidateLevel ?? surroundings.defaultLevel).rawValue))),
        FormField(
          .stack, "Target stack",
          .line(LineEditor(last?.targetStack.commaSeparated ?? ""))),
        FormField(
          .engine, "Engine",
          .choice(
            Choice(
              EngineName.allCases.reversed().map { engineOption($0, surroundings) },
              selected: surroundings.defaultEngine.rawValue))),
      ])
  }

  private static func option(_ resume: ResumeSummary) -> Choice.Option {
    Choice.Option(
      value: resume.id.description, label: resume.fileName,
      note: resume.hasText
        ? "" : resume.parseError.isEmpty ? "Still being read." : resume.parseError)
  }

  /// Says what leaves the machine.
  private static func engineOption(
    _ engine: EngineName, _ surroundings: Surroundings
  ) -> Choice.Option {
    switch engine {
    case .offline:
      Choice.Option(
        value: engine.rawValue, label: "offline", note: "Nothing leaves this machine.")
    case .groq:
      Choice.Option(
        value: engine.rawValue, label: "groq",
        note: surroundings.groqRefusal
          ?? "Sends the resume and the posting to \(surroundings.chatHost).")
    }
  }

  var chosenResume: ResumeID? { Int64(self[.resume]).map { ResumeID($0) } }
  var chosenLevel: CandidateLevel { CandidateLevel(rawValue: self[.level]) ?? .standard }
  var chosenStack: TargetStack { TargetStack(commaSeparated: self[.stack]) }
  var chosenEngine: EngineName? { EngineName(rawValue: self[.engine]) }
}
