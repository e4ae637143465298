/// How the interface behaves towards the terminal and the desktop.
package struct InterfaceSettings: Equatable, Sendable {
  /// Whether the terminal's bell rings when a task ends that took more than ten seconds.
  package var bell = false

  package init() {}
}
