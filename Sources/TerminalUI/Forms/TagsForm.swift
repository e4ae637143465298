import JobTrackerDomain

extension Form {
  /// The form of a job's tags.
  static func tags(of job: Job) -> Form {
    Form(
      .tags(job.id), title: "Tags of the job",
      intro: "Words of your own, with spaces between: “tag:remote” in the filter finds one.",
      fields: [FormField(.tags, "Tags", .line(LineEditor(job.tags.text)))])
  }
}
