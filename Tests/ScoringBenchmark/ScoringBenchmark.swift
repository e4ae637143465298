import Foundation
import JobTrackerDomain
import ResumeAnalysis

/// Scores every resume of a folder against every posting of another one, in process,
/// and prints how long that takes.
///
/// `ScoringBenchmark POSTINGS RESUMES [--fresh | --scores]`: folders of `.txt` files. With
/// `--fresh` both texts are read anew for each pair, as if it were the only one. With `--scores`
/// it prints one line for each pair instead: posting, resume, score and the four bars.
@main
struct ScoringBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folders = arguments.filter { !$0.hasPrefix("--") }
    guard folders.count == 2, let postingFolder = folders.first, let resumeFolder = folders.last
    else {
      FileHandle.standardError.write(
        Data("Usage: ScoringBenchmark POSTINGS RESUMES [--fresh | --scores]\n".utf8))
      exit(2)
    }
    let postings = try texts(in: postingFolder)
    let resumes = try texts(in: resumeFolder)
    if arguments.contains("--scores") {
      for posting in postings {
        for resume in resumes { print(line(posting, resume)) }
      }
    } else {
      measure(postings, resumes)
    }
  }

  private struct Text {
    let name: String
    let text: String
    /// The first line, where it is short enough to be a title.
    var title: String {
      let line = text.prefix { $0 != "\n" }
      return line.count <= 120 ? line.trimmingCharacters(in: .whitespaces) : ""
    }
  }

  private static func texts(in folder: String) throws -> [Text] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .sorted().map {
        Text(
          name: String($0.dropLast(4)),
          text: OutsideText.paragraphs(
            try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)))
      }
  }

  private static let kept = OfflineEngine()
  private static let isFresh = CommandLine.arguments.contains("--fresh")

  private static func score(_ posting: Text, _ resume: Text) -> AnalysisResult? {
    // A new engine has read nothing yet.
    let engine = isFresh ? OfflineEngine() : kept
    return try? engine.analyse(
      AnalysisRequest(
        companyName: "", jobTitle: posting.title, jobDescription: posting.text,
        resumeText: resume.text, level: .experienced, stack: TargetStack([])),
      cancellation: Cancellation()
    ) { _ in }
  }

  private static func line(_ posting: Text, _ resume: Text) -> String {
    guard let result = score(posting, resume) else {
      return "\(posting.name)\t\(resume.name)\tcannot score"
    }
    let points = ScoreBucket.allCases.map { bucket in
      result.breakdown.map { String($0[bucket]) } ?? "-"
    }
    return ([posting.name, resume.name, String(result.atsScore)] + points)
      .joined(separator: "\t")
  }

  /// Each round scores all pairs; the first one warms up.
  private static func measure(_ postings: [Text], _ resumes: [Text]) {
    let clock = ContinuousClock()
    var slowest = Duration.zero
    for round in 0...3 {
      let whole = clock.measure {
        for posting in postings {
          for resume in resumes {
            let one = clock.measure { _ = score(posting, resume) }
            if round > 0 { slowest = max(slowest, one) }
          }
        }
      }
      guard round > 0 else { continue }
      let pairs = postings.count * resumes.count
      let seconds = whole / .seconds(1)
      print(
        "round \(round): \(pairs) pairs, \(Int(Double(pairs) / seconds)) pairs/s, "
          + "\(Int(seconds * 1e6 / Double(pairs))) µs a pair, slowest "
          + "\(Int(slowest / .microseconds(1))) µs")
    }
  }
}
