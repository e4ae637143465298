import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct ResultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result", abstract: "Show the current analysis of a job.")

  @Argument(help: "The job's number.")
  var job: JobID

  @Flag(help: "Print the result as Markdown.")
  var markdown = false

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if markdown, output.json { throw ValidationError("Choose one of --json and --markdown.") }
  }

  func run() throws {
    let tracker = try library.openLibrary()
    if markdown, let text = try tracker.resultMarkdown(ofJob: job) {
      return print(text, terminator: "")
    }
    let analysis = try tracker.currentAnalysis(ofJob: job)
    if output.json {
      try Output.json(AnalysisPayload(analysis))
      return
    }
    guard let analysis else {
      print("Pending: start one with “jobtracker analyze \(job) --resume R”.")
      return
    }
    if let result = analysis.result {
      ResultText(result).show()
    } else {
      print(analysis.status == .failed ? "Failed: \(analysis.errorMessage)" : "Processing.")
    }
  }
}
