import TerminalScreen

/// The window that stands over the panes.
enum Popup {
  static func draw(
    _ rect: Rect, title: String, right: String = "", _ model: Model, on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    screen.focus = rect.inset().origin
    screen.fill(rect, style: theme[.popup].over(theme[.text]))
    screen.box(
      rect, style: theme[.focusedBorder], title: title, titleStyle: theme[.focusedTitle],
      rightTitle: right, rightTitleStyle: theme[.muted])
  }

  /// Those rows of a list that are in sight, the chosen one in the look of the cursor, and a bar
  /// that tells how far it is scrolled.
  ///
  /// - Parameter draw: Draws one entry of the list.
  static func list(
    _ count: Int, from top: Int, cursor: Int, in rows: Rect, _ model: Model,
    on screen: inout ScreenBuffer, draw: (Int, Rect, inout ScreenBuffer) -> Void
  ) {
    for line in 0..<rows.height where (0..<count).contains(top + line) {
      let row = rows.row(line)
      draw(top + line, row, &screen)
      guard top + line == cursor else { continue }
      screen.highlight(row.inset(columns: -1, rows: 0), style: model.theme[.selection])
      screen.focus = row.origin
    }
    PaneFrame.scrollbar(
      offset: top, total: count, in: rows.inset(columns: -1, rows: 0), model, on: &screen)
  }

  /// What belongs to the chosen entry, below a line.
  static func detail(
    _ rows: [DetailRow], in places: ListAndDetail, _ model: Model, on screen: inout ScreenBuffer
  ) {
    screen.horizontalLine(
      at: Point(x: places.inside.x, y: places.detail.y - 1), width: places.inside.width,
      style: model.theme[.border])
    TextRowsView.draw(rows, from: 0, in: places.detail, model, on: &screen)
  }
}

enum ConfirmationView {
  struct Answer {
    var action: Action
    var key: String
    var words: String
    var rect: Rect
  }

  struct Places {
    var window: Rect
    var lines: [String]
    var answers: [Answer] = []
  }

  static func draw(
    _ question: Confirmation, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let places = places(question, model, layout)
    Popup.draw(places.window, title: question.title, model, on: &screen)
    let inside = places.window.inset(columns: 2, rows: 1)
    screen.clipped(to: inside) { screen in
      for (index, line) in places.lines.enumerated() {
        screen.put(line, at: inside.row(index).origin)
      }
    }
    for answer in places.answers {
      let used = screen.put(answer.key, at: answer.rect.origin, style: model.theme[.key])
      screen.put(answer.words, at: Point(x: answer.rect.x + used + 1, y: answer.rect.y))
    }
  }

  static func places(_ question: Confirmation, _ model: Model, _ layout: Layout) -> Places {
    let columns = min(56, layout.body.width - 4)
    let lines = WordWrap.wrap(question.text, width: columns)
    var places = Places(
      window: layout.popup(columns: columns, textRows: lines.count + 2), lines: lines)
    let inside = places.window.inset(columns: 2, rows: 1)
    let last = inside.row(inside.height - 1)
    var x = last.x
    for (action, words) in [(Action.accept, question.yes), (.cancel, "no")] {
      let key = model.bindings.label(action, in: .confirmation)
      let width = TextWidth.of(key) + 1 + TextWidth.of(words)
      let rect = Rect(x: x, y: last.y, width: width, height: 1)
      places.answers.append(Answer(action: action, key: key, words: words, rect: rect))
      x = rect.endX + 3
    }
    return places
  }
}
