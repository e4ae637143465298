import TerminalScreen

/// What keys do in a context: the one table behind dispatch, hints, help and commands.
struct Binding: Equatable, Sendable {
  var action: Action
  /// In the order of showing; none where a person disabled it.
  var keys: [KeySequence]
  /// What it does, for the help.
  var words: String
  /// One or two words for the hint line; none where it is not shown there.
  var hint: String?

  init(_ action: Action, _ keys: [Key], _ words: String, hint: String? = nil) {
    self.init(action, sequences: keys.map { [$0] }, words, hint: hint)
  }

  init(_ action: Action, sequences: [[Key]], _ words: String, hint: String? = nil) {
    self.action = action
    keys = sequences.map(KeySequence.init)
    self.words = words
    self.hint = hint
  }
}

struct Bindings: Equatable, Sendable {
  var table: [KeyContext: [Binding]]

  init(_ table: [KeyContext: [Binding]]) { self.table = table }

  func list(_ context: KeyContext) -> [Binding] { table[context] ?? [] }

  /// What is known of keys that were pressed one after another.
  enum Meaning: Equatable {
    case action(Action)
    /// More keys are to follow.
    case beginning
  }

  /// What keys do in the innermost of the contexts that binds them.
  func meaning(of keys: KeySequence, in contexts: [KeyContext]) -> Meaning? {
    for context in contexts {
      for binding in list(context) {
        for bound in binding.keys where keys.begins(bound) {
          return bound == keys ? .action(binding.action) : .beginning
        }
      }
    }
    return nil
  }

  /// The bindings that `keys` are the beginning of, each with the keys that are still to come.
  func continuations(
    of keys: KeySequence, in contexts: [KeyContext]
  ) -> [(rest: KeySequence, binding: Binding)] {
    effective(in: contexts).flatMap(\.bindings).flatMap { binding in
      binding.keys.filter { keys.begins($0) }.map { bound in
        (KeySequence(Array(bound.keys.dropFirst(keys.keys.count))), binding)
      }
    }
  }

  /// The first key of an action as words show it, such as `a` or `^s`; where it has none, how
  /// to find it among the commands.
  func label(_ action: Action, in context: KeyContext) -> String {
    func first(_ action: Action, _ context: KeyContext) -> String? {
      list(context).first { $0.action == action }?.keys.first?.description
    }
    if let key = first(action, context) { return key }
    return (first(.commands, .everywhere).map { $0 + " " } ?? "") + action.rawValue
  }

  /// The bindings of each context as they count here: without the keys that a context
  /// further in takes.
  func effective(in contexts: [KeyContext]) -> [(context: KeyContext, bindings: [Binding])] {
    var taken: [KeySequence] = []
    return contexts.map { context in
      let bindings = list(context).compactMap { binding -> Binding? in
        var binding = binding
        binding.keys.removeAll { key in taken.contains { $0.excludes(key) } }
        return binding.keys.isEmpty ? nil : binding
      }
      taken += bindings.flatMap(\.keys)
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
