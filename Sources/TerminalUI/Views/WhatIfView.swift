import JobTrackerDomain
import TerminalScreen

/// The window that tries out what would raise a score: the bars, and below them what is supposed.
enum WhatIfView {
  static func draw(
    _ window: WhatIf, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let places = layout.whatIf(window)
    Popup.draw(
      places.window, title: "What if", right: "offline, nothing is kept", model, on: &screen)
    TextRowsView.draw(
      model.whatIfRows(window), from: 0, in: places.bars, model, on: &screen)
    let theme = model.theme
    guard !window.keywords.isEmpty else {
      return PaneFrame.placeholder(
        "No keyword is missing: \(model.bindings.label(.editText, in: .whatIf)) edits the text.",
        in: places.list, model, on: &screen)
    }
    screen.put(
      "If the resume showed", at: places.heading.origin, style: theme[.muted],
      maxWidth: places.heading.width)
    for line in 0..<places.list.height where window.keywords.indices.contains(window.top + line) {
      let keyword = window.keywords[window.top + line]
      let row = places.list.row(line)
      let isOn = window.isSupposed(keyword)
      screen.put(
        "[\(isOn ? "x" : " ")] \(keyword)", at: row.origin, style: theme[isOn ? .success : .text],
        maxWidth: row.width)
      guard window.top + line == window.cursor else { continue }
      screen.highlight(row.inset(columns: -1, rows: 0), style: theme[.selection])
      screen.cursor = row.origin
      screen.hidesCursor = true
    }
    PaneFrame.scrollbar(
      offset: window.top, total: window.keywords.count,
      in: places.list.inset(columns: -1, rows: 0), model, on: &screen)
  }
}

/// Where the parts of the window stand.
struct WhatIfPlaces: Equatable, Sendable {
  var window: Rect
  var bars: Rect
  var heading: Rect
  var list: Rect
}

extension Layout {
  func whatIf(_ window: WhatIf) -> WhatIfPlaces {
    let frame = popup(columns: 72, textRows: body.height)
    let inside = frame.inset(columns: 2, rows: 1)
    // Three rows of the list stay in sight: the bars give way from below.
    let bars = min(ScoreBucket.allCases.count + 2, max(inside.height - 4, 1))
    let parts = inside.splitRows(.fixed(bars), .fixed(1), .share(1))
    return WhatIfPlaces(window: frame, bars: parts[0], heading: parts[1], list: parts[2])
  }
}

extension Model {
  fileprivate func whatIfRows(_ window: WhatIf) -> [DetailRow] {
    guard window.problem.isEmpty else {
      return DetailRow.wrapped(window.problem, width: 68, role: .warning)
    }
    guard let change = window.change else { return [.activity("Scoring")] }
    let total = window.bars.total(at: now)
    let resume = resumes.named(window.request.resume)?.fileName ?? "the resume"
    let edited = window.isEdited ? ", edited" : ""
    var rows = [
      DetailRow.spans([
        Span("\(Int(total.rounded()))/100 ", .focusedTitle),
        Span(change.asChange, Self.role(of: change)),
        Span("  \(resume)\(edited)", .muted),
      ])
    ]
    rows += ScoreBucket.allCases.map { bucket in
      let points = window.bars.value(bucket, at: now)
      let change = window.change(of: bucket) ?? 0
      return .bar(
        name: bucket.title, fraction: points / Double(ScoreBucket.maximum),
        value: "\(Int(points.rounded()))" + (change == 0 ? "" : " \(change.asChange)"))
    }
    return rows
  }
}
