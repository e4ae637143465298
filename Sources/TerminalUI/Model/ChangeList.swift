import JobTrackerDomain

/// The list of what was done, newest first, to go back to a point.
struct ChangeList: Equatable, Sendable {
  /// `nil` until it is read.
  private(set) var rows: [Change]?
  private(set) var cursor = 0
  /// The first row in sight.
  var top = 0

  var selected: Change? {
    guard let rows, rows.indices.contains(cursor) else { return nil }
    return rows[cursor]
  }

  mutating func move(to index: Int) {
    cursor = min(max(index, 0), max((rows?.count ?? 0) - 1, 0))
  }

  /// Takes over what there is now; the cursor begins on what would be undone first, and stays on
  /// its row then.
  mutating func show(_ changes: [Change]) {
    let wanted = selected?.id ?? changes.first { !$0.isUndone }?.id
    rows = changes
    move(to: changes.firstIndex { $0.id == wanted } ?? cursor)
  }

  /// Whether going to the cursor would undo or redo this row.
  func isConcerned(_ change: Change) -> Bool {
    guard let selected, selected.isUndone == change.isUndone else { return false }
    return change.isUndone ? change.id <= selected.id : change.id >= selected.id
  }
}
