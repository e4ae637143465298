import TerminalScreen

/// Keys that wait for what follows them: the beginning of a sequence, the count of a movement.
struct PendingKeys: Equatable, Sendable {
  /// Seconds after which the keys that can follow are shown.
  static let delay = 0.4
  static let highestCount = 999_999

  var keys: [Key] = []
  var count: Int?
  /// When the last one was pressed.
  var since = 0.0

  /// When the keys that can follow are shown; `nil` where none is waited for.
  var showsAt: Double? { keys.isEmpty ? nil : since + Self.delay }

  /// What was typed, as keys are written.
  var label: String {
    ((count.map { ["\($0)"] } ?? []) + keys.map(\.description)).joined(separator: " ")
  }
}
