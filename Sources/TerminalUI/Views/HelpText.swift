import TerminalScreen

extension Model {
  /// Every key of the contexts, made from the bindings.
  func helpRows(_ contexts: [KeyContext]) -> [DetailRow] {
    var rows: [DetailRow] = []
    for context in contexts {
      let list = bindings.list(context)
      guard !list.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.spans([Span(context.title, .heading)]))
      for binding in list {
        let keys = binding.keys.map(\.description).joined(separator: " ")
        let gap = String(repeating: " ", count: max(16 - TextWidth.of(keys), 1))
        rows.append(.spans([Span(keys, .key), Span(gap), Span(binding.words)]))
      }
    }
    return rows
  }
}
