import ArgumentParser
import Foundation
import ResumeReader

/// The child process that reads one resume; started by the program itself alone.
struct ReadResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ResumeReaderChild.commandName, shouldDisplay: false)

  @Option var limits: String?
  @Argument var file: String

  func run() throws {
    throw ExitCode(ResumeReaderChild.run(file: URL(filePath: file), limits: limits))
  }
}
