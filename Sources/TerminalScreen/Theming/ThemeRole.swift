/// What a piece of the screen is, so that a theme can say how it looks.
///
/// The raw value is the role's name in a theme file.
package enum ThemeRole: String, CaseIterable, Sendable {
  /// Ordinary text and the ground of the whole screen.
  case text
  /// What matters less: dates, units, hints, empty places.
  case muted
  /// A heading inside a pane.
  case heading
  /// A pane's title.
  case title
  case focusedTitle = "focused-title"
  case border
  /// The border of the pane that has the focus.
  case focusedBorder = "focused-border"
  /// The ground and text of a window over the panes.
  case popup
  /// The top line of the screen.
  case header
  /// The bottom line of the screen.
  case status
  /// The row under the cursor in the pane that has the focus.
  case selection
  case selectionInactive = "selection-inactive"
  /// Letters that the search found.
  case match
  /// The name of a key in hints and help.
  case key
  /// What asks for attention without being good or bad: spinners, links, counts.
  case accent
  case success
  case warning
  case error
  /// Text fields.
  case input
  case inputInvalid = "input-invalid"
  /// The filled part of a bar at its left end.
  case barStart = "bar-start"
  /// The filled part of a bar at its right end.
  case barEnd = "bar-end"
  case barEmpty = "bar-empty"
  case scrollbar

  /// The role whose style a theme file that does not name this one falls back to.
  var fallback: ThemeRole? {
    switch self {
    case .text: nil
    case .focusedTitle: .title
    case .title: .heading
    case .heading, .muted, .border, .popup, .header, .status, .selection, .match, .key, .accent,
      .success, .warning, .error, .input:
      .text
    case .focusedBorder, .scrollbar, .barStart: .accent
    case .selectionInactive: .selection
    case .inputInvalid: .error
    case .barEnd: .barStart
    case .barEmpty: .muted
    }
  }
}
