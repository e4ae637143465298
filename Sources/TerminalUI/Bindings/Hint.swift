/// A key of the hint line, and what it does.
struct Hint: Equatable, Sendable {
  var action: Action
  var key: String
  var words: String
}

/// What the hint line could name in some contexts: looked up once, since it shows at every key.
struct PossibleHints: Equatable, Sendable {
  var contexts: [KeyContext]
  var hints: [Hint]
}

extension Model {
  mutating func settleHints() {
    let contexts = contexts
    guard possibleHints?.contexts != contexts else { return }
    possibleHints = PossibleHints(contexts: contexts, hints: bindings.hints(in: contexts))
  }

  /// The keys that can do something here and now, the most useful first.
  var hints: [Hint] {
    let contexts = contexts
    let possible = possibleHints.flatMap { $0.contexts == contexts ? $0.hints : nil }
    let all = (possible ?? bindings.hints(in: contexts))
      .filter { $0.action != .recallOlder || !recallable.isEmpty }
    if let form { return all.filter { form.canPerform($0.action) } }
    if case .tasks(let pane)? = overlays.last {
      let back = pane.tab == .tasks ? Action.previousTab : .nextTab
      return all.filter { $0.action != back && refusal(of: $0.action, in: pane) == nil }
    }
    guard overlays.isEmpty, filter == nil else { return all }
    let useful = all.filter { refusal(of: $0.action) == nil && !leadsBack($0.action) }
    return useful.enumerated().sorted {
      (rank($0.element.action), $0.offset) < (rank($1.element.action), $1.offset)
    }.map(\.element)
  }

  /// What goes before the others, and what has to wait until there is room.
  private func rank(_ action: Action) -> Int {
    switch action {
    // Work can end while one looks for the key that stops it.
    case .cancelWork: 0
    case .nextStage: 2
    default: 1
    }
  }

  /// Of the two keys between the sides of a job, only the one to the other side needs to be named.
  private func leadsBack(_ action: Action) -> Bool {
    action == .nextTab && detail.tab == .description
      || action == .previousTab && detail.tab == .analysis
  }
}

extension Form {
  /// Whether an action that the form knows can do something in it now.
  fileprivate func canPerform(_ action: Action) -> Bool {
    switch action {
    case .readText: !isEmpty(.description)
    case .save: purpose != .choosePosting
    default: true
    }
  }
}
