import Foundation
import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// The offline engine as a whole.
@Suite struct OfflineEngineTests {
  @Test("A9: the score is the sum of four buckets, and the result says who made it")
  func payload() throws {
    let result = try Samples.score(Samples.request())
    let breakdown = try #require(result.breakdown)
    #expect(result.atsScore == breakdown.total)
    #expect(result.engine.engine == .offline)
    #expect(!result.engine.version.isEmpty)
    #expect(result.atsScore >= 70)
  }

  @Test("the same texts give the same bytes")
  func deterministic() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let first = try encoder.encode(Samples.score(Samples.request()))
    for _ in 0..<5 {
      let lexicon = try Lexicon(
        toml: String(decoding: PackageResources.lexicon_toml, as: UTF8.self))
      let again = try OfflineEngine(lexicon: lexicon)
        .analyse(Samples.request(), cancellation: Cancellation()) { _ in }
      #expect(try encoder.encode(again) == first)
    }
  }

  @Test("a resume of the field scores far above one of another field")
  func ranking() throws {
    let own = try Samples.score(Samples.request()).atsScore
    let other = try Samples.score(Samples.request(resume: Samples.otherResume)).atsScore
    #expect(own >= other + 50)
    #expect(other <= 20)
  }

  @Test("what is missing is what the posting asks for and the resume does not show")
  func missing() throws {
    let missing = try Samples.score(Samples.request()).missingKeywords
    #expect(missing.contains("Terraform"))
    #expect(missing.contains("gRPC"))
    // Shown, or only part of the benefits.
    for name in ["Java", "Kafka", "PostgreSQL", "AWS", "Google Cloud", "Python", "React"] {
      #expect(!missing.contains(name))
    }
    let terraform = try #require(missing.firstIndex(of: "Terraform"))
    let grpc = try #require(missing.firstIndex(of: "gRPC"))
    #expect(terraform < grpc)
  }

  @Test("each piece of evidence quotes the resume word for word")
  func quotes() throws {
    let result = try Samples.score(Samples.request())
    let quotes = result.evidence.map(\.quote).filter { !$0.isEmpty }
    #expect(quotes.count >= 6)
    for quote in quotes { #expect(Samples.resume.contains(quote)) }
    let kafka = try #require(result.evidence.first { $0.requirement == "Kafka" })
    #expect(kafka.verdict == .met)
    #expect(kafka.quote == "Introduced Kafka for 20k events a second")
    #expect(kafka.points > 0 && kafka.points <= kafka.possible * 1.3)
    let cloud = try #require(result.evidence.first { $0.requirement == "AWS or Google Cloud" })
    #expect(cloud.verdict == .met)
    let terraform = try #require(result.evidence.first { $0.requirement == "Terraform" })
    #expect(terraform.verdict == .missing)
    #expect(terraform.points == 0)
  }

  @Test("strengths and suggestions are sentences from what was found")
  func advice() throws {
    let result = try Samples.score(Samples.request())
    #expect(result.strengths.contains { $0.contains("Java") })
    #expect(result.suggestions.contains { $0.contains("Terraform") })
    #expect(result.suggestions.contains { $0.contains("Docker") && $0.contains("list") })
    for line in result.strengths + result.suggestions { #expect(line.count < 400) }
  }

  @Test("progress rises, and bars grow before they are final")
  func progress() throws {
    let recorder = Recorder()
    let result = try OfflineEngine()
      .analyse(Samples.request(), cancellation: Cancellation(), progress: recorder.report)
    let fractions = recorder.all.map(\.fraction)
    #expect(fractions == fractions.sorted())
    #expect(fractions.last == 1)
    let bars = recorder.all.compactMap { $0.points[.toolsFrameworks] }
    #expect(Set(bars).count >= 3)
    let breakdown = try #require(result.breakdown)
    for bucket in ScoreBucket.allCases {
      #expect(recorder.all.last?.points[bucket] == Double(breakdown[bucket]))
      for points in recorder.all.compactMap({ $0.points[bucket] }) {
        #expect((0...25).contains(points))
      }
    }
    #expect(Set(recorder.all.map(\.points.count)).isSuperset(of: [0, 1, 2, 3, 4]))
  }

  @Test("a cancelled analysis ends at the next step")
  func cancelled() {
    let cancellation = Cancellation()
    let recorder = Recorder()
    #expect(throws: CancelledError.self) {
      try OfflineEngine().analyse(Samples.request(), cancellation: cancellation) { progress in
        recorder.report(progress)
        if progress.fraction > 0.1 { cancellation.cancel() }
      }
    }
    #expect(recorder.all.last.map { $0.fraction < 0.5 } == true)
  }

  @Test(
    "nothing to judge is no number",
    arguments: [
      ("", Samples.resume, AnalysisFailure.CannotScore.emptyPosting),
      (" \n\t", Samples.resume, .emptyPosting), ("—— 2020 ——", Samples.resume, .emptyPosting),
      (Samples.posting, "", .emptyResume), (Samples.posting, "\n \n", .emptyResume),
      ("We are looking for you.", Samples.resume, .nothingAskedFor),
    ])
  func cannotScore(posting: String, resume: String, why: AnalysisFailure.CannotScore) {
    #expect(throws: AnalysisFailure.cannotScore(why)) {
      try Samples.score(Samples.request(posting: posting, resume: resume))
    }
  }
}
