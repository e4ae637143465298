import Foundation
import JobTrackerDomain
import JobTrackerService
import Testing

@Suite struct ResultMarkdownTests {
  private static func analysis(_ result: AnalysisResult?) -> Analysis {
    Analysis(
      id: AnalysisID(1), userID: UserID(1), jobID: JobID(1), resumeID: ResumeID(1),
      candidateLevel: .experienced, targetStack: TargetStack(["Go"]),
      status: result == nil ? .failed : .completed, engine: .offline, result: result,
      errorMessage: "", createdAt: Date(timeIntervalSince1970: 1_795_000_000),
      finishedAt: Date(timeIntervalSince1970: 1_795_000_000))
  }

  private static let job = Job(
    id: JobID(1), userID: UserID(1), companyName: "Acme [EU]", jobTitle: "*Senior* Engineer",
    jobURL: "https://acme.example/1", jobDescription: "", descriptionSource: .manual,
    extractionStatus: .success, extractionError: "", createdAt: .distantPast,
    updatedAt: .distantPast)

  @Test("All of a result is in it, and no text from outside becomes markup")
  func whole() throws {
    let points = Dictionary(uniqueKeysWithValues: zip(ScoreBucket.allCases, [21.0, 18, 23, 25]))
    let breakdown = try #require(ScoreBreakdown(points))
    let result = AnalysisResult(
      breakdown: breakdown, missingKeywords: ["kafka", "c_sharp"], strengths: ["# 1 in sales"],
      suggestions: ["Name the broker."],
      evidence: [
        Evidence(
          requirement: "Go", bucket: .skillsMatch, verdict: .met, quote: "Wrote <Go>", points: 5,
          possible: 5)
      ], notes: ["Short text."],
      engine: EngineIdentity(engine: .offline, model: "lexicon 1", version: "1"))
    let text = ResultMarkdown.text(of: Self.analysis(result), for: Self.job, resume: "cv.pdf")
    #expect(
      text == """
        # \\*Senior\\* Engineer, Acme \\[EU\\]

        <https://acme.example/1>

        **ATS score 87 of 100**

        | | points |
        |---|---|
        | Skills match | 21/25 |
        | Project impact | 18/25 |
        | Tools & frameworks | 23/25 |
        | Role fit | 25/25 |

        ## Missing keywords

        kafka, c\\_sharp

        ## Strengths

        - \\# 1 in sales

        ## Suggestions

        - Name the broker.

        ## Where the points come from

        - met: Go – “Wrote \\<Go\\>”

        ## Notes

        - Short text.

        _cv.pdf · experienced · Go · offline (lexicon 1) · 2026-11-18_

        """)
  }

  @Test("A9: without a breakdown the score stands alone; without a result there is nothing")
  func partial() {
    let result = AnalysisResult(
      ownScore: 40, missingKeywords: [], strengths: [], suggestions: [],
      engine: EngineIdentity(engine: .groq, model: "m", version: "1"))
    let text = ResultMarkdown.text(of: Self.analysis(result), for: Self.job, resume: nil)
    #expect(text?.contains("|") == false && text?.contains("40 of 100") == true)
    #expect(text?.contains("a deleted resume") == true)
    #expect(ResultMarkdown.text(of: Self.analysis(nil), for: Self.job, resume: nil) == nil)
  }
}
