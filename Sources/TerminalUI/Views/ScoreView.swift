import JobTrackerDomain
import TerminalScreen

/// The window with what a score is made of: requirement, points and the resume's own words.
enum ScoreView {
  static func draw(
    _ details: ScoreDetails, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let room = layout.score
    Popup.draw(
      layout.scoreWindow, title: "What the score is made of", right: tabWords(details, model),
      model, on: &screen)
    let rows = model.scoreRows(details.bucket, width: room.width)
    TextRowsView.draw(rows, from: details.scroll, in: room, model, on: &screen)
    PaneFrame.scrollbar(
      offset: details.scroll, total: rows.count, in: room.inset(columns: -1, rows: 0), model,
      on: &screen)
  }

  /// The next bar, with the key that leads there.
  static func tabWords(_ details: ScoreDetails, _ model: Model) -> String {
    "\(model.bindings.label(.nextTab, in: .score)) \(details.bucket.next(by: 1).title)"
  }
}

extension Layout {
  var scoreWindow: Rect { popup(columns: 96, textRows: body.height) }
  /// The rows of the window with what a score is made of.
  var score: Rect { scoreWindow.inset(columns: 2, rows: 1) }
}
