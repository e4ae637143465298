import TerminalScreen

enum FormView {
  static func draw(
    _ form: Form, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    let places = layout.form(form)
    Popup.draw(places.window, title: form.title, model, on: &screen)
    if let verb = form.work {
      let line = Rect(
        x: places.inside.x, y: places.window.endY - 1, width: places.inside.width, height: 1)
      screen.putRight(" \(verb) \(screen.glyphs.ellipsis) ", in: line, style: theme[.accent])
    }
    screen.clipped(to: places.inside) { screen in
      for row in places.rows { draw(row, form, theme, on: &screen) }
      for field in form.fields {
        let view = FieldView(
          field: field, hasFocus: field.id == form.focused.id, rect: places.control(of: field.id),
          model: model)
        view.draw(on: &screen)
      }
    }
    if let cursor = screen.cursor, !places.inside.contains(cursor) { screen.cursor = nil }
  }

  private static func draw(
    _ row: FormLayout.Row, _ form: Form, _ theme: Theme, on screen: inout ScreenBuffer
  ) {
    switch row.part {
    case .gap: break
    case .intro(let text): screen.put(text, at: row.rect.origin, style: theme[.muted])
    case .label(let id):
      guard let field = form.fields.first(where: { $0.id == id }) else { return }
      let role: ThemeRole? =
        id == form.focused.id ? .focusedTitle : field.error.isEmpty ? nil : .error
      screen.put(
        field.label, at: row.rect.origin, style: role.map { theme[$0] } ?? .plain,
        maxWidth: row.rect.width - 1)
    case .note(_, let text): screen.put(text, at: row.rect.origin, style: theme[.muted])
    case .notice(let text): screen.put(text, at: row.rect.origin, style: theme[.accent])
    case .error(_, let text): screen.put(text, at: row.rect.origin, style: theme[.error])
    }
  }
}

extension Form {
  /// What is being done with it, in a word.
  fileprivate var work: String? {
    if reading != nil { return "Reading" }
    guard isSaving else { return nil }
    if case .analyse = purpose { return "Starting" }
    return "Saving"
  }
}
