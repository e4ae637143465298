import JobTrackerDomain
package import TOMLSource

/// Why a theme cannot be used.
package enum ThemeError: UserFacingError, Hashable {
  /// A mistake in a file, with its line.
  case mistake(TOMLMistake)
  case unreadable(file: String, reason: String)
  case unknown(name: String, known: [String])

  /// One line for a person: where, why, and what would be right.
  package var message: String {
    switch self {
    case .mistake(let mistake): mistake.message
    case .unreadable(let file, let reason): "Cannot read the theme \(file): \(reason)."
    case .unknown(let name, let known):
      "There is no theme “\(name)”. Known themes: \(known.joined(separator: ", "))."
    }
  }
}
