import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Add, list and read resumes.",
    subcommands: [Add.self, List.self, Text.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep a copy of a resume and read it.")

    @Argument(help: "A PDF, text or Markdown file.", completion: .file())
    var file: String

    @Option(help: "The number of the job that it was made for.")
    var job: JobID?

    @OptionGroup var output: JSONOption
    @OptionGroup var library: LibraryOptions

    func run() throws {
      let tracker = try library.openLibrary()
      let resume = try tracker.waitForText(
        of: try tracker.addResume(URL(filePath: file), for: job))
      if output.json {
        try Output.json(ResumePayload(resume))
      } else {
        print("Added resume \(resume.id): \(resume.fileName)")
      }
      guard resume.parsedText.isEmpty else { return }
      // R2: it is kept, and the reason is shown.
      Output.note(resume.parseError)
      throw ExitStatus.incomplete
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the resumes, newest first.",
      discussion: """
        Every part of the query must hold:
          word                    its letters stand in their order in the name of the file or of the
                                  job that it was made for, or it begins a word of the text
          "some words"            stand just so in one of them
          text:kafka              words of the text
          !PART                   what does not hold
        """)

    @Argument(help: "What the resumes must have; put it in quotes for your shell.")
    var query: [String] = []

    @OptionGroup var output: JSONOption
    @OptionGroup var library: LibraryOptions

    func run() throws {
      let query = query.joined(separator: " ")
      let filter = ResumeFilter(query)
      let resumes = try library.openLibrary().resumes(filter)
      if output.json {
        try Output.json(resumes.map { ResumePayload($0) })
      } else if resumes.isEmpty {
        Output.note(
          filter.parts.isEmpty
            ? "No resumes yet: add one with “jobtracker resume add FILE”."
            : "No resume matches “\(query)”.")
      } else {
        Output.table(
          resumes.map { resume in
            [
              resume.id.description, resume.createdAt.formatted(.iso8601.year().month().day()),
              resume.fileName, resume.parseError,
            ]
          })
      }
    }
  }

  struct Text: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the text of a resume's file; stores nothing.")

    @Argument(help: "A PDF, text or Markdown file.", completion: .file())
    var file: String

    @OptionGroup var output: JSONOption

    func run() throws {
      let runners = try Setup().runners
      let payload: ResumeTextPayload
      do {
        payload = ResumeTextPayload(try runners.readText(of: URL(filePath: file)))
      } catch let error as any UserFacingError {
        guard output.json else { throw error }
        payload = ResumeTextPayload(error: error.message)
      }
      if output.json {
        try Output.json(payload)
      } else {
        print(payload.parsedText)
        payload.warnings.forEach(Output.note)
      }
      if payload.parsedText.isEmpty { throw ExitStatus.incomplete }
    }
  }
}
