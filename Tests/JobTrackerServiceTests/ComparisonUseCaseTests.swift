import JobTrackerDomain
import ResumeAnalysis
import Testing

@testable import JobTrackerService

/// What is compared offline and stored nowhere.
@Suite struct ComparisonUseCaseTests {
  @Test("Each pair is scored offline, in the order of the jobs, and nothing is stored")
  func matrix() throws {
    let engine = OfflineEngine()
    let test = try TestTracker(
      runners: .fake(compare: { try engine.analyse($0, cancellation: Cancellation()) { _ in } }))
    let swift = try test.addResume("Ada\nExperience\n- Built iOS apps in Swift with SwiftUI\n")
    let java = try test.addResume("Bob\nExperience\n- Built services in Java and Spring Boot\n")
    func add(_ title: String, _ description: String) throws -> JobID {
      let draft = JobDraft(
        companyName: "Acme", jobTitle: title, jobDescription: description)
      guard case .created(let job) = try test.tracker.addJob(draft) else {
        throw TestFailure("the job was not created")
      }
      return job.id
    }
    let mobile = try add("iOS Engineer", "Requirements\n- Swift\n- SwiftUI\n")
    let backend = try add("Java Engineer", "Requirements\n- Java\n- Spring Boot\n")
    let vague = try add("Nobody", "…")
    let rows = try test.tracker.fits(
      of: [swift.id, java.id], forJobs: [backend, vague, mobile])
    #expect(rows.map(\.job) == [backend, vague, mobile])
    #expect(rows.map(\.best) == [java.id, nil, swift.id])
    #expect(rows[1].fits.values.allSatisfy { $0.score == nil && !$0.reason.isEmpty })
    #expect(try test.tracker.analysisHistory(ofJob: mobile).isEmpty)
    #expect(try test.tracker.tasks().allSatisfy { $0.task.state.isFinished })
  }

  @Test("R4: a resume of another user is not compared")
  func foreign() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let resume = try test.addResume()
    let eve = try test.second(user: "eve")
    #expect(throws: (any Error).self) { try eve.fits(of: [resume.id], forJobs: [job.id]) }
  }

  @Test("What if: an edited text and supposed keywords are scored; the resume stays as it is")
  func whatIf() throws {
    let engine = OfflineEngine()
    let test = try TestTracker(
      runners: .fake(compare: { try engine.analyse($0, cancellation: Cancellation()) { _ in } }))
    let draft = JobDraft(
      companyName: "Acme", jobTitle: "Engineer",
      jobDescription: "Requirements\n- Java\n- Kafka\n- Terraform\n")
    guard case .created(let job) = try test.tracker.addJob(draft) else {
      throw TestFailure("the job was not created")
    }
    let text = "Bob\nExperience\n- Built services in Java\n"
    let resume = try test.addResume(text)
    var request = WhatIfRequest(
      job: job.id, resume: resume.id, level: .experienced, stack: TargetStack())
    let base = try test.tracker.whatIf(request)
    #expect(base.text == resume.parsedText && base.result.missingKeywords.contains("Kafka"))
    request.keywords = ["Kafka"]
    let supposed = try test.tracker.whatIf(request)
    #expect(supposed.result.atsScore > base.result.atsScore)
    #expect(!supposed.result.missingKeywords.contains("Kafka") && supposed.text == base.text)
    request.text = text + "- Ran Terraform\n"
    let edited = try test.tracker.whatIf(request)
    #expect(edited.result.missingKeywords.isEmpty)
    #expect(try test.tracker.resume(resume.id).parsedText == resume.parsedText)
    #expect(try test.tracker.analysisHistory(ofJob: job.id).isEmpty)
  }
}
