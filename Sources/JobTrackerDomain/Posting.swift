/// A job posting as it was read from a page.
package struct Posting: Codable, Equatable, Sendable {
  package var companyName: String
  package var jobTitle: String
  /// Paragraphs, headings and bullets as plain text.
  package var jobDescription: String
  package var facts: PostingFacts
  /// What the description was read from, such as `json-ld`, `meta` or `main-content`.
  package var method: String
  /// For each field that was found, what it was read from.
  package var sources: [String: String]

  package init(
    companyName: String = "", jobTitle: String = "", jobDescription: String = "",
    facts: PostingFacts = PostingFacts(), method: String = "", sources: [String: String] = [:]
  ) {
    self.companyName = companyName
    self.jobTitle = jobTitle
    self.jobDescription = jobDescription
    self.facts = facts
    self.method = method
    self.sources = sources
  }

  /// The fields without which a posting is not whole (J10).
  package var missingFields: [JobField] {
    JobDraft(companyName: companyName, jobTitle: jobTitle, jobDescription: jobDescription)
      .missingManualFields
  }
}

/// How the reading of a posting ended (J10).
package enum ExtractionOutcome: Codable, Equatable, Sendable {
  /// Description, title and company are present.
  case success(Posting)
  /// The page could not be read, one of the three is missing, or nothing speaks for a posting;
  /// holds what was found.
  case needsManual(Posting, reason: String)

  package var posting: Posting {
    switch self {
    case .success(let posting), .needsManual(let posting, _): posting
    }
  }

  /// Whether all three were found on a page that does not look like a posting.
  var isDoubted: Bool { self != .success(posting) && posting.missingFields.isEmpty }

  /// The empty string on success.
  package var reason: String {
    switch self {
    case .success: ""
    case .needsManual(_, let reason): reason
    }
  }
}
