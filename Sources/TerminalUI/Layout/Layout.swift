import JobTrackerDomain
import TerminalScreen

/// Where everything stands: a pure function of the terminal's size and a little state.
///
/// Where room is short, panes give way in this order: the margins of the lists, the resumes
/// (to their title), then all panes but the one with the focus.
struct Layout: Equatable, Sendable {
  enum Shape: Equatable, Sendable {
    /// Lists on the left, the analysis on the right.
    case wide
    /// Everything from top to bottom.
    case portrait
    /// One pane at a time.
    case single
    /// Nothing but a message.
    case tooSmall
  }

  /// The smallest terminal that has room for a pane.
  static let minimum = Size(columns: 40, rows: 10)

  let shape: Shape
  let screen: Rect
  private(set) var header: Rect
  private(set) var hints: Rect
  /// Panes with their borders; empty where one has given way.
  private(set) var jobs: Rect
  private(set) var resumes: Rect
  private(set) var detail: Rect
  /// Between header and hints.
  let body: Rect
  private let hasFilter: Bool
  private let hasResumeFilter: Bool
  /// Whether the line between the lists and the right pane can be moved.
  let canMoveDivider: Bool

  var isTooSmall: Bool { shape == .tooSmall }

  /// - Parameters:
  ///   - focus: The pane that takes the keys.
  ///   - source: The list that the right pane is about.
  ///   - resumeCount: How many rows the resumes would need.
  ///   - hasFilter: Whether the jobs have a line for the filter.
  ///   - hasResumeFilter: Whether the resumes have one.
  ///   - zoom: How much room the pane with the focus takes.
  ///   - divider: Where the lists end, if a person chose it.
  init(
    size: Size, focus: Pane, source: Pane, resumeCount: Int, hasFilter: Bool,
    hasResumeFilter: Bool = false, zoom: Zoom = .normal, divider: Divider = Divider()
  ) {
    screen = Rect(size)
    self.hasFilter = hasFilter
    self.hasResumeFilter = hasResumeFilter
    let fitting = Self.shape(size)
    canMoveDivider = zoom == .normal && (fitting == .wide || fitting == .portrait)
    let empty = Rect(x: 0, y: 0, width: 0, height: 0)
    (header, hints, jobs, resumes, detail) = (empty, empty, empty, empty, empty)
    guard fitting != .tooSmall else {
      shape = .tooSmall
      body = screen
      return
    }
    let parts = screen.splitRows(.fixed(1), .share(1), .fixed(1))
    header = parts[0]
    body = parts[1]
    hints = parts[2]
    let lists: Rect
    if zoom != .full, fitting == .wide {
      shape = .wide
      let usual = min(max(size.columns * 2 / 5, 34), 64)
      let left =
        zoom == .normal
        ? divider.columns(of: size.columns) ?? usual : size.columns / (focus == .detail ? 4 : 2)
      let columns = body.splitColumns(.fixed(left), .share(1))
      (lists, detail) = (columns[0], columns[1])
    } else if zoom != .full, fitting == .portrait {
      shape = .portrait
      let rows =
        zoom == .normal
        ? divider.rows(of: body.height).map { body.splitRows(.fixed($0), .share(1)) }
          ?? body.splitRows(.share(5), .share(6))
        : body.splitRows(.share(1), .share(focus == .detail ? 3 : 1))
      (lists, detail) = (rows[0], rows[1])
    } else {
      shape = .single
      switch focus {
      case .jobs: jobs = body
      case .resumes: resumes = body
      case .detail: detail = body
      }
      return
    }
    (jobs, resumes) = Self.lists(
      in: lists, resumeCount: resumeCount + (hasResumeFilter ? 1 : 0), source: source,
      together: zoom == .normal)
  }

  /// How a terminal of this size is divided; ``Shape/single`` leaves nothing to zoom.
  static func shape(_ size: Size) -> Shape {
    guard size.columns >= minimum.columns, size.rows >= minimum.rows else { return .tooSmall }
    return size.columns >= 76 ? .wide : size.rows >= 26 ? .portrait : .single
  }

  /// Jobs above resumes; where both do not fit or are not wanted, the list that was used last.
  private static func lists(
    in rect: Rect, resumeCount: Int, source: Pane, together: Bool
  ) -> (Rect, Rect) {
    let empty = Rect(x: rect.x, y: rect.endY, width: rect.width, height: 0)
    guard together, rect.height >= 10 else {
      return source == .resumes ? (empty, rect) : (rect, empty)
    }
    let wanted = max(resumeCount, 3) + 2
    let rows = rect.splitRows(.share(1), .fixed(min(wanted, rect.height / 3 + 1)))
    return (rows[0], rows[1])
  }

  /// The line of the jobs' filter, at their top.
  var filter: Rect { Self.parts(jobs, hasFilter).filter }

  /// The rows of the list of jobs, over the whole width inside the border.
  var jobRows: Rect { Self.parts(jobs, hasFilter).rows }

  var resumeFilter: Rect { Self.parts(resumes, hasResumeFilter).filter }
  var resumeRows: Rect { Self.parts(resumes, hasResumeFilter).rows }

  private static func parts(_ list: Rect, _ hasFilter: Bool) -> (filter: Rect, rows: Rect) {
    let parts = list.inset().splitRows(.fixed(hasFilter ? 1 : 0), .share(1))
    return (parts[0], parts[1])
  }

  /// The text of the right pane, with a column of air at both sides; longer lines than these
  /// are hard to read.
  var detailText: Rect {
    let inside = detail.inset(columns: 2, rows: 1)
    return Rect(x: inside.x, y: inside.y, width: min(inside.width, 100), height: inside.height)
  }

  /// A window over the panes, as high as its text needs.
  ///
  /// - Parameter textRows: Rows inside the border.
  func popup(columns: Int, textRows: Int) -> Rect {
    body.centred(Size(columns: min(columns + 4, body.width), rows: textRows + 2))
  }

  /// The text of a window that is as high as there is room.
  var popupText: Rect { popup(columns: 72, textRows: body.height).inset(columns: 2, rows: 1) }
}

extension Layout {
  init(_ model: Model) {
    self.init(
      size: model.size, focus: model.focus, source: model.source,
      resumeCount: model.resumes.rows.count,
      hasFilter: model.isTypingFilter(of: .jobs) || !model.jobs.query.text.isEmpty,
      hasResumeFilter: model.isTypingFilter(of: .resumes) || !model.resumes.query.isEmpty,
      zoom: model.zoom, divider: model.divider)
  }
}
