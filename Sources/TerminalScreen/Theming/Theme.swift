/// How every role of the interface looks.
package struct Theme: Hashable, Sendable {
  package let name: String
  let styles: [ThemeRole: Style]

  /// - parameter styles: Roles that are missing take the style of their fallback.
  package init(name: String, styles: [ThemeRole: Style]) {
    self.name = name
    self.styles = styles
  }

  package subscript(role: ThemeRole) -> Style {
    if let style = styles[role] { return style }
    // Without a style of its own the cursor's row would not be seen.
    if role == .selection { return self[.text].with(.reverse) }
    return role.fallback.map { self[$0] } ?? .plain
  }

  /// The three styles of a bar.
  package var bar: BarStyle {
    BarStyle(start: self[.barStart], end: self[.barEnd], empty: self[.barEmpty])
  }
}
