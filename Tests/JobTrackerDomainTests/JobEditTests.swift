import Foundation
import JobTrackerDomain
import Testing

@Suite struct JobEditTests {
  private let job = Job(
    id: JobID(1), userID: UserID(1), companyName: "Acme", jobTitle: "Engineer",
    jobURL: "https://example.com/1", jobDescription: "Build.",
    origins: FieldOrigins(sources: ["company_name": "json-ld", "job_title": "json-ld"]),
    descriptionSource: .extracted, extractionStatus: .needsManual, extractionError: "No title.",
    createdAt: .distantPast, updatedAt: .distantPast)

  private func edit(_ change: (inout JobDraft) -> Void) throws -> JobEdit {
    var draft = job.draft
    change(&draft)
    return try JobEdit(of: job, to: draft)
  }

  @Test("J8: a new URL is pending and to be extracted")
  func newURL() throws {
    let edit = try edit { $0.jobURL = "https://example.com/2" }
    #expect(edit.needsExtraction)
    #expect(edit.job.descriptionSource == .extracted)
    #expect(edit.job.extractionStatus == .pending)
    #expect(edit.job.extractionError.isEmpty)
  }

  @Test("J8: the same URL or none queues nothing", arguments: ["https://example.com/1", ""])
  func sameURL(_ url: String) throws {
    let edit = try edit { $0.jobURL = url }
    #expect(!edit.needsExtraction)
    #expect(edit.job.extractionStatus == .needsManual)
    #expect(edit.job.jobURL == url)
  }

  @Test("J9: manual fields that are complete make it manual")
  func manual() throws {
    let edit = try edit { $0.jobDescription = "Build more." }
    #expect(!edit.needsExtraction)
    #expect(edit.job.descriptionSource == .manual)
    #expect(edit.job.extractionStatus == .success)
    #expect(
      edit.job.origins.sources
        == job.origins.sources.merging(
          ["job_description": FieldOrigins.typed]) { $1 })
  }

  @Test("J9: manual fields that are not complete change nothing else")
  func incompleteManual() throws {
    let edit = try edit { $0.jobDescription = "" }
    #expect(edit.job.descriptionSource == .extracted)
    #expect(edit.job.extractionStatus == .needsManual)
  }

  @Test("J4: a job is never left with neither")
  func nothingLeft() {
    #expect(throws: JobDraftError.incomplete(missing: [.companyName])) {
      try edit { ($0.jobURL, $0.companyName) = ("", " ") }
    }
  }
}
