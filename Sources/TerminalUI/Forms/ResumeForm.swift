import JobTrackerDomain

extension Form {
  /// The form to import a resume, which starts in a folder.
  ///
  /// - Parameter job: The job that the resume could be made for (R3).
  static func newResume(folder: String, home: String, job: JobSummary?) -> Form {
    var fields = [
      FormField(.path, "File", .path(PathPicker(folder: folder, home: home, files: .resumes)))
    ]
    if let job {
      fields.append(
        FormField(
          .madeFor, "Made for",
          .choice(
            Choice(
              [
                .init(value: "", label: "any job"),
                .init(value: job.id.description, label: job.name),
              ], selected: ""))))
    }
    return Form(
      .addResume, title: "Add a resume",
      intro: "A PDF, text or Markdown file. The program keeps its own copy.", fields: fields)
  }

  /// The form to choose the file that a what-if follows.
  static func followedFile(folder: String, home: String) -> Form {
    Form(
      .followFile, title: "Follow a file",
      intro: "Each time that it is saved its text is scored. The program keeps no copy.",
      fields: [
        FormField(.path, "File", .path(PathPicker(folder: folder, home: home, files: .resumes)))
      ])
  }

  /// The job that was chosen, if any.
  var madeFor: JobID? { Int64(self[.madeFor]).map { JobID($0) } }
}
