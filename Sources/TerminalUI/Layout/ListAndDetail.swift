import TerminalScreen

/// Where the parts of a window stand that has a list, and below it all of the chosen row.
struct ListAndDetail: Equatable, Sendable {
  var window: Rect
  var inside: Rect
  var list: Rect
  /// Below a line.
  var detail: Rect
}

extension Layout {
  /// - Parameters:
  ///   - columns: How wide the window becomes at most.
  ///   - needed: How many rows the chosen one takes at a width in columns.
  func listAndDetail(columns: Int = 96, _ needed: (_ width: Int) -> Int) -> ListAndDetail {
    let window = popup(columns: columns, textRows: body.height)
    let inside = window.inset(columns: 2, rows: 1)
    // All of it is shown as long as two rows of the list are in sight.
    let height = max(min(needed(inside.width), inside.height - 3), 0)
    let parts = inside.splitRows(.share(1), .fixed(1), .fixed(height))
    return ListAndDetail(window: window, inside: inside, list: parts[0], detail: parts[2])
  }
}
