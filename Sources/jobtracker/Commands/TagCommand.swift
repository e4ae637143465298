import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tag a job with words of your own, or show its tags.",
    discussion: "“jobtracker list tag:WORD” lists the jobs that have one.")

  @Argument(help: "The job's number.")
  var job: JobID

  @Argument(help: "Tags that it gets beside those that it has.")
  var tags: [String] = []

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: ArgumentHelp("Tags that are taken away.", valueName: "tag"))
  var remove: [String] = []

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let job =
      tags.isEmpty && remove.isEmpty
      ? try tracker.job(self.job)
      : try tracker.changeTags(
        ofJob: self.job, adding: JobTags(names: tags), removing: JobTags(names: remove))
    if output.json {
      return try Output.json(job, of: tracker)
    }
    if job.tags.isEmpty {
      Output.note("The job has no tags.")
    } else {
      print(job.tags.text)
    }
  }
}
