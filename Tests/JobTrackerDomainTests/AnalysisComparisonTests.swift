import Foundation
import JobTrackerDomain
import Testing

@Suite struct AnalysisComparisonTests {
  private static func run(
    _ points: [Double]?, score: Double = 0, missing: [String] = [], engine: EngineName = .offline,
    level: CandidateLevel = .experienced, resume: String = "a", isDone: Bool = true
  ) -> Analysis {
    let identity = EngineIdentity(engine: engine, model: "m", version: "1")
    let breakdown = points.flatMap {
      ScoreBreakdown(Dictionary(uniqueKeysWithValues: zip(ScoreBucket.allCases, $0)))
    }
    let result =
      breakdown.map {
        AnalysisResult(
          breakdown: $0, missingKeywords: missing, strengths: [], suggestions: [],
          engine: identity)
      }
      ?? AnalysisResult(
        ownScore: score, missingKeywords: missing, strengths: [], suggestions: [],
        engine: identity)
    return Analysis(
      id: AnalysisID(1), userID: UserID(1), jobID: JobID(1), resumeID: nil,
      candidateLevel: level, targetStack: TargetStack(), status: isDone ? .completed : .failed,
      engine: engine, result: isDone ? result : nil,
      hashes: TextHashes(resume: resume, job: "j"), errorMessage: "", createdAt: Date(),
      finishedAt: nil)
  }

  @Test("bars and score are compared, and keywords whatever their case")
  func compared() throws {
    let changes = try #require(
      AnalysisComparison(
        from: Self.run([10, 10, 10, 10], missing: ["Kafka", "gRPC"]),
        to: Self.run([12, 10, 7, 25], missing: ["kafka", "Docker"])))
    #expect(changes.scoreChange == 14)
    #expect(
      changes.bucketChanges == [
        .skillsMatch: 2, .projectImpact: 0, .toolsFrameworks: -3, .roleFit: 15,
      ])
    #expect(changes.keywordsGained == ["gRPC"])
    #expect(changes.keywordsLost == ["Docker"])
    #expect(changes.differences.isEmpty && changes.differenceText.isEmpty)
  }

  @Test("A9: without a breakdown only the scores are compared")
  func ownScore() throws {
    let changes = try #require(
      AnalysisComparison(from: Self.run(nil, score: 40), to: Self.run([25, 25, 0, 0])))
    #expect(changes.scoreChange == 10)
    #expect(changes.bucketChanges.isEmpty)
  }

  @Test("what was not the same in both is told")
  func differences() throws {
    let changes = try #require(
      AnalysisComparison(
        from: Self.run([1, 1, 1, 1]),
        to: Self.run([1, 1, 1, 1], engine: .groq, level: .fresher, resume: "b")))
    #expect(changes.differences == [.resumeText, .engine, .level])
    #expect(
      changes.differenceText == "Not the same in both: the resume's text, the engine, the level.")
  }

  @Test("a run without a result cannot be compared")
  func unfinished() {
    #expect(
      AnalysisComparison(from: Self.run([1, 1, 1, 1]), to: Self.run(nil, isDone: false)) == nil)
  }

  @Test("a change has its sign")
  func signs() { #expect([3.asChange, 0.asChange, (-2).asChange] == ["+3", "±0", "-2"]) }
}
