import TerminalScreen

/// The list of themes; the one under the cursor is shown at once.
struct ThemePicker: Equatable, Sendable {
  private(set) var names: [String] = []
  private(set) var cursor = 0
  /// The first row in sight.
  var top = 0
  /// What is shown again when nothing is chosen.
  let before: Theme

  /// - Parameters:
  ///   - names: All themes but the automatic one, which comes first.
  ///   - current: The choice so far.
  init(names: [String], current: String, before: Theme) {
    self.before = before
    cursor = -1
    show(names)
    cursor = self.names.firstIndex(of: current) ?? 0
  }

  var selected: String { names[cursor] }

  mutating func move(to index: Int) { cursor = min(max(index, 0), names.count - 1) }

  /// Takes over a list that has changed; the cursor stays on its theme.
  mutating func show(_ names: [String]) {
    let name = self.names.indices.contains(cursor) ? selected : ThemeLibrary.automaticName
    self.names = [ThemeLibrary.automaticName] + names.filter { $0 != ThemeLibrary.automaticName }
    move(to: self.names.firstIndex(of: name) ?? cursor)
  }
}
