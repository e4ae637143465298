package import JobTrackerDomain

/// What `extract --json` prints.
package struct PostingPayload: Encodable, Sendable {
  package var status: ExtractionStatus { fields.first.status }
  package var error: String { fields.first.error }
  private let fields: Joined<Fields, FactsPayload>

  package init(_ outcome: ExtractionOutcome) {
    fields = Joined(first: Fields(outcome), second: FactsPayload(outcome.posting.facts))
  }

  package func encode(to encoder: any Encoder) throws { try fields.encode(to: encoder) }

  private struct Fields: Encodable, Sendable {
    var companyName: String
    var jobTitle: String
    var jobDescription: String
    var method: String
    var sources: [String: String]
    var status: ExtractionStatus
    var error: String

    init(_ outcome: ExtractionOutcome) {
      let posting = outcome.posting
      companyName = posting.companyName
      jobTitle = posting.jobTitle
      jobDescription = posting.jobDescription
      method = posting.method
      sources = posting.sources
      error = outcome.reason
      if case .success = outcome { status = .success } else { status = .needsManual }
    }

    enum CodingKeys: String, CodingKey {
      case method, sources, status, error
      case companyName = "company_name"
      case jobTitle = "job_title"
      case jobDescription = "job_description"
    }
  }
}
