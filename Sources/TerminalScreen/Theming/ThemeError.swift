/// Why a theme cannot be used.
package enum ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A mistake in a file, at a line that counts from 1.
  case invalid(file: String, line: Int, reason: String)
  case unreadable(file: String, reason: String)
  case unknown(name: String, known: [String])

  /// One line for a person: where, why, and what would be right.
  package var message: String {
    switch self {
    case .invalid(let file, let line, let reason): "\(file):\(line): \(reason)"
    case .unreadable(let file, let reason): "Cannot read the theme \(file): \(reason)."
    case .unknown(let name, let known):
      "There is no theme “\(name)”. Known themes: \(known.joined(separator: ", "))."
    }
  }

  package var description: String { message }
}
