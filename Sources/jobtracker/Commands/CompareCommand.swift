import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Score every resume for every job, offline; stores nothing.",
    discussion: "The best resume for a job is marked with *. The query is as for “list”.")

  @Argument(help: "Which jobs; all without one.")
  var query: [String] = []

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let query = JobQuery(text: query.joined(separator: " "))
    let jobs = try tracker.jobs(query, limit: .max)
    let resumes = try tracker.resumes().filter(\.hasText).reversed()
    guard !resumes.isEmpty else { throw AnalysisRefusal.noResume }
    let rows = try tracker.fits(of: resumes.map(\.id), forJobs: jobs.map(\.id))
    if output.json { return try Output.json(rows.map(FitPayload.init)) }
    let heads = resumes.map { "\($0.id) \($0.fileName)" }
    Output.table(
      [["job", "", ""] + heads]
        + zip(jobs, rows).map { job, row in
          [job.id.description, job.companyName, job.jobTitle]
            + resumes.map { Self.cell($0.id, row) }
        })
  }

  private static func cell(_ resume: ResumeID, _ row: JobFits) -> String {
    guard let score = row.fits[resume]?.score else { return "–" }
    return "\(score)" + (row.best == resume ? "*" : "")
  }
}
