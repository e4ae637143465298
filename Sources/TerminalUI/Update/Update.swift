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
  case .mouse(let event): effects = model.take(event)
  case .resize(let size): model.size = size
  case .tick: break
  case .changes(let changes): model.take(changes)
  case .themes(let names): model.takeThemes(names)
  case .followedFileChanged: model.loads.wanted.insert(.followed)
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
      let meaning = bindings.meaning(of: KeySequence([key]), in: [.everywhere])
      if meaning == .action(.quit) { isQuitting = true }
      return []
    }
    let earlier = pending
    pending = PendingKeys()
    if countDigit(key, after: earlier) { return [] }
    let keys = KeySequence(earlier.keys + [key])
    switch bindings.meaning(of: keys, in: contexts) {
    case .action(let action): return perform(action, times: earlier.count)
    case .beginning: pending = PendingKeys(keys: keys.keys, count: earlier.count, since: now)
    case nil where !earlier.keys.isEmpty:
      if key != .escape { inform("\(keys) does nothing here.") }
    case nil:
      if let character = key.text { type(String(character)) }
    }
    return []
  }

  /// A digit that is bound to nothing begins the count of a movement; every digit goes on with it.
  private mutating func countDigit(_ key: Key, after earlier: PendingKeys) -> Bool {
    guard let digit = key.text?.wholeNumberValue, key.text?.isASCII == true, earlier.keys.isEmpty,
      contexts.contains(.lists)
    else { return false }
    if earlier.count == nil {
      guard digit > 0, bindings.meaning(of: KeySequence([key]), in: contexts) == nil else {
        return false
      }
    }
    pending.count = min((earlier.count ?? 0) * 10 + digit, PendingKeys.highestCount)
    return true
  }

  /// - Parameter times: The count that was typed before a movement.
  mutating func perform(_ action: Action, times: Int? = nil) -> [Effect] {
    if action == .quit {
      quit()
      return []
    }
    switch overlays.last {
    case .form: return performInForm(action)
    case .confirmation(let confirmation): return answer(confirmation, action)
    case .themes(let picker): return performInThemes(picker, action)
    case .menu(let menu): return perform(action, in: menu, times: times)
    case .tasks(let pane):
      move(action, in: pane, times: times)
      return perform(action, in: taskPane ?? pane)
    case .changes(let list): return perform(action, in: list, times: times)
    case .score(let details): return perform(action, in: details, times: times)
    case .whatIf(let window): return perform(action, in: window, times: times)
    case .fits(let matrix): return perform(action, in: matrix, times: times)
    case .history(let history): return perform(action, in: history, times: times)
    case nil: break
    }
    if filter != nil { return performInFilter(action) }
    return performInPanes(action, times: times)
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
    } else if case .menu(var menu)? = overlays.last {
      menu.search { $0.insert(text) }
      overlays[overlays.count - 1] = .menu(menu)
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
    guard action == .accept else {
      if case .send = confirmation.consequence { form?.isSaving = false }
      return []
    }
    switch confirmation.consequence {
    case .send(let command): return [.perform(.agreeToSend(then: command))]
    case .discardForm: if form != nil { overlays.removeLast() }
    case .quit: isQuitting = true
    }
    return []
  }

  /// Where a text or list that is `height` rows high stands after a movement.
  ///
  /// - Parameter times: How often it is made; of the first and the last row the number of a row.
  func scroll(_ position: Int, _ action: Action, height: Int, times: Int? = nil) -> Int {
    let count = times ?? 1
    return switch action {
    case .down: position + count
    case .up: position - count
    case .first: count - 1
    case .last: times.map { $0 - 1 } ?? Int.max / 2
    case .pageDown: position + count * max(height - 1, 1)
    case .pageUp: position - count * max(height - 1, 1)
    case .halfPageDown: position + count * max(height / 2, 1)
    case .halfPageUp: position - count * max(height / 2, 1)
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
