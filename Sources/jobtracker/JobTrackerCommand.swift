import ArgumentParser

@main
struct JobTrackerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobtracker",
    abstract: "Keeps every job you apply for and tells how well your resume fits.",
    discussion: """
      Without a command, the full-screen interface opens.

      Exit codes: 0 done; 1 an error, with what to do next on standard error; 3 the page or \
      file was read but is not enough (needs_manual, no text); 4 the posting is there already; \
      64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, DemoCommand.self, AddCommand.self, ListCommand.self, ShowCommand.self,
      StageCommand.self, TagCommand.self,
      ResumeCommand.self, AnalyzeCommand.self, ResultCommand.self, HistoryCommand.self,
      CompareCommand.self, ExtractCommand.self,
      UndoCommand.self, RedoCommand.self, ChangesCommand.self, ScoreCommand.self,
      TasksCommand.self, KeysCommand.self, DoctorCommand.self, ReadResumeCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
