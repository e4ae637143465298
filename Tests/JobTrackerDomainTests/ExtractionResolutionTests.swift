import Foundation
import JobTrackerDomain
import Testing

@Suite struct ExtractionResolutionTests {
  private let posting = Posting(
    companyName: "Acme", jobTitle: "Engineer", jobDescription: "Build.",
    facts: PostingFacts(location: "Brno"),
    method: "json-ld")
  private let typed = JobDraft(
    companyName: "Mine", jobTitle: "My title", jobURL: "https://example.com/1",
    jobDescription: "My words.")

  @Test("J5: a failure with incomplete manual fields is refused with its reason")
  func refused() {
    var draft = typed
    draft.jobDescription = ""
    let result = ExtractionResolution.creation(
      of: draft, from: .needsManual(Posting(jobTitle: "Found"), reason: "Login wall."))
    #expect(result == .refuse(reason: "Login wall."))
  }

  @Test("J6: what the page gave goes before what was typed")
  func extracted() {
    let result = ExtractionResolution.creation(of: typed, from: .success(posting))
    let expected = JobDraft(
      companyName: "Acme", jobTitle: "Engineer", jobURL: typed.jobURL, jobDescription: "Build.")
    #expect(result == .create(expected, location: "Brno", source: .extracted, note: ""))
  }

  @Test("J6: a field that the page left empty keeps what was typed")
  func emptyFieldKept() {
    var posting = posting
    posting.companyName = ""
    let result = ExtractionResolution.creation(
      of: typed, from: .needsManual(posting, reason: "No company."))
    guard case .create(let draft, _, .extracted, _) = result else {
      Issue.record("not created as extracted: \(result)")
      return
    }
    #expect(draft.companyName == "Mine")
    #expect(draft.jobDescription == "Build.")
  }

  @Test("J7: a failure with complete manual fields creates a manual job")
  func manual() {
    let result = ExtractionResolution.creation(
      of: typed, from: .needsManual(Posting(), reason: "No network."))
    #expect(result == .create(typed, location: "", source: .manual, note: "No network."))
  }

  private func job(description: String = "Old.", title: String = "Old title") -> Job {
    Job(
      id: JobID(1), userID: UserID(1), companyName: "Old", jobTitle: title,
      jobURL: "https://example.com/2", jobDescription: description, location: "",
      descriptionSource: .extracted, extractionStatus: .pending, extractionError: "",
      createdAt: .distantPast, updatedAt: .distantPast)
  }

  @Test("J10: success replaces what was there")
  func success() {
    let result = ExtractionResolution.update(of: job(), from: .success(posting))
    #expect(result.extractionStatus == .success)
    #expect(result.draft.companyName == "Acme")
    #expect(result.jobDescription == "Build.")
    #expect(result.location == "Brno")
  }

  @Test("J10: an unreadable page needs manual and loses nothing")
  func needsManual() {
    let result = ExtractionResolution.update(
      of: job(title: ""), from: .needsManual(Posting(jobTitle: "Found"), reason: "404."))
    #expect(result.extractionStatus == .needsManual)
    #expect(result.extractionError == "404.")
    #expect(result.jobDescription == "Old.")
    #expect(result.jobTitle == "Found")
  }
}
