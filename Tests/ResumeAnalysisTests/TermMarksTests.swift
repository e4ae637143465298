import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// The places of a text that a result speaks of.
@Suite struct TermMarksTests {
  private func marks(
    in text: String, met: [String] = [], missing: [String] = [], keywords: [String] = []
  ) throws -> [String] {
    let evidence = [(met, Evidence.Verdict.met), (missing, .missing)].flatMap { terms, verdict in
      terms.map {
        Evidence(
          requirement: $0, bucket: .skillsMatch, verdict: verdict, quote: "", points: 0,
          possible: 1)
      }
    }
    let result = AnalysisResult(
      ownScore: 50, missingKeywords: keywords, strengths: [], suggestions: [],
      evidence: evidence, engine: EngineIdentity(engine: .offline, model: "m", version: "1"))
    let bytes = Array(text.utf8)
    return TermMarks.marks(in: text, of: result).map { mark in
      String(decoding: bytes[mark.range], as: UTF8.self) + (mark.kind == .shown ? "+" : "-")
    }
  }

  @Test("A skill is found by each of its names, on every line, behind wide characters too")
  func names() throws {
    let text = "株式会社: Kubernetes\n\n• k8s and Postgres, PostgreSQL\nApache Kafka"
    #expect(
      try marks(in: text, met: ["Kubernetes"], missing: ["PostgreSQL"], keywords: ["Kafka"])
        == ["Kubernetes+", "k8s+", "Postgres-", "PostgreSQL-", "Apache Kafka-"])
  }

  @Test("An everyday word is not the skill of that name")
  func everyday() throws {
    #expect(
      try marks(in: "We go the extra mile.\nYou write Go, Java and Rust.", missing: ["Go"])
        == ["Go-"])
  }

  @Test("Words that the lexicon does not know are found as they are")
  func unknown() throws {
    #expect(
      try marks(in: "We want falconry skills.\nFalconry Skills!", keywords: ["Falconry skills"])
        == ["falconry skills-", "Falconry Skills-"])
  }

  @Test("Where two terms overlap the first one holds")
  func overlap() throws {
    let found = try marks(in: "Spring Boot", met: ["Spring Boot"], missing: ["Boot camps"])
    #expect(found == ["Spring Boot+"])
  }
}
