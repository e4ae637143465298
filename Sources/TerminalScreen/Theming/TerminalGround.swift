/// Whether a terminal shows its text on a dark or on a light ground.
package enum TerminalGround: Hashable, Sendable {
  case dark
  case light
}
