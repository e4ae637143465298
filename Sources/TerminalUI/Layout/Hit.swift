import TerminalScreen

/// What stands at a cell of the screen.
enum Hit: Equatable, Sendable {
  case nothing
  case message
  /// Words that name an action of the place they stand in.
  case hint(Action)
  case tab(Action)
  case pane(Pane)
  case row(Pane, Int)
  /// The line between the lists and the right pane.
  case divider
  /// A row of the list in the window on top.
  case entry(Int)
  case field(FieldID)
  /// Elsewhere in the window on top.
  case window
  /// Beside the window on top.
  case outside
}

extension Model {
  /// What a click at a cell is about.
  func hit(_ point: Point, _ layout: Layout) -> Hit {
    if let message, MessageView.rect(message, layout).contains(point) { return .message }
    if layout.hints.contains(point) {
      let place = HintsView.places(self, in: layout.hints).first { $0.rect.contains(point) }
      return place.map { .hint($0.hint.action) } ?? .nothing
    }
    if let overlay = overlays.last { return hit(point, overlay, layout) }
    if layout.header.contains(point) { return .nothing }
    if let hit = titleHit(point, layout) { return hit }
    if layout.dividerRect?.contains(point) == true { return .divider }
    if let line = line(point, in: layout.jobRows), jobs.top + line < jobs.totalRows {
      return .row(.jobs, jobs.top + line)
    }
    if let line = line(point, in: layout.resumeRows), resumes.top + line < resumes.listed.count {
      return .row(.resumes, resumes.top + line)
    }
    for (pane, rect) in [
      (Pane.jobs, layout.jobs), (.resumes, layout.resumes), (.detail, layout.detail),
    ] where rect.contains(point) {
      return .pane(pane)
    }
    return .nothing
  }

  private func line(_ point: Point, in rect: Rect) -> Int? {
    rect.contains(point) ? point.y - rect.y : nil
  }

  /// The words at the right of a pane's border: the other side of a job, or the other panes.
  private func titleHit(_ point: Point, _ layout: Layout) -> Hit? {
    if layout.shape == .single {
      let rect = PaneFrame.rightTitle(PaneFrame.others(than: focus, layout), in: layout.body)
      var x = rect.x
      for pane in Pane.allCases where pane != focus {
        let word = Rect(x: x, y: rect.y, width: TextWidth.of(PaneFrame.name(pane)), height: 1)
        if word.contains(point) { return .pane(pane) }
        x = word.endX + 1
      }
      return nil
    }
    guard case .job? = detail.content else { return nil }
    let words = DetailView.tabWords(self)
    guard PaneFrame.rightTitle(words, in: layout.detail).contains(point) else { return nil }
    return .tab(.nextTab)
  }

  private func hit(_ point: Point, _ overlay: Overlay, _ layout: Layout) -> Hit {
    switch overlay {
    case .form(let form):
      let places = layout.form(form)
      guard places.window.contains(point) else { return .outside }
      guard places.inside.contains(point) else { return .window }
      let field = form.fields.first { places.control(of: $0.id).contains(point) }
      return (field?.id ?? places.label(at: point)).map { .field($0) } ?? .window
    case .confirmation(let question):
      let places = ConfirmationView.places(question, self, layout)
      guard places.window.contains(point) else { return .outside }
      let answer = places.answers.first { $0.rect.contains(point) }
      return answer.map { .hint($0.action) } ?? .window
    case .themes(let picker):
      let rows = layout.themes(picker)
      return entry(
        point, rows, of: rows.inset(columns: -2, rows: -1), from: picker.top,
        count: picker.names.count)
    case .menu(let menu):
      guard layout.popupText.inset(columns: -2, rows: -1).contains(point) else { return .outside }
      let room = layout.rows(of: menu)
      let rows = rows(of: menu, width: room.width)
      let bars = room.inset(columns: -1, rows: 0)
      guard let line = line(point, in: bars), rows.indices.contains(menu.top + line),
        let entry = rows[menu.top + line].entry
      else { return .window }
      return .entry(entry)
    case .changes(let list):
      let rows = layout.changes(list)
      return entry(
        point, rows, of: rows.inset(columns: -2, rows: -1), from: list.top,
        count: list.rows?.count ?? 0)
    case .history(let history):
      let places = layout.history(self, history)
      return entry(
        point, places.list, of: places.window, from: history.top, count: history.rows.count)
    case .fits(let matrix):
      let places = layout.fits(self, matrix)
      return entry(
        point, places.rows, of: places.parts.window, from: matrix.top, count: matrix.rows.count)
    case .whatIf(let window):
      let places = layout.whatIf(window)
      return entry(
        point, places.list, of: places.window, from: window.top, count: window.keywords.count)
    case .score(let details):
      guard layout.scoreWindow.contains(point) else { return .outside }
      let words = ScoreView.tabWords(details, self)
      return PaneFrame.rightTitle(words, in: layout.scoreWindow).contains(point)
        ? .tab(.nextTab) : .window
    case .tasks(let pane):
      let places = layout.tasks(self, pane)
      let words = TasksView.tabWords(pane, self)
      if PaneFrame.rightTitle(words, in: places.window).contains(point) { return .tab(.nextTab) }
      let count = pane.tab == .tasks ? pane.rows.count : 0
      return entry(point, places.list, of: places.window, from: pane.top, count: count)
    }
  }

  /// What stands at a cell where a window shows a list.
  ///
  /// - Parameter rows: Those of the list; the look of the cursor goes a column beyond them.
  private func entry(
    _ point: Point, _ rows: Rect, of window: Rect, from top: Int, count: Int
  ) -> Hit {
    guard window.contains(point) else { return .outside }
    guard let line = line(point, in: rows.inset(columns: -1, rows: 0)), top + line < count
    else { return .window }
    return .entry(top + line)
  }
}

extension FormLayout {
  /// The field whose label stands at a cell.
  fileprivate func label(at point: Point) -> FieldID? {
    rows.lazy.compactMap { row in
      if case .label(let id) = row.part, row.rect.contains(point) { return id }
      return nil
    }.first
  }
}
