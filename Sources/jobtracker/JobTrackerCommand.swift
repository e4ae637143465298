import ArgumentParser

@main
struct JobTrackerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobtracker",
    subcommands: [ReadResumeCommand.self])
}
