import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score a resume's file against a posting's; stores nothing.")

  @Option(help: "A PDF, text or Markdown file.", completion: .file())
  var resume: String

  @Option(help: "A text file with the posting.", completion: .file())
  var job: String

  @OptionGroup var options: AnalysisOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let setup = try Setup()
    let level = try options.candidateLevel(setup.settings)
    let posting = try InputFile(path: job).readText()
    let result = try options.asking(setup.sendingConsent) {
      try setup.scoring.score(
        resume: URL(filePath: resume), posting: posting, level: level,
        stack: options.targetStack, engine: try options.engineName())
    }
    if output.json {
      try Output.json(AnalysisPayload(result, level: level, stack: options.targetStack))
    } else {
      ResultText(result).show()
    }
  }
}
