package import JobTrackerDomain

/// What `resume text --json` prints.
package struct ResumeTextPayload: Encodable, Sendable {
  package var parsedText: String
  var pages: Int
  package var warnings: [String]
  /// Why there is no text; empty where there is one.
  var error: String

  package init(_ text: ResumeText) {
    parsedText = text.parsedText
    pages = text.pages
    warnings = text.warnings
    error = ""
  }

  package init(error: String) {
    parsedText = ""
    pages = 0
    warnings = []
    self.error = error
  }

  enum CodingKeys: String, CodingKey {
    case parsedText = "parsed_text"
    case pages, warnings, error
  }
}
