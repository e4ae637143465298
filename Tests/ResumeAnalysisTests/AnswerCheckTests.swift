import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// What a model says is checked against both texts.
@Suite struct AnswerCheckTests {
  private let check = AnswerCheck(
    AnalysisRequest(jobDescription: Samples.posting, resumeText: Samples.resume))

  private func checked(
    missing: [String] = [], quotes: [String] = []
  ) -> (answer: Answer, note: String) {
    let requirements = quotes.map {
      Evidence(
        requirement: "Databases", bucket: .skillsMatch, verdict: .met, quote: $0, points: 0,
        possible: 0)
    }
    return check.checked(Answer(requirements: requirements, missingKeywords: missing))
  }

  @Test(
    "A missing keyword that the resume has is struck, by whatever name",
    arguments: [
      "Kafka", "postgres", "k8s", "Amazon Web Services", "spring-boot",
    ])
  func resumeHasIt(keyword: String) {
    let (answer, note) = checked(missing: ["Terraform", keyword])
    #expect(answer.missingKeywords == ["Terraform"])
    #expect(
      note == "Struck from the answer: missing though the resume has it: \(keyword).")
  }

  @Test("A missing keyword that the posting never names is struck")
  func unnamed() {
    let (answer, note) = checked(missing: ["gRPC", "Elixir", "blockchain"])
    #expect(answer.missingKeywords == ["gRPC"])
    #expect(note.contains("the posting never names it: Elixir, blockchain"))
  }

  @Test(
    "What the posting asks for and the resume lacks stays",
    arguments: [
      "Terraform", "gRPC", "Go", "Rust", "Google Cloud", "GCP",
    ])
  func stays(keyword: String) {
    let (answer, note) = checked(missing: [keyword])
    #expect(answer.missingKeywords == [keyword] && note.isEmpty)
  }

  @Test("An everyday word of the resume is not the skill of that name")
  func everydayWord() {
    let check = AnswerCheck(
      AnalysisRequest(
        jobDescription: "You write Go and Java.",
        resumeText: "I go the extra mile.\nSkills\nJava, SQL"))
    let answer = check.checked(Answer(missingKeywords: ["Go"])).answer
    #expect(answer.missingKeywords == ["Go"])
  }

  @Test(
    "A quote holds whatever its letter case, spaces, marks and cut end",
    arguments: [
      "Reduced the latency of PostgreSQL queries by 45%",
      "“reduced the  latency of PostgreSQL queries…”",
      "• Led a team of 6 engineers",
      "Senior Backend Engineer, Acme, 2018 – Present",
    ])
  func holds(quote: String) {
    let (answer, note) = checked(quotes: [quote])
    #expect(answer.requirements[0].quote == quote && note.isEmpty)
  }

  @Test("A quote that is not in the resume is struck and counted; the verdict stays")
  func struck() {
    let (answer, note) = checked(
      quotes: ["Led a team of 60 engineers", "Introduced Kafka", "Java expert since 1999"])
    #expect(answer.requirements.map(\.quote) == ["", "Introduced Kafka", ""])
    #expect(answer.requirements.allSatisfy { $0.verdict == .met })
    #expect(note == "Struck from the answer: 2 quotes that are not in the resume.")
  }

  @Test("Requirements are read in the shapes that models give them; an empty one is none")
  func reading() throws {
    var reader = AnswerReader()
    _ = reader.feed(
      """
      {"score_breakdown": {"skills_match": 20, "project_impact": 10, "tools_frameworks": 15,
      "role_fit": 5}, "requirements": [
      {"requirement": "Java", "bucket": "skills_match", "verdict": "met", "quote": "Java"},
      {"name": "Kafka", "category": "Tools & frameworks", "status": "Partially met",
       "evidence": "Introduced Kafka"},
      {"requirement": "gRPC", "verdict": "MISSING", "quote": "none"},
      {"requirement": "", "verdict": "met"}, {"requirement": "Go", "verdict": "perhaps"}, 7]}
      """.utf8)
    let answer = try reader.answer().answer
    #expect(answer.points?[.roleFit] == 5)
    #expect(answer.requirements.map(\.requirement) == ["Java", "Kafka", "gRPC"])
    #expect(answer.requirements.map(\.verdict) == [.met, .partial, .missing])
    #expect(answer.requirements.map(\.quote) == ["Java", "Introduced Kafka", ""])
    #expect(
      answer.requirements.map(\.bucket) == [.skillsMatch, .toolsFrameworks, .skillsMatch])
  }
}
