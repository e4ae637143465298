import JobTrackerDomain

extension Form {
  /// Chooses a saved page or a text file to read into the form below.
  static func choosePosting(folder: String, home: String) -> Form {
    Form(
      .choosePosting, title: "Read a saved page or text",
      intro: "A page saved as HTML, or a text file. It fills the form; the URL stays.",
      fields: [
        FormField(
          .path, "File", .path(PathPicker(folder: folder, home: home, files: .postings)))
      ])
  }
}
