package import JobTrackerDomain

/// What `resume text --json` prints.
package struct ResumeTextPayload: Encodable, Sendable {
  package var parsedText: String
  /// The words that nobody sees, as they stand in the text.
  var hiddenText: [String]
  var pages: Int
  package var warnings: [String]
  /// Why there is no text; empty where there is one.
  var error: String

  package init(_ text: ResumeText) {
    parsedText = text.parsedText
    hiddenText = text.parsedText.parts(text.hiddenText)
    pages = text.pages
    warnings = text.warnings
    error = ""
  }

  package init(error: String) {
    parsedText = ""
    hiddenText = []
    pages = 0
    warnings = []
    self.error = error
  }

  enum CodingKeys: String, CodingKey {
    case parsedText = "parsed_text"
    case hiddenText = "hidden_text"
    case pages, warnings, error
  }
}
