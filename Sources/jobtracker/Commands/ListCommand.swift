import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the jobs, newest first.")

  @Argument(help: "Words that must stand in the company, the title or the location.")
  var query: [String] = []

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let query = JobQuery(text: query.joined(separator: " "))
    if output.json {
      try Output.json(try tracker.jobsWithFacts(query).map(JobPayload.init))
      return
    }
    let jobs = try tracker.jobs(query, limit: try tracker.jobCount(query))
    if jobs.isEmpty {
      Output.note(
        query.text.isEmpty
          ? "No jobs yet: add one with “jobtracker add URL”." : "No job matches “\(query.text)”.")
    } else {
      Output.table(
        jobs.map { job in
          [job.id.description, job.atsScore.map(String.init) ?? "–", job.companyName, job.jobTitle]
        })
    }
  }
}
