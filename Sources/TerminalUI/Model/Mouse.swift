import TerminalScreen

/// What is known of the mouse.
struct Mouse: Equatable, Sendable {
  /// Seconds within which a second press makes a double click.
  static let doubleClick = 0.4
  /// Rows that a notch of the wheel goes.
  static let wheelStep = 3

  struct Press: Equatable, Sendable {
    var point: Point
    var time: Double
  }

  /// Whether the program gets its events; where not, the terminal selects text with it.
  var isOn = true
  var lastPress: Press?
  var isDraggingDivider = false

  /// - Returns: Whether it is the second of a double click.
  mutating func press(_ point: Point, at now: Double) -> Bool {
    let isSecond = lastPress.map { $0.point == point && now - $0.time <= Self.doubleClick } ?? false
    lastPress = isSecond ? nil : Press(point: point, time: now)
    return isSecond
  }
}
