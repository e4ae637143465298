import ArgumentParser
import JobTrackerService
import TOMLSource
import TerminalUI

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print what every key of the interface does.",
    discussion: """
      The columns are the names that [keys] in the configuration takes: context and action, \
      then the keys as they are in force. Mistakes of the configuration go to standard error.
      """)

  @OptionGroup var output: JSONOption

  func run() throws {
    let table = KeyTable(try Setup().settings.keys)
    for mistake in table.mistakes { Output.note(mistake.message) }
    if output.json {
      try Output.json(table.rows)
    } else {
      Output.table(
        table.rows.map { row in
          let keys = row.keys.isEmpty ? KeySettings.disabled : row.keys.joined(separator: ", ")
          return [row.context, row.action, keys, row.words]
        })
    }
  }
}
