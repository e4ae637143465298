import TerminalScreen

/// Where a person moved the line between the lists and the right pane, as the share of the lists;
/// it holds while the program runs.
struct Divider: Equatable, Sendable {
  var wide: Double?
  var portrait: Double?

  /// The fewest columns of the lists and of the right pane, then the fewest rows.
  private static let columns = (24, 36)
  private static let rows = (6, 8)

  /// The columns of the lists beside the right pane; `nil` where nobody chose them.
  func columns(of total: Int) -> Int? { Self.length(wide, of: total, least: Self.columns) }

  /// The rows of the lists above the right pane.
  func rows(of total: Int) -> Int? { Self.length(portrait, of: total, least: Self.rows) }

  private static func length(_ share: Double?, of total: Int, least: (Int, Int)) -> Int? {
    guard let share else { return nil }
    return max(min(Int((share * Double(total)).rounded()), total - least.1), least.0)
  }
}

extension Layout {
  /// The two borders between the lists and the right pane, where they can be moved.
  var dividerRect: Rect? {
    guard canMoveDivider else { return nil }
    return shape == .wide
      ? Rect(x: detail.x - 1, y: body.y, width: 2, height: body.height)
      : Rect(x: body.x, y: detail.y - 1, width: body.width, height: 2)
  }

  /// The divider where a person drags it to.
  func divider(_ divider: Divider, draggedTo point: Point) -> Divider {
    var divider = divider
    if shape == .wide {
      divider.wide = Double(point.x - body.x) / Double(body.width)
    } else {
      divider.portrait = Double(point.y - body.y) / Double(body.height)
    }
    return divider
  }
}
