import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Read a posting and print what was found; stores nothing.",
    discussion: """
      With --html the page is read from a file, and with --job from the copy that is kept of a \
      job's page; the network is not touched.

      --store takes what was found in the kept copy into the job: a whole posting replaces its \
      company, title, description and facts, also where they were changed by hand. Where the \
      posting is not whole, only what is still empty is filled, and a job that is whole stays \
      as it is.
      """)

  @Argument(help: "The address of the posting.")
  var address: String?

  @Option(help: "A saved page; “-” is standard input.", completion: .file())
  var html: String?

  @Option(help: "Where the saved page came from.")
  var url: String?

  @Option(help: "A job whose kept page is read again.")
  var job: JobID?

  @Flag(help: "With --job: take what was found into the job.")
  var store = false

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard [address != nil, html != nil, job != nil].count(where: \.self) == 1 else {
      throw ValidationError("Give the address of a posting, --html FILE or --job JOB.")
    }
    guard job != nil || !store else {
      throw ValidationError("--store needs --job JOB: what is read elsewhere is not stored.")
    }
  }

  func run() throws {
    let outcome: ExtractionOutcome
    var note = ""
    if let job {
      let tracker = try library.openLibrary()
      outcome = try tracker.rereadPage(ofJob: job)
      if store { note = try take(outcome, into: job, in: tracker) }
    } else {
      outcome = try read()
    }
    let payload = PostingPayload(outcome)
    if output.json {
      try Output.json(payload)
    } else {
      show(outcome.posting)
      Output.note(payload.error)
    }
    Output.note(note)
    if payload.status != .success { throw ExitStatus.incomplete }
  }

  private func read() throws -> ExtractionOutcome {
    let reader = PostingSource(settings: try Setup().settings)
    if let html { return reader.read(page: try InputFile(path: html).read(), from: url) }
    return try reader.read(url: try JobDraft.checkedURL(address ?? "").absoluteString).outcome
  }

  private func take(
    _ outcome: ExtractionOutcome, into id: JobID, in tracker: JobTracker
  ) throws -> String {
    guard let job = try tracker.takeReading(outcome, intoJob: id) else {
      return "Job \(id) stays as it is: what was read is not whole."
    }
    return job.extractionStatus == .success
      ? "Job \(id) holds what was read now."
      : "Job \(id) took what it lacked and is still not whole."
  }

  private func show(_ posting: Posting) {
    let texts = [["Company", posting.companyName], ["Title", posting.jobTitle]]
    let origins = FieldOrigins(method: posting.method, sources: posting.sources)
    Output.table(
      texts.filter { !$0[1].isEmpty } + FactsText.rows(posting.facts) + FactsText.rows(of: origins))
    if !posting.jobDescription.isEmpty { print("\n\(posting.jobDescription)") }
  }
}
