import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// A resume with what it does not say yet.
@Suite struct SupposedResumeTests {
  @Test("A keyword becomes a bullet of the first position")
  func bullet() {
    let text = SupposedResume.text(Samples.resume, with: ["Terraform", "gRPC"])
    let lines = text.split(separator: "\n")
    let used = lines.firstIndex(of: "- Used Terraform")
    #expect(used.map { lines[$0 + 1] } == "- Used gRPC")
    #expect(used.map { lines[$0 - 1] } == "Senior Backend Engineer, Acme, 2018 - Present")
    #expect(SupposedResume.text(Samples.resume, with: []) == Samples.resume)
  }

  @Test("Without a position it stands at the end")
  func noPosition() {
    #expect(
      SupposedResume.text("Jane Roe", with: ["Go"]) == "Jane Roe\n\nExperience\n- Used Go")
  }

  @Test(
    "What the posting asks for and the resume lacks raises the score when it is supposed",
    arguments: ["Terraform", "gRPC", "Google Cloud"])
  func raises(keyword: String) throws {
    let engine = OfflineEngine()
    func score(_ resume: String) throws -> AnalysisResult {
      try engine.analyse(
        AnalysisRequest(
          jobTitle: "Senior Backend Engineer", jobDescription: Samples.posting,
          resumeText: resume), cancellation: Cancellation()
      ) { _ in }
    }
    let before = try score(Samples.resume)
    let after = try score(SupposedResume.text(Samples.resume, with: [keyword]))
    #expect(after.atsScore >= before.atsScore)
    #expect(!after.missingKeywords.contains(keyword))
  }
}
