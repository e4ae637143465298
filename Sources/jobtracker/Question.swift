import Foundation

/// A question of a command, answered with y or n.
struct Question {
  let text: String

  init(_ text: String) { self.text = text }

  /// Asks in the terminal; without one nobody can agree.
  var isAgreedTo: Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
    FileHandle.standardError.write(Data("\(text) [y/N] ".utf8))
    let answer = readLine() ?? ""
    return ["y", "yes"].contains(answer.lowercased())
  }
}
