import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Analyse how well a resume fits a job, and keep the result.")

  @Argument(help: "The job's number.")
  var job: JobID

  @Option(help: "The resume's number.")
  var resume: ResumeID?

  @OptionGroup var options: AnalysisOptions
  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let ticket = try options.asking(tracker.sendingConsent) {
      try tracker.startAnalysis(
        job: job, resume: resume, level: try options.candidateLevel(tracker.settings),
        stack: options.targetStack, engine: try options.engineName())
    }
    let task = try tracker.cancellingOnInterrupt(ticket.taskID) {
      try tracker.waitForTask(ticket.taskID)
    }
    let analysis = try tracker.analysis(ticket.analysisID)
    if output.json {
      try Output.json(AnalysisPayload(analysis))
    } else if let result = analysis.result {
      ResultText(result).show()
    }
    guard analysis.status == .completed else {
      throw TaskFailure(
        message: analysis.errorMessage.isEmpty ? task.error : analysis.errorMessage)
    }
  }
}
