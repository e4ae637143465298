/// How much room the pane with the focus takes from the others.
enum Zoom: Int, CaseIterable, Sendable {
  case normal
  /// At least half of the screen, beside one other pane.
  case half
  case full

  var next: Zoom { Zoom(rawValue: rawValue + 1) ?? .normal }
  var previous: Zoom { Zoom(rawValue: rawValue - 1) ?? .full }
}
