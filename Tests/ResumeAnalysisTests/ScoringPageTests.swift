import Foundation
import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// The worked example of docs/scoring.md is what the engine gives.
@Suite struct ScoringPageTests {
  private let page: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/scoring.md").standardized
    page = try String(contentsOf: file, encoding: .utf8)
  }

  private func block(_ name: String) throws -> String {
    let start = try #require(page.range(of: "```\(name)\n")).upperBound
    let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
    return String(page[start..<end])
  }

  /// The cells of the rows that begin with a bar or the score and have so many of them.
  private func rows(of count: Int) -> [[String]] {
    let names = ScoreBucket.allCases.map(\.rawValue) + ["ats_score"]
    return page.split(separator: "\n").map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.count == count && names.contains($0[0]) }
  }

  private func request() throws -> AnalysisRequest {
    Samples.request(
      posting: try block("posting"), resume: try block("resume"), title: "Java developer")
  }

  @Test("the points of the example are those of the result")
  func points() throws {
    let result = try Samples.score(request())
    let expected = rows(of: 5).map { "\($0[0]) \($0[1]) \($0[4])" }
    let found = result.evidence.map {
      "\($0.bucket.rawValue) \($0.requirement) \(String(format: "%.1f", $0.points))"
    }
    #expect(expected == found)
    for row in rows(of: 2) {
      let points = ScoreBucket(rawValue: row[0]).flatMap { result.breakdown?[$0] }
      #expect(row[1] == String(points ?? result.atsScore))
    }
    #expect(rows(of: 2).count == 5)
  }

  @Test("its weights and levels are the engine's, and give its bars by the formula")
  func formula() throws {
    let request = try request()
    let lexicon = Lexicon.shipped
    let posting = PostingProfile(request, lexicon: lexicon)
    let reading = ResumeReading(request.resumeText, lexicon: lexicon)
    var steps = OfflineProgress(report: { _ in }, cancellation: Cancellation())
    let score = try OfflineScore(
      posting: posting,
      resume: ResumeProfile(reading, posting: posting, lexicon: lexicon), request: request,
      lexicon: lexicon, steps: &steps)
    let found = score.bars.flatMap { bar in
      bar.items.map { item in
        [
          bar.bucket.rawValue, item.requirement, String(format: "%.2f", item.weight),
          String(format: "%.2f", item.level),
        ]
      }
    }
    #expect(rows(of: 5).map { Array($0.prefix(4)) } == found)
    let full = [
      "skills_match": 0.8 * (3.80 + 1), "tools_frameworks": 0.8 * (1.26 + 0.22 + 1),
      "role_fit": 0.6 + 0.13, "project_impact": 4,
    ]
    for bar in rows(of: 2).dropLast() {
      let sum = rows(of: 5).filter { $0[0] == bar[0] }
        .reduce(0) { $0 + (Double($1[2]) ?? 0) * (Double($1[3]) ?? 0) }
      let points = min(25, 25 * sum / (full[bar[0]] ?? 1)).rounded()
      #expect(String(Int(points)) == bar[1])
    }
  }
}
