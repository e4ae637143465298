import JobTrackerDomain
import TerminalScreen

extension Model {
  mutating func perform(_ action: Action, in menu: ActionMenu, times: Int?) -> [Effect] {
    var menu = menu
    switch action {
    case .accept: return choose(from: menu)
    case .back, .cancel:
      guard menu.kind == .help, menu.search != nil else {
        overlays.removeLast()
        return []
      }
      menu = .help(menu.contexts)
    case .filter: menu = ActionMenu(kind: .help, contexts: menu.contexts, search: LineEditor())
    default:
      if menu.search({ $0.perform(action) }) != true {
        let height = Layout(self).rows(of: menu).height
        menu.cursor = scroll(menu.cursor, action, height: height, times: times)
      }
    }
    overlays[overlays.count - 1] = .menu(menu)
    return []
  }

  /// Does what is chosen as if its key had been pressed where the menu was opened.
  private mutating func choose(from menu: ActionMenu) -> [Effect] {
    let entries = entries(of: menu)
    guard entries.indices.contains(menu.cursor) else { return [] }
    let entry = entries[menu.cursor]
    if let reason = entry.refusal {
      complain(reason)
      return []
    }
    overlays.removeLast()
    if overlays.isEmpty, let pane = entry.context.pane, pane != focus { focus(pane) }
    var effects: [Effect] = []
    if menu.kind == .commands {
      effects += remember([.command: entry.name])
    }
    return effects + perform(entry.binding.action)
  }

  /// What can be chosen, in the order of showing.
  func entries(of menu: ActionMenu) -> [MenuEntry] {
    let all = menu.kind == .commands ? commands(menu.contexts) : keys(menu.contexts)
    let text = menu.searchText
    guard menu.kind == .commands || !text.isEmpty else { return all }
    let recent = inputs?[.command] ?? []
    let ranked = all.enumerated().compactMap { index, entry -> (MenuEntry, [Int])? in
      var entry = entry
      guard let score = entry.match(text) else { return nil }
      let age = recent.firstIndex(of: entry.name) ?? recent.count
      return (entry, [-score, age, index])
    }
    return ranked.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// The actions of the panes: those of the one with the focus, and what others do besides.
  private func commands(_ contexts: [KeyContext]) -> [MenuEntry] {
    // Movements need a list in sight, and this list is what `:` opens.
    let here = contexts.filter { $0 != .lists }.flatMap { entries(of: $0) }
      .filter { $0.binding.action != .commands }
    // What the right pane does is done to the row of a list, where the same can be chosen.
    let others = [KeyContext.jobs, .resumes].filter { !contexts.contains($0) }
      .flatMap { entries(of: $0) }
      .filter { other in
        other.binding.action != .back
          && !here.contains {
            $0.binding.action == other.binding.action && $0.binding.words == other.binding.words
          }
      }
    return here + others
  }

  private func keys(_ contexts: [KeyContext]) -> [MenuEntry] {
    bindings.effective(in: contexts).flatMap { context, list in entries(of: context, list) }
  }

  private func entries(of context: KeyContext, _ list: [Binding]? = nil) -> [MenuEntry] {
    var there = self
    if let pane = context.pane, pane != focus { there.focus(pane) }
    return (list ?? bindings.list(context)).map { binding in
      let refusal = context.isOfPanes ? there.refusal(of: binding.action) : nil
      return MenuEntry(context: context, binding: binding, refusal: refusal)
    }
  }
}

extension MenuEntry {
  /// Marks what is searched in its words; the action's name and its keys are found too.
  ///
  /// - Returns: How well it fits; `nil` where it does not.
  fileprivate mutating func match(_ text: String) -> Int? {
    if binding.keys.contains(where: { $0.description == text.trimmed }) { return .max }
    let found = FuzzyMatch(text, in: binding.words)
    matches = found?.places ?? []
    return found?.score ?? FuzzyMatch(text, in: binding.action.rawValue).map { $0.score - 8 }
  }
}

extension KeyContext {
  /// The pane whose actions these are.
  fileprivate var pane: Pane? { Pane.allCases.first { $0.context == self } }

  /// Whether its actions are about what the panes show.
  fileprivate var isOfPanes: Bool { pane != nil || self == .lists || self == .everywhere }
}
