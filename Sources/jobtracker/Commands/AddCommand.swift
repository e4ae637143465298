import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a job from its URL, from a saved page, or by hand.",
    discussion: """
      A URL is read in the background queue and this command waits for it. Where a site cannot be \
      read, save the page or copy its text into a file and give that with --page: it is read \
      instead, the network is not touched, and the URL is kept with the job. Fields given beside \
      either fill what the posting does not tell; where nothing can be read and all three are \
      given, the job is stored as they say.

      A posting that is there already, also under another form of its URL or behind a redirect, \
      is not added again: the command says which job it is (with --json it prints that job) and \
      ends with exit code 4.
      """)

  @Argument(help: "The address of the posting.")
  var url: String = ""

  @Option(
    help: "A saved page or the posting's text, read instead of the URL; “-” is standard input.",
    completion: .file())
  var page: String?

  @Option(help: "The company's name.")
  var company: String = ""

  @Option(help: "The job's title.")
  var title: String = ""

  @Option(help: "A file with the description; “-” is standard input.", completion: .file())
  var descriptionFile: String?

  @Flag(help: "Add it even where the posting is there already.")
  var again = false

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard page != "-" || descriptionFile != "-" else {
      throw ValidationError("Standard input can be --page or --description-file, not both.")
    }
  }

  func run() throws {
    let description = try descriptionFile.map { try InputFile(path: $0).readText() } ?? ""
    let draft = JobDraft(
      companyName: company, jobTitle: title, jobURL: url, jobDescription: description,
      allowsDuplicate: again)
    let page = try page.map { try InputFile(path: $0).read() }
    let tracker = try library.openLibrary()
    if let page {
      switch try tracker.addJob(draft, from: .data(page)) {
      case .created(let job, let note):
        Output.note(note)
        return try report(job, in: tracker)
      case .alreadyThere(let duplicate): try refuse(duplicate, in: tracker)
      }
    }
    switch try tracker.addJob(draft) {
    case .created(let job): try report(job, in: tracker)
    case .reading(let task): try report(try finish(task, in: tracker), in: tracker)
    case .alreadyThere(let duplicate): try refuse(duplicate, in: tracker)
    }
  }

  private func refuse(_ duplicate: PostingDuplicate, in tracker: JobTracker) throws -> Never {
    if output.json, case .job(let id, _) = duplicate {
      let analysis = try tracker.currentAnalysis(ofJob: id)
      try Output.json(JobPayload(try tracker.job(id), analysis: analysis))
    }
    Output.note("\(duplicate.message) “--again” adds it all the same.")
    throw ExitStatus.alreadyThere
  }

  private func finish(_ id: TaskID, in tracker: JobTracker) throws -> Job {
    let (task, job) = try tracker.cancellingOnInterrupt(id) { try tracker.waitForCreation(id) }
    guard let job else {
      // J5: nothing is stored; what was typed stands in the person's own command line.
      try tracker.dismissTask(id)
      if let other = task.duplicateOf {
        try refuse(.job(other, name: try tracker.job(other).name), in: tracker)
      }
      throw TaskFailure(message: task.error.isEmpty ? CancelledError().message : task.error)
    }
    Output.note(task.error)
    return job
  }

  private func report(_ job: Job, in tracker: JobTracker) throws {
    if output.json {
      try Output.json(JobPayload(job, analysis: nil))
    } else {
      print("Added job \(job.id): \(job.jobTitle), \(job.companyName)")
    }
  }
}
