import TerminalScreen

extension Model {
  /// The actions of a menu with their keys, made from the bindings.
  func rows(of menu: ActionMenu, width: Int) -> [MenuRow] {
    let isGrouped = menu.kind == .help && menu.searchText.isEmpty
    let column = min(18, width / 3)
    var rows: [MenuRow] = []
    var context: KeyContext?
    for (index, entry) in entries(of: menu).enumerated() {
      if isGrouped, entry.context != context {
        if context != nil { rows.append(MenuRow(row: .blank)) }
        rows.append(MenuRow(row: .spans([Span(entry.context.title, .heading)])))
        context = entry.context
      }
      let keys = entry.binding.keys.map(\.description).joined(separator: "  ")
      let gap = String(repeating: " ", count: max(column - TextWidth.of(keys), 1))
      rows += entry.rows(lead: Span(keys + gap, entry.refusal == nil ? .key : .muted), width: width)
        .map { MenuRow(row: $0, entry: index) }
    }
    return rows
  }
}

extension MenuEntry {
  fileprivate func rows(lead: Span, width: Int) -> [DetailRow] {
    let role: ThemeRole = refusal == nil ? .text : .muted
    let plain = DetailRow.wrapped(binding.words, width: width, role: role, lead: lead)
    guard !matches.isEmpty else { return plain }
    var places = Set(matches.map { binding.words.index(binding.words.startIndex, offsetBy: $0) })
    var place = binding.words.startIndex
    return plain.map { row in
      guard case .spans(let spans) = row, let text = spans.last?.text else { return row }
      var marked = Array(spans.dropLast())
      for character in text {
        // Where a line was broken, the spaces between went.
        while place < binding.words.endIndex, binding.words[place] != character {
          place = binding.words.index(after: place)
        }
        let isMatch = places.remove(place) != nil
        marked.append(Span(String(character), isMatch ? .match : role))
        if place < binding.words.endIndex { place = binding.words.index(after: place) }
      }
      return .spans(marked)
    }
  }
}
