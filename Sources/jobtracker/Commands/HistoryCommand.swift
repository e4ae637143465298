import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List every analysis of a job, or compare two of them.",
    discussion: "Every run is kept as it was, newest first; “result” shows the current one.")

  @Argument(help: "The job's number.")
  var job: JobID

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The numbers of two analyses: what changed from the first to the second.",
      valueName: "analysis"))
  var compare: [AnalysisID] = []

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if !compare.isEmpty, compare.count != 2 {
      throw ValidationError("--compare takes the numbers of two analyses.")
    }
  }

  func run() throws {
    let tracker = try library.openLibrary()
    guard compare.count == 2 else { return try list(try runs(tracker)) }
    let comparison = try tracker.compareAnalyses(ofJob: job, from: compare[0], to: compare[1])
    if output.json {
      return try Output.json(ComparisonPayload(comparison, from: compare[0], to: compare[1]))
    }
    show(comparison)
  }

  private func runs(_ tracker: JobTracker) throws -> [Analysis] {
    // A job that is not there is an error, and no empty list.
    _ = try tracker.job(job)
    return try tracker.analysisHistory(ofJob: job)
  }

  private func list(_ runs: [Analysis]) throws {
    if output.json { return try Output.json(runs.map { AnalysisPayload($0) }) }
    Output.table(
      runs.map { run in
        [
          "\(run.id)", Output.time(run.createdAt), run.status.rawValue,
          run.result.map { "\($0.atsScore)" } ?? "", run.engine.rawValue,
          run.candidateLevel.rawValue, run.targetStack.commaSeparated,
        ]
      })
  }

  private func show(_ comparison: AnalysisComparison) {
    var rows = [["ATS score", comparison.scoreChange.asChange]]
    for bucket in ScoreBucket.allCases {
      guard let change = comparison.bucketChanges[bucket] else { continue }
      rows.append([bucket.title, change.asChange])
    }
    Output.table(rows)
    for (title, words) in [
      ("No longer missing", comparison.keywordsGained), ("Newly missing", comparison.keywordsLost),
    ] where !words.isEmpty {
      print("\(title): \(words.joined(separator: ", "))")
    }
    if !comparison.differenceText.isEmpty { print(comparison.differenceText) }
  }
}
