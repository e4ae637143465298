import JobTrackerDomain
import Testing

@Suite struct EvidenceTests {
  private static func entry(
    _ name: String, _ points: Double, of possible: Double, in bucket: ScoreBucket = .skillsMatch
  ) -> Evidence {
    Evidence(
      requirement: name, bucket: bucket,
      verdict: points == 0 ? .missing : points < possible ? .partial : .met, quote: "",
      points: points,
      possible: possible)
  }

  private static func result(_ evidence: [Evidence]) -> AnalysisResult {
    AnalysisResult(
      ownScore: 1, missingKeywords: [], strengths: [], suggestions: [], evidence: evidence,
      engine: EngineIdentity(engine: .offline, model: "m", version: "1"))
  }

  @Test("what is missing stands first, then what is partial, then what gives most, as it came")
  func order() {
    let result = Self.result([
      Self.entry("full", 2, of: 2), Self.entry("fuller", 4, of: 4), Self.entry("half", 1, of: 2),
      Self.entry("none", 0, of: 3), Self.entry("little", 1, of: 9),
      Self.entry("also full", 2, of: 2),
      Self.entry("elsewhere", 0, of: 9, in: .roleFit),
    ])
    let names = result.evidence(of: .skillsMatch).map(\.requirement)
    #expect(names == ["none", "little", "half", "fuller", "full", "also full"])
    #expect(result.raisesMost(.skillsMatch)?.requirement == "none")
    #expect(result.raisesMost(.roleFit)?.missingPoints == 9)
  }

  @Test("nothing raises a bar that is full, or that nothing is known of")
  func full() throws {
    let points = Dictionary(uniqueKeysWithValues: ScoreBucket.allCases.map { ($0, 25.0) })
    let full = AnalysisResult(
      breakdown: try #require(ScoreBreakdown(points)), missingKeywords: [], strengths: [],
      suggestions: [], evidence: [Self.entry("half", 1, of: 2)],
      engine: EngineIdentity(engine: .offline, model: "m", version: "1"))
    #expect(full.raisesMost(.skillsMatch) == nil)
    let result = Self.result([Self.entry("over", 3, of: 2)])
    #expect(result.raisesMost(.skillsMatch) == nil)
    #expect(result.raisesMost(.projectImpact) == nil)
  }
}
