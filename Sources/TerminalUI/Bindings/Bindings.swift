import TerminalScreen

/// What keys do in a context: the one table behind dispatch, hints and help.
struct Binding: Equatable, Sendable {
  var action: Action
  var keys: [Key]
  /// What it does, for the help.
  var words: String
  /// One or two words for the hint line; none where it is not shown there.
  var hint: String?

  init(_ action: Action, _ keys: [Key], _ words: String, hint: String? = nil) {
    self.action = action
    self.keys = keys
    self.words = words
    self.hint = hint
  }
}

struct Bindings: Equatable, Sendable {
  private let table: [KeyContext: [Binding]]

  init(_ table: [KeyContext: [Binding]]) { self.table = table }

  func list(_ context: KeyContext) -> [Binding] { table[context] ?? [] }

  /// What a key does in the innermost of the contexts that binds it.
  func action(for key: Key, in contexts: [KeyContext]) -> Action? {
    for context in contexts {
      if let binding = list(context).first(where: { $0.keys.contains(key) }) {
        return binding.action
      }
    }
    return nil
  }

  /// The first key of an action as words show it, such as `a` or `^S`.
  func label(_ action: Action, in context: KeyContext) -> String {
    list(context).first { $0.action == action }?.keys.first?.description ?? ""
  }

  /// The bindings of each context as they count here: without the keys that a context
  /// further in takes.
  func effective(in contexts: [KeyContext]) -> [(context: KeyContext, bindings: [Binding])] {
    var taken: Set<Key> = []
    return contexts.map { context in
      let bindings = list(context).compactMap { binding -> Binding? in
        var binding = binding
        binding.keys.removeAll { taken.contains($0) }
        return binding.keys.isEmpty ? nil : binding
      }
      taken.formUnion(bindings.flatMap(\.keys))
      return (context, bindings)
    }
  }

  /// What the hint line could name, the most useful first.
  func hints(in contexts: [KeyContext]) -> [Hint] {
    effective(in: contexts).flatMap { _, bindings in
      bindings.compactMap { binding in
        guard let words = binding.hint, let key = binding.keys.first else { return nil }
        return Hint(action: binding.action, key: key.description, words: words)
      }
    }
  }
}
