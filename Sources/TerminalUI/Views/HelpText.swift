import TerminalScreen

extension Model {
  /// Every key of the contexts, made from the bindings.
  func helpRows(_ contexts: [KeyContext], width: Int) -> [DetailRow] {
    let column = min(18, width / 3)
    var rows: [DetailRow] = []
    for (context, list) in bindings.effective(in: contexts) {
      guard !list.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.spans([Span(context.title, .heading)]))
      for binding in list {
        let keys = binding.keys.map(\.description).joined(separator: " ")
        let gap = String(repeating: " ", count: max(column - TextWidth.of(keys), 1))
        rows += DetailRow.wrapped(binding.words, width: width, lead: Span(keys + gap, .key))
      }
    }
    return rows
  }
}
