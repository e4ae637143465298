import Foundation
import JobTrackerDomain
import JobTrackerService
import Testing

@Suite struct PayloadTests {
  private let posting = Posting(
    companyName: "Acme", jobTitle: "Engineer", jobDescription: "Build.",
    facts: PostingFacts(
      location: "Brno", workplace: .onSite, employmentTypes: [.fullTime],
      salary: SalaryRange(minimum: 50, maximum: nil, currency: "EUR", period: .hour),
      datePosted: CalendarDay("2026-11-12"), validThrough: CalendarDay("2026-12-01")),
    method: "json-ld", sources: ["company_name": "json-ld"])

  private func object(_ payload: some Encodable) throws -> NSDictionary {
    let data = try PayloadEncoder.encode(payload)
    return try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
  }

  private let facts: [String: Any] = [
    "location": "Brno", "workplace": "on_site", "employment_types": ["full_time"],
    "salary": ["minimum": 50, "currency": "EUR", "period": "hour"],
    "date_posted": "2026-11-12", "valid_through": "2026-12-01",
  ]

  @Test("extract --json has the facts among the other fields")
  func extracted() throws {
    let fields: [String: Any] = [
      "company_name": "Acme", "job_title": "Engineer", "job_description": "Build.",
      "method": "json-ld", "sources": ["company_name": "json-ld"], "status": "success", "error": "",
    ]
    let expected = fields.merging(facts) { $1 } as NSDictionary
    #expect(try object(PostingPayload(.success(posting))) == expected)
  }

  @Test("What a posting does not tell is left out")
  func empty() throws {
    let object = try object(PostingPayload(.needsManual(Posting(), reason: "No.")))
    #expect(object["location"] as? String == "")
    #expect(object["employment_types"] as? [String] == [])
    for name in ["workplace", "salary", "date_posted", "valid_through"] {
      #expect(object[name] == nil, "\(name)")
    }
  }

  @Test("J1: show --json and list --json have them too")
  func job() throws {
    let test = try TestTracker(
      runners: .fake(posting: { [posting] _, _, _ in .success(posting) }))
    guard case .reading(let task) = try test.tracker.addJob(JobDraft(jobURL: "https://e.com/1"))
    else { throw TestFailure("not read") }
    let job = try #require(try test.tracker.waitForCreation(task).1)
    let shown = try object(JobPayload(job, analysis: nil))
    let listed = try object(JobPayload(try #require(try test.tracker.jobsWithFacts().first)))
    for (name, value) in facts {
      #expect((shown[name] as? NSObject) == (value as? NSObject), "\(name)")
      #expect((listed[name] as? NSObject) == (value as? NSObject), "\(name)")
    }
    #expect(shown["sources"] as? [String: String] == ["company_name": "json-ld"])
    #expect(shown["method"] as? String == "json-ld")
    #expect(shown["page_url"] as? String == "https://e.com/1")
    #expect((shown["page_fetched_at"] as? String)?.hasPrefix("2026-11-1") == true)
    #expect(listed["job_description"] == nil)
  }
}
