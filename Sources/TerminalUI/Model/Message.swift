/// What the line above the hints says.
struct Message: Equatable, Sendable {
  enum Kind: Sendable { case info, error }

  /// Seconds that an information stays.
  static let infoDuration = 4.0

  var kind: Kind
  var text: String
  /// Errors stay until a key is pressed.
  var endsAt: Double?
}
