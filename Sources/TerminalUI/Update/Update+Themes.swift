import TerminalScreen

/// Choosing a theme, and following its files and the terminal.
extension Model {
  mutating func openThemePicker() {
    let picker = ThemePicker(
      names: surroundings.themeNames, current: themeName, before: theme)
    overlays.append(.themes(picker))
    if !surroundings.hasColors { inform("Colours are off here, so all themes look alike.") }
  }

  mutating func performInThemes(_ picker: ThemePicker, _ action: Action) -> [Effect] {
    var picker = picker
    switch action {
    case .accept:
      overlays.removeLast()
      wantedTheme = nil
      return [.perform(.chooseTheme(picker.selected, ground))]
    case .cancel:
      overlays.removeLast()
      wantedTheme = nil
      theme = picker.before
      forgetThemeProblem()
    default:
      let height = Layout(self).themes(picker).height
      picker.move(to: scroll(picker.cursor, action, height: height))
      overlays[overlays.count - 1] = .themes(picker)
      wantTheme(picker.selected)
    }
    return []
  }

  /// Theme files have changed: what is shown may look different now.
  mutating func takeThemes(_ names: [String]) {
    surroundings.themeNames = names
    guard var picker = themePicker else { return wantTheme(themeName) }
    picker.show(names)
    overlays[overlays.count - 1] = .themes(picker)
    wantTheme(picker.selected)
  }

  /// Whether the terminal's own ground matters to what is shown, or may soon.
  var dependsOnGround: Bool { themeName == ThemeLibrary.automaticName || themePicker != nil }

  mutating func take(_ ground: TerminalGround) {
    guard ground != self.ground else { return }
    self.ground = ground
    wantTheme(themePicker?.selected ?? themeName)
  }

  mutating func take(_ theme: Theme, chosenAs name: String, problem: String?) {
    themeName = name
    self.theme = theme
    forgetThemeProblem()
    if let problem { complain(problem) } else { inform("Theme: \(name).") }
  }

  /// An answer about a theme that nobody looks at any more is dropped.
  mutating func show(_ theme: Theme, askedAs name: String) {
    guard name == wantedTheme else { return }
    wantedTheme = nil
    self.theme = theme
    forgetThemeProblem()
  }

  /// A theme that is broken leaves things as they look.
  mutating func refuseTheme(_ failure: Failure) {
    // A later wish is on its way, or nobody wants one any more.
    guard wantedTheme != nil, !loads.wanted.contains(.theme) else { return }
    wantedTheme = nil
    complain(failure.message)
    themeProblem = failure.message
  }

  /// The theme before comes back; why stays on the screen.
  mutating func refuseThemeChoice(_ failure: Failure) {
    themeProblem = nil
    complain(failure.message)
    wantTheme(themeName)
  }

  mutating func wantTheme(_ name: String) {
    wantedTheme = name
    loads.wanted.insert(.theme)
  }

  private mutating func forgetThemeProblem() {
    if let problem = themeProblem, message?.text == problem { message = nil }
    themeProblem = nil
  }

  private var themePicker: ThemePicker? {
    if case .themes(let picker)? = overlays.last { return picker }
    return nil
  }
}
