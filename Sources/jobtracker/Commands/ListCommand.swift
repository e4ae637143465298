import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the jobs, newest first or as sorted.",
    discussion: """
      Every part of the query must hold:
        word                    its letters stand in their order in the company, the title, the
                                location or the tags: bcknd finds Backend
        "some words"            stand there just so
        company:, title:, location:   ask one of them
        stage:interview         the stage; its beginning is enough, and several may stand with
                                commas between
        tag:remote              a tag, or its beginning
        text:kafka              words of the description or of the resumes made for the job
        score:>70               asks the current result; also <, >=, <=, or a number alone
        is:open, is:analysed, is:remote, is:hybrid, is:on-site
        !PART                   what does not hold
      """)

  @Argument(help: "What the jobs must have; put it in quotes for your shell.")
  var query: [String] = []

  @Option(help: "The column to sort by.")
  var sort: JobOrder.Column = .newest

  @Flag(help: "Turn the order round.")
  var reverse = false

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let query = JobQuery(
      text: query.joined(separator: " "), order: JobOrder(sort, isReversed: reverse))
    if output.json {
      try Output.json(try tracker.jobsWithFacts(query).map(JobPayload.init))
      return
    }
    let jobs = try tracker.jobs(query, limit: .max)
    if jobs.isEmpty {
      Output.note(
        query.text.isEmpty
          ? "No jobs yet: add one with “jobtracker add URL”." : "No job matches “\(query.text)”.")
    } else {
      Output.table(
        jobs.map { job in
          [
            job.id.description, job.atsScore.map(String.init) ?? "–", job.stage.rawValue,
            job.companyName, job.jobTitle,
          ]
        })
    }
  }
}
