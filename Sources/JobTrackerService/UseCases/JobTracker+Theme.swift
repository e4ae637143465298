extension JobTracker {
  /// The theme that was chosen last, in the interface or in the configuration; `nil` where none was.
  package var themeName: String? { ThemeChoice(locations).name(over: settings.theme) }

  /// Keeps a theme for the next runs.
  ///
  /// - Throws: ``ThemeChoiceError``.
  package func keepTheme(_ name: String) throws {
    try ThemeChoice(locations).keep(name, over: settings.theme)
  }
}
