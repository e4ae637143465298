import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Read a posting and print what was found; stores nothing.",
    discussion: "With --html the page is read from a file and the network is not touched.")

  @Argument(help: "The address of the posting.")
  var address: String?

  @Option(help: "A saved page; “-” is standard input.", completion: .file())
  var html: String?

  @Option(help: "Where the saved page came from.")
  var url: String?

  @OptionGroup var output: JSONOption

  func validate() throws {
    guard (address == nil) != (html == nil) else {
      throw ValidationError("Give either the address of a posting or --html FILE.")
    }
  }

  func run() throws {
    let setup = try Setup()
    let reader = PostingSource(settings: setup.settings)
    let outcome: ExtractionOutcome
    if let html {
      outcome = reader.read(page: try InputFile(path: html).read(), from: url)
    } else {
      outcome = try reader.read(url: try JobDraft.checkedURL(address ?? "").absoluteString).outcome
    }
    let payload = PostingPayload(outcome)
    if output.json {
      try Output.json(payload)
    } else {
      show(outcome.posting)
      Output.note(payload.error)
    }
    if payload.status != .success { throw ExitStatus.incomplete }
  }

  private func show(_ posting: Posting) {
    let facts = [
      ["Company", posting.companyName], ["Title", posting.jobTitle],
      ["Location", posting.facts.location], ["Read from", posting.method],
    ]
    Output.table(facts.filter { !$0[1].isEmpty })
    if !posting.jobDescription.isEmpty { print("\n\(posting.jobDescription)") }
  }
}
