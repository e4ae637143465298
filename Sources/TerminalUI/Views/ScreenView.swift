import TerminalScreen

/// Draws the whole interface.
enum ScreenView {
  /// - Returns: The screen as the model has it; the same model always gives the same one.
  static func draw(_ model: Model, glyphs: GlyphSet) -> ScreenBuffer {
    var screen = ScreenBuffer(model.size, glyphs: glyphs, style: model.theme[.text])
    let layout = Layout(model)
    guard !layout.isTooSmall else {
      TooSmallView.draw(model, on: &screen)
      return screen
    }
    HeaderView.draw(model, in: layout.header, on: &screen)
    JobsView.draw(model, layout, on: &screen)
    ResumesView.draw(model, layout, on: &screen)
    DetailView.draw(model, layout, on: &screen)
    HintsView.draw(model, in: layout.hints, on: &screen)
    for overlay in model.overlays {
      screen.cursor = nil
      switch overlay {
      case .form(let form): FormView.draw(form, model, layout, on: &screen)
      case .confirmation(let question): ConfirmationView.draw(question, model, layout, on: &screen)
      case .themes(let picker): ThemePickerView.draw(picker, model, layout, on: &screen)
      case .tasks(let pane): TasksView.draw(pane, model, layout, on: &screen)
      case .changes(let list): ChangesView.draw(list, model, layout, on: &screen)
      case .history(let history): HistoryView.draw(history, model, layout, on: &screen)
      case .fits(let matrix): FitsView.draw(matrix, model, layout, on: &screen)
      case .whatIf(let window): WhatIfView.draw(window, model, layout, on: &screen)
      case .score(let details): ScoreView.draw(details, model, layout, on: &screen)
      case .menu(let menu): MenuView.draw(menu, model, layout, on: &screen)
      }
    }
    WhichKeyView.draw(model, layout, on: &screen)
    MessageView.draw(model, layout, on: &screen)
    return screen
  }
}
