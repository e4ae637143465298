import JobTrackerDomain

/// Why the terminal cannot be used.
package enum TerminalError: UserFacingError, Hashable {
  /// `stream` is "standard input" or "standard output".
  case notATerminal(stream: String)
  case unknownType(String)
  /// The type is known, but it cannot place the cursor.
  case tooSimple(String)
  case failed(String)
  case cannotRun(program: String, reason: String)

  /// One line for a person: what happened and what to do.
  package var message: String {
    switch self {
    case .notATerminal(let stream):
      "JobTracker needs a terminal: \(stream) is not one. Start it in a terminal without a pipe, "
        + "or use its commands (jobtracker --help)."
    case .unknownType(""):
      "JobTracker needs a terminal: TERM is not set. Set it to the terminal's type, such as "
        + "xterm-256color."
    case .unknownType(let name):
      "JobTracker needs a terminal that it knows: there is no description of “\(name)” (TERM). "
        + "Set TERM to a known type, such as xterm-256color."
    case .tooSimple(let name):
      "JobTracker needs a terminal that can place the cursor: “\(name)” (TERM) cannot. "
        + "Set TERM to the terminal's type, such as xterm-256color."
    case .failed(let reason):
      "The terminal cannot be used: \(reason)."
    case .cannotRun(let program, let reason):
      "Cannot run \(program): \(reason)."
    }
  }
}
