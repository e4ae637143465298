import Foundation
import JobTrackerDomain

/// The theme that a person chose in the interface, kept from one run to the next.
///
/// It takes the place of the `theme` that the configuration had at that time: who writes another one
/// there later means that one.
package struct ThemeChoice: Sendable {
  /// Two lines: the chosen theme, and the configuration's, which may be empty.
  private let file: URL

  package init(_ locations: Locations) {
    file = locations.state.appending(path: "theme")
  }

  /// The theme to use.
  ///
  /// - Parameter configured: The configuration's theme.
  package func name(over configured: String?) -> String? {
    // Without a readable file there was no choice.
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return configured }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, !lines[0].isEmpty, lines[1] == configured ?? "" else {
      return configured
    }
    return String(lines[0])
  }

  /// Keeps a choice in place of the one before.
  ///
  /// - Throws: ``ThemeChoiceError``.
  package func keep(_ name: String, over configured: String?) throws {
    do {
      try Locations.create(file.deletingLastPathComponent())
      try Data("\(name)\n\(configured ?? "")\n".utf8).write(to: file, options: .atomic)
    } catch {
      throw ThemeChoiceError(path: file.path, reason: SystemReason(error).text)
    }
  }
}

/// A choice that lasts for this run only.
package struct ThemeChoiceError: UserFacingError, Equatable {
  package var path: String
  package var reason: String

  package var message: String {
    "The theme is used now but cannot be kept in \(path) (\(reason)): "
      + "write theme = \"…\" into the configuration."
  }
}
