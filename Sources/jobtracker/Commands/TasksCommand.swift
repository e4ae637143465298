import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "List the work in the background, cancel it or try it again.",
    subcommands: [List.self, Cancel.self, Retry.self, Clear.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what runs, what waits and what has finished lately (the default).")

    @OptionGroup var output: JSONOption
    @OptionGroup var library: LibraryOptions

    func run() throws {
      let tasks = try library.openLibrary().tasks()
      if output.json { return try Output.json(tasks.map(TaskPayload.init)) }
      guard !tasks.isEmpty else { return Output.note("Nothing runs, and nothing has finished.") }
      Output.table(
        tasks.map { entry in
          let task = entry.task
          return [
            task.id.description, task.state.rawValue, task.work.title, entry.subject, task.error,
          ]
        })
    }
  }

  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Cancel a task that waits or runs, in whichever window it runs.")

    @Argument(help: "The task's number.")
    var task: TaskID

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let tracker = try library.openLibrary()
      try tracker.cancelTask(task)
      print(
        try tracker.task(task).state.isFinished
          ? "Cancelled task \(task)." : "Task \(task) is told to stop.")
    }
  }

  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Do a failed or cancelled task again, and wait for its end.")

    @Argument(help: "The task's number.")
    var task: TaskID

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let tracker = try library.openLibrary()
      let id = try tracker.retryTask(task)
      let end = try tracker.cancellingOnInterrupt(id) { try tracker.waitForTask(id) }
      guard end.state == .done else {
        throw TaskFailure(message: end.error.isEmpty ? CancelledError().message : end.error)
      }
      print("Task \(id) is done.")
      Output.note(end.error)
    }
  }

  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget the finished tasks; new jobs that wait for you stay.")

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let count = try library.openLibrary().clearTasks()
      print(count == 1 ? "Cleared 1 task." : "Cleared \(count) tasks.")
    }
  }
}
