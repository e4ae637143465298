/// How the interface behaves towards the terminal and the desktop.
package struct InterfaceSettings: Equatable, Sendable {
  /// Whether the terminal's bell rings when a task ends that took more than ten seconds.
  package var bell = false
  /// Whether the program has the mouse when it starts.
  package var mouse = true
  /// Reads what is copied from its standard input; the terminal's own clipboard where `nil`.
  package var clipboardCommand: String?
  /// Opens the URL that follows it.
  package var browserCommand = "xdg-open"

  package init() {}
}
