import TerminalScreen

/// The window that stands over the panes.
enum Popup {
  static func draw(
    _ rect: Rect, title: String, right: String = "", _ model: Model, on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    screen.fill(rect, style: theme[.popup].over(theme[.text]))
    screen.box(
      rect, style: theme[.focusedBorder], title: title, titleStyle: theme[.focusedTitle],
      rightTitle: right, rightTitleStyle: theme[.muted])
  }
}

enum ConfirmationView {
  static func draw(
    _ question: Confirmation, _ model: Model, _ layout: Layout, on screen: inout ScreenBuffer
  ) {
    let columns = min(56, layout.body.width - 4)
    let lines = WordWrap.wrap(question.text, width: columns)
    let rect = layout.popup(columns: columns, textRows: lines.count + 2)
    Popup.draw(rect, title: question.title, model, on: &screen)
    let inside = rect.inset(columns: 2, rows: 1)
    screen.clipped(to: inside) { screen in
      for (index, line) in lines.enumerated() {
        screen.put(line, at: inside.row(index).origin)
      }
    }
    let last = inside.row(inside.height - 1)
    var x = last.x
    for (action, words) in [(Action.accept, question.yes), (.cancel, "no")] {
      let key = model.bindings.label(action, in: .confirmation)
      x += screen.put(key, at: Point(x: x, y: last.y), style: model.theme[.key]) + 1
      x += screen.put(words, at: Point(x: x, y: last.y)) + 3
    }
  }
}
