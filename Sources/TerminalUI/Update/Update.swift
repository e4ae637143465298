import JobTrackerDomain
import TerminalScreen

/// Changes the model by what happened, and says what is to be done outside of it.
///
/// Pure: the time is a value, and everything slow is an effect.
/// - Parameter now: Seconds of a clock that only goes forward.
func update(_ model: inout Model, _ event: Event, at now: Double) -> [Effect] {
  model.now = max(now, model.now)
  var effects: [Effect] = []
  switch event {
  case .key(let key): effects = model.press(key)
  case .paste(let text): effects = model.paste(text)
  case .resize(let size): model.size = size
  case .tick: break
  case .changes(let changes): model.take(changes)
  case .themes(let names): model.takeThemes(names)
  case .ground(let ground): model.take(ground)
  case .loaded(let kind, let result): effects = model.take(kind, result)
  case .performed(let command, let result): effects = model.take(command, result)
  case .edited(let result): effects = model.take(edited: result)
  }
  return effects + model.settle()
}

extension Model {
  fileprivate mutating func press(_ key: Key) -> [Effect] {
    if message?.kind == .error { message = nil }
    postponed = nil
    guard !Layout(self).isTooSmall else {
      if bindings.action(for: key, in: [.everywhere]) == .quit { isQuitting = true }
      return []
    }
    if let action = bindings.action(for: key, in: contexts) { return perform(action) }
    if let character = key.text { type(String(character)) }
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if action == .quit {
      quit()
      return []
    }
    switch overlays.last {
    case .form: return performInForm(action)
    case .confirmation(let confirmation): return answer(confirmation, action)
    case .themes(let picker): return performInThemes(picker, action)
    case .help(let page):
      performInHelp(page, action)
      return []
    case nil: break
    }
    if filter != nil {
      performInFilter(action)
      return []
    }
    return performInPanes(action)
  }

  private mutating func type(_ text: String) {
    if let form, !form.isSaving {
      editForm { control in
        switch control {
        case .line(var editor):
          editor.insert(text)
          control = .line(editor)
        case .area(var editor):
          editor.insert(text)
          control = .area(editor)
        case .path(var picker):
          picker.edit { $0.insert(text) }
          control = .path(picker)
        case .choice: break
        }
      }
    } else if overlays.isEmpty, filter != nil {
      filter?.insert(text)
      applyFilter()
    }
  }

  /// Asks where something typed would be lost.
  private mutating func quit() {
    guard let form = overlays.compactMap(\.form).first, form.hasUnsavedInput else {
      isQuitting = true
      return
    }
    if case .confirmation(let confirmation)? = overlays.last, confirmation.consequence == .quit {
      isQuitting = true
      return
    }
    overlays.append(
      .confirmation(
        Confirmation(
          title: "Quit?", text: "What you typed into “\(form.title)” is not saved yet.",
          yes: "quit", consequence: .quit)))
  }

  private mutating func answer(_ confirmation: Confirmation, _ action: Action) -> [Effect] {
    guard action == .accept || action == .cancel else { return [] }
    overlays.removeLast()
    guard action == .accept else { return [] }
    switch confirmation.consequence {
    case .perform(let command): return [.perform(command)]
    case .discardForm: if form != nil { overlays.removeLast() }
    case .quit: isQuitting = true
    }
    return []
  }

  private mutating func performInHelp(_ page: HelpPage, _ action: Action) {
    guard action != .back else {
      overlays.removeLast()
      return
    }
    var page = page
    page.scroll = scroll(page.scroll, action, height: Layout(self).popupText.height)
    overlays[overlays.count - 1] = .help(page)
  }

  /// Where a text or list that is `height` rows high stands after a movement.
  func scroll(_ position: Int, _ action: Action, height: Int) -> Int {
    switch action {
    case .down: position + 1
    case .up: position - 1
    case .first: 0
    case .last: Int.max / 2
    case .pageDown: position + max(height - 1, 1)
    case .pageUp: position - max(height - 1, 1)
    case .halfPageDown: position + max(height / 2, 1)
    case .halfPageUp: position - max(height / 2, 1)
    default: position
    }
  }
}

extension Overlay {
  var form: Form? {
    if case .form(let form) = self { return form }
    return nil
  }
}
