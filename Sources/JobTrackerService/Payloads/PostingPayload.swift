package import JobTrackerDomain

/// What `extract --json` prints.
package struct PostingPayload: Encodable, Sendable {
  var companyName: String
  var jobTitle: String
  var jobDescription: String
  var location: String
  var method: String
  var sources: [String: String]
  package var status: ExtractionStatus
  package var error: String

  package init(_ outcome: ExtractionOutcome) {
    let posting = outcome.posting
    companyName = posting.companyName
    jobTitle = posting.jobTitle
    jobDescription = posting.jobDescription
    location = posting.facts.location
    method = posting.method
    sources = posting.sources
    error = outcome.reason
    if case .success = outcome { status = .success } else { status = .needsManual }
  }

  enum CodingKeys: String, CodingKey {
    case location, method, sources, status, error
    case companyName = "company_name"
    case jobTitle = "job_title"
    case jobDescription = "job_description"
  }
}
