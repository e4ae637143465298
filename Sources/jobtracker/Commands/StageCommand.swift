import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Move a job to a stage, or show how it came where it is.",
    discussion: """
      Stages: \(JobStage.allCases.map(\.rawValue).joined(separator: ", ")).
      “jobtracker list stage:applied” lists the jobs in one.
      """)

  @Argument(help: "The job's number.")
  var job: JobID

  @Argument(help: "Where it is now: the stage, or as much of it as is enough.")
  var stage: JobStage?

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let job =
      try stage.map { try tracker.moveStage(ofJob: self.job, .to($0)) } ?? tracker.job(self.job)
    if output.json {
      return try Output.json(job, of: tracker)
    }
    Output.table(job.way.map { [Output.time($0.changedAt), $0.stage.rawValue] })
  }
}

extension JobStage: ExpressibleByArgument {
  public init?(argument: String) {
    let found = JobStage.allCases.filter { $0.rawValue.hasPrefix(argument.lowercased()) }
    guard let stage = found.first, found.count == 1 else { return nil }
    self = stage
  }
}
