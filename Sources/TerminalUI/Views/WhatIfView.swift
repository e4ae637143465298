import JobTrackerDomain
import TerminalScreen

/// The window that tries out what would raise a score: the bars, and below them what is supposed.
enum WhatIfView {
  static func draw(
    _ window: WhatIf, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let places = layout.whatIf(window)
    Popup.draw(
      places.window, title: "What if", right: "offline, not kept", model, on: &screen)
    TextRowsView.draw(
      model.whatIfRows(window, width: places.bars.width), from: 0, in: places.bars, model,
      on: &screen)
    let theme = model.theme
    guard !window.keywords.isEmpty else {
      return PaneFrame.placeholder(
        "No keyword is missing: \(model.bindings.label(.editText, in: .whatIf)) edits the text.",
        in: places.list, model, on: &screen)
    }
    screen.put(
      "If the resume showed", at: places.heading.origin, style: theme[.muted],
      maxWidth: places.heading.width)
    Popup.list(
      window.keywords.count, from: window.top, cursor: window.cursor, in: places.list, model,
      on: &screen
    ) { index, row, screen in
      let keyword = window.keywords[index]
      let isOn = window.isSupposed(keyword)
      screen.put(
        "[\(isOn ? "x" : " ")] \(keyword)", at: row.origin, style: theme[isOn ? .success : .text],
        maxWidth: row.width)
    }
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
  fileprivate func whatIfRows(_ window: WhatIf, width: Int) -> [DetailRow] {
    guard window.problem.isEmpty else {
      return DetailRow.wrapped(window.problem, width: width, role: .warning)
    }
    guard let change = window.change else { return [.activity("Scoring")] }
    let total = window.bars.total(at: now)
    let resume = resumes.named(window.request.resume)?.fileName ?? "the resume"
    let followed = window.followed.map { path in
      ", following " + OutsideText.line(String(path.split(separator: "/").last ?? ""))
    }
    let edited = followed ?? (window.isEdited ? ", edited" : "")
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
