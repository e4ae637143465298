import JobTrackerDomain

extension Form {
  /// The form of a new job; after a failed try with everything that was typed (J5) and, where
  /// nothing was, what the page told.
  static func newJob(
    _ draft: JobDraft = JobDraft(), resuming task: TaskID? = nil, isUnsaved: Bool = false
  ) -> Form {
    var form = Form(
      .addJob(resuming: task), title: "Add a job",
      intro:
        "Give the posting's URL and the rest is read from its page, or fill in the other three.",
      fields: jobFields(draft.withFinding), holdsUnsavedInput: isUnsaved)
    form.atHand = draft.atHand
    form.finding = draft.finding
    return form
  }

  static func editing(_ job: Job) -> Form {
    var form = Form(
      .editJob(job.id), title: "Edit the job",
      intro: "A new URL is read again; a complete description by hand counts as it is.",
      fields: jobFields(job.draft))
    let missing = job.draft.missingManualFields.first
    form.focus(on: missing.map(FieldID.init) ?? .company)
    return form
  }

  private static func jobFields(_ draft: JobDraft) -> [FormField] {
    [
      FormField(.url, "URL", .line(LineEditor(draft.jobURL))),
      FormField(.company, "Company", .line(LineEditor(draft.companyName))),
      FormField(.title, "Title", .line(LineEditor(draft.jobTitle))),
      FormField(.description, "Description", .area(AreaEditor(draft.jobDescription))),
    ]
  }

  var jobDraft: JobDraft {
    JobDraft(
      companyName: self[.company], jobTitle: self[.title], jobURL: self[.url],
      jobDescription: self[.description], atHand: atHand, finding: finding)
  }
}

extension FieldID {
  init(_ field: JobField) {
    self =
      switch field {
      case .jobURL: .url
      case .companyName: .company
      case .jobTitle: .title
      case .jobDescription: .description
      }
  }
}
