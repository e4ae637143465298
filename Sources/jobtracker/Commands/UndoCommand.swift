import ArgumentParser
import JobTrackerDomain
import JobTrackerService

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last change or deletion.",
    discussion: "“jobtracker changes” lists what was done; “jobtracker redo” does it again.")

  @Option(name: .customLong("to"), help: "Take back this change of the list, and all after it.")
  var change: Int64?

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let undone = try library.openLibrary().undo(backTo: change.map { ChangeID($0) })
    try output.print(undone, as: "Undone")
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was taken back last.")

  @Option(name: .customLong("to"), help: "Do again all that was taken back, up to this change.")
  var change: Int64?

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let redone = try library.openLibrary().redo(upTo: change.map { ChangeID($0) })
    try output.print(redone, as: "Redone")
  }
}

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "List what was done, newest first.",
    discussion: "What was undone, and can be redone, is marked.")

  @Flag(
    help: "Forget all of it, with what was deleted: then nothing of it can be undone any more.")
  var forget = false

  @OptionGroup var output: JSONOption
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let tracker = try library.openLibrary()
    if forget { try tracker.forgetChanges() }
    let changes = try tracker.changes()
    if output.json { return try Output.json(changes.map(ChangePayload.init)) }
    if changes.isEmpty { return Output.note("Nothing was done that can be undone.") }
    Output.table(
      changes.map { change in
        [
          change.id.description, Output.time(change.createdAt), change.isUndone ? "undone" : "",
          change.text,
        ]
      })
  }
}

extension JSONOption {
  fileprivate func print(_ changes: [Change], as what: String) throws {
    if json { return try Output.json(changes.map(ChangePayload.init)) }
    for change in changes { Swift.print("\(what): \(change.clause)") }
  }
}
