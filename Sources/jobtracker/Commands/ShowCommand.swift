import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a job with its description.")

  @Argument(help: "The job's number.")
  var job: JobID

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    let job = try tracker.job(job)
    let analysis = try tracker.currentAnalysis(ofJob: job.id)
    if output.json {
      try Output.json(JobPayload(job, analysis: analysis))
      return
    }
    print("\(job.jobTitle), \(job.companyName)")
    var facts = [[String]]()
    facts.append([
      "Stage",
      job.way.map { "\($0.stage.rawValue) (\(Output.time($0.changedAt).prefix(10)))" }
        .joined(separator: ", "),
    ])
    if !job.tags.isEmpty { facts.append(["Tags", job.tags.text]) }
    facts += FactsText.rows(job.facts)
    if !job.jobURL.isEmpty { facts.append(["URL", job.jobURL]) }
    facts.append(["Description", job.descriptionSource.rawValue])
    facts += FactsText.rows(of: job.origins)
    if let page = job.page {
      facts.append(["Page read", "\(page.fetchedAt.formatted(.iso8601)) at \(page.url)"])
    }
    if !job.extractionError.isEmpty { facts.append(["Page", job.extractionError]) }
    facts.append([
      "Analysis",
      analysis?.result.map { "ATS score \($0.atsScore)" }
        ?? (analysis?.status ?? .pending).rawValue,
    ])
    Output.table(facts)
    print("\n\(job.jobDescription)")
  }
}
