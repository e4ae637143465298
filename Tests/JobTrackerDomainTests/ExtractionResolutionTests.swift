import Foundation
import JobTrackerDomain
import Testing

@Suite struct ExtractionResolutionTests {
  private let posting = Posting(
    companyName: "Acme", jobTitle: "Engineer", jobDescription: "Build.",
    facts: PostingFacts(location: "Brno"),
    method: "json-ld", sources: ["job_title": "json-ld", "location": "json-ld"])
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

  @Test("J5: what is read of a page that does not look like a posting makes no job by itself")
  func doubted() {
    let outcome = ExtractionOutcome.needsManual(posting, reason: "No posting.")
    let url = JobDraft(jobURL: typed.jobURL)
    #expect(ExtractionResolution.creation(of: url, from: outcome) == .refuse(reason: "No posting."))
    guard case .create(let job, let note) = ExtractionResolution.creation(of: typed, from: outcome)
    else {
      Issue.record("what was typed is lost")
      return
    }
    #expect(job.draft.jobDescription == "My words.")
    #expect(note == "No posting.")
  }

  @Test("J5: what the page told fills the form where nothing was typed, for its address alone")
  func finding() {
    let found = Posting(jobTitle: "Engineer", jobDescription: "Build.")
    let draft = JobDraft(jobTitle: "Weaver", jobURL: "https://example.com/1")
    let kept = draft.keeping(found)
    #expect(kept.withFinding.jobTitle == "Weaver")
    #expect(kept.withFinding.jobDescription == "Build.")
    #expect(kept.withFinding.companyName.isEmpty)
    #expect(draft.keeping(Posting()) == draft)
    #expect(kept.cleaned.finding != nil)
    var other = kept
    other.jobURL = "https://example.com/2"
    #expect(other.cleaned.finding == nil)
  }

  @Test("J6: what the page told and somebody corrected is not undone when it is read again")
  func corrected() {
    let read = Posting(
      jobTitle: "Join us", jobDescription: "Build.", method: "main-content",
      sources: ["job_title": "heading", "job_description": "main-content"])
    var draft = JobDraft(jobURL: "https://example.com/1").keeping(read).withFinding
    draft.jobTitle = "Weaver"
    draft.companyName = "Acme"
    let outcome = ExtractionOutcome.needsManual(read, reason: "No company.")
    guard case .create(let job, _) = ExtractionResolution.creation(of: draft, from: outcome) else {
      Issue.record("not created")
      return
    }
    #expect(job.draft.jobTitle == "Weaver")
    #expect(job.origins[.jobTitle] == FieldOrigins.typed)
    #expect(job.descriptionSource == .extracted)
    #expect(job.origins[.jobDescription] == "main-content")
  }

  @Test("J6: what the page gave goes before what was typed")
  func extracted() {
    let result = ExtractionResolution.creation(of: typed, from: .success(posting))
    let expected = JobDraft(
      companyName: "Acme", jobTitle: "Engineer", jobURL: typed.jobURL, jobDescription: "Build.")
    guard case .create(let job, let note) = result else {
      Issue.record("not created: \(result)")
      return
    }
    #expect(job.draft == expected)
    #expect(job.facts.location == "Brno")
    #expect(job.descriptionSource == .extracted)
    #expect(note.isEmpty)
  }

  @Test("J6: a field that the page left empty keeps what was typed")
  func emptyFieldKept() {
    var posting = posting
    posting.companyName = ""
    let result = ExtractionResolution.creation(
      of: typed, from: .needsManual(posting, reason: "No company."))
    guard case .create(let job, _) = result else {
      Issue.record("not created: \(result)")
      return
    }
    #expect(job.descriptionSource == .extracted)
    #expect(job.draft.companyName == "Mine")
    #expect(job.draft.jobDescription == "Build.")
    #expect(job.origins[.companyName] == FieldOrigins.typed)
    #expect(job.origins[.jobTitle] == "json-ld")
  }

  @Test("J7: a failure with complete manual fields creates a manual job")
  func manual() {
    let result = ExtractionResolution.creation(
      of: typed, from: .needsManual(Posting(), reason: "No network."))
    #expect(result == .create(NewJob(typed: typed), note: "No network."))
  }

  private func job(description: String = "Old.", title: String = "Old title") -> Job {
    Job(
      id: JobID(1), userID: UserID(1), companyName: "Old", jobTitle: title,
      jobURL: "https://example.com/2", jobDescription: description,
      origins: FieldOrigins(sources: ["job_title": "heading", "salary": "heading"]),
      descriptionSource: .extracted, extractionStatus: .pending, extractionError: "",
      createdAt: .distantPast, updatedAt: .distantPast)
  }

  @Test("J10: success replaces what was there")
  func success() {
    let result = ExtractionResolution.update(of: job(), from: .success(posting))
    #expect(result.extractionStatus == .success)
    #expect(result.draft.companyName == "Acme")
    #expect(result.jobDescription == "Build.")
    #expect(result.facts == posting.facts)
    #expect(result.origins.method == "json-ld")
    #expect(result.origins.sources == posting.sources)
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

  @Test("J10: a page that is not whole gives the facts that are not there yet")
  func factsOfPart() {
    let part = Posting(facts: posting.facts, sources: ["location": "meta"])
    let result = ExtractionResolution.update(of: job(), from: .needsManual(part, reason: "No."))
    #expect(result.facts.location == "Brno")
    #expect(result.origins.sources["location"] == "meta")
    var known = job()
    known.facts = PostingFacts(location: "Oslo")
    #expect(
      ExtractionResolution.update(of: known, from: .needsManual(part, reason: "No.")).facts
        .location == "Oslo")
  }

  @Test("J10: a kept page that gives less leaves a whole job as it is")
  func rereading() {
    let part = ExtractionOutcome.needsManual(Posting(jobTitle: "Found"), reason: "No.")
    var whole = job()
    whole.extractionStatus = .success
    #expect(ExtractionResolution.rereading(of: whole, from: part) == nil)
    #expect(
      ExtractionResolution.rereading(of: whole, from: .success(posting))?.jobTitle == "Engineer")
    var poor = job(title: "")
    poor.extractionStatus = .needsManual
    #expect(ExtractionResolution.rereading(of: poor, from: part)?.jobTitle == "Found")
  }
}
