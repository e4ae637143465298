import Foundation

/// What a person chose from the list of commands, kept between runs.
extension JobTracker {
  private static let recentLimit = 50

  /// Names of commands, the last chosen first; none where they cannot be read.
  package func recentCommands() -> [String] {
    let text = try? String(contentsOf: locations.recentCommands, encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// Puts a command before those that were chosen earlier.
  package func rememberCommand(_ name: String) throws {
    let names = [name] + recentCommands().filter { $0 != name }
    try Locations.create(locations.state)
    let text = names.prefix(Self.recentLimit).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: locations.recentCommands, options: .atomic)
  }
}
