import TerminalScreen

/// Keys that are pressed one after another: most often one, such as `a`, or several, such
/// as `y u`.
struct KeySequence: Hashable, Sendable {
  var keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }

  /// Whether it is the beginning of another one or all of it.
  func begins(_ other: KeySequence) -> Bool { other.keys.starts(with: keys) }

  /// Whether the two cannot both be bound in one place: one would end where the other goes on.
  func excludes(_ other: KeySequence) -> Bool { begins(other) || other.begins(self) }
}

extension KeySequence: CustomStringConvertible {
  var description: String { keys.map(\.description).joined(separator: " ") }
}
