/// What was done with the mouse.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case press, drag, release
    case wheelUp, wheelDown
  }

  /// With the left button where it is a press, a drag or a release.
  package var kind: Kind
  /// The cell under the pointer; it may be outside of the screen.
  package var point: Point

  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }

  /// Reads `button;column;row`, as mode 1006 reports it behind `ESC [ <`.
  ///
  /// - Returns: `nil` for what means nothing here, such as another button.
  init?(report: String, isRelease: Bool) {
    let numbers = report.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
      column > 0, row > 0
    else { return nil }
    point = Point(x: column - 1, y: row - 1)
    // The bits 4, 8 and 16 are keys that are held down.
    switch code & ~0b11100 {
    case 0: kind = isRelease ? .release : .press
    case 32: kind = .drag
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
  }
}
