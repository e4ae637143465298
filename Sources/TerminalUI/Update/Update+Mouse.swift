import JobTrackerDomain
import TerminalScreen

/// What the mouse does.
extension Model {
  mutating func take(_ event: MouseEvent) -> [Effect] {
    let layout = Layout(self)
    guard mouse.isOn, !layout.isTooSmall else { return [] }
    switch event.kind {
    case .press: return press(event.point, layout)
    case .drag where mouse.isDraggingDivider:
      divider = layout.divider(divider, draggedTo: event.point)
    case .drag: break
    case .release: mouse.isDraggingDivider = false
    case .wheelUp: return wheel(.up, event.point, layout)
    case .wheelDown: return wheel(.down, event.point, layout)
    }
    return []
  }

  /// Lets the terminal select text, or the program have the mouse.
  mutating func switchMouse() {
    mouse = Mouse(isOn: !mouse.isOn)
    let key = key(.mouse, .everywhere)
    inform(
      mouse.isOn
        ? "The mouse is on; \(key) lets you select text with it."
        : "The mouse is off, so the terminal selects text; \(key) turns it on.")
  }

  private mutating func press(_ point: Point, _ layout: Layout) -> [Effect] {
    let isDouble = mouse.press(point, at: now)
    let hit = hit(point, layout)
    if hit == .message || message?.kind == .error { message = nil }
    postponed = nil
    pending = PendingKeys()
    if case .hint(let action) = hit { return perform(action) }
    // Whoever clicks has finished typing.
    filter = nil
    switch hit {
    case .tab(let action): return perform(action)
    case .pane(let pane): focus(pane)
    case .row(let pane, let row): return choose(row, in: pane, opens: isDouble)
    case .divider:
      // Twice brings it back to where it was.
      if isDouble { divider = Divider() } else { mouse.isDraggingDivider = true }
    case .entry(let index): return choose(entry: index, isDouble)
    case .field(let id): return press(point, in: id, isDouble, layout)
    case .outside: return perform(overlays.last?.closing ?? .back)
    case .nothing, .message, .window, .hint: break
    }
    return []
  }

  private mutating func choose(_ row: Int, in pane: Pane, opens: Bool) -> [Effect] {
    focus(pane)
    if pane == .jobs { jobs.move(to: row) } else { resumes.move(to: row) }
    return opens ? perform(.open) : []
  }

  private mutating func choose(entry: Int, _ isDouble: Bool) -> [Effect] {
    switch overlays.last {
    case .menu(var menu)?:
      menu.cursor = entry
      overlays[overlays.count - 1] = .menu(menu)
      return perform(.accept)
    case .themes(var picker)?:
      picker.move(to: entry)
      overlays[overlays.count - 1] = .themes(picker)
      wantTheme(picker.selected)
      return isDouble ? perform(.accept) : []
    case .tasks(var pane)?:
      pane.move(to: entry)
      taskPane = pane
      return isDouble ? perform(.open) : []
    case .changes(var list)?:
      list.move(to: entry)
      overlays[overlays.count - 1] = .changes(list)
      return isDouble ? perform(.accept) : []
    case .history(var history)?:
      history.move(to: entry)
      runHistory = history
      return isDouble ? perform(.mark) : []
    case .fits(var matrix)?:
      matrix.move(to: entry)
      fitMatrix = matrix
      return isDouble ? perform(.open) : []
    case .whatIf(var window)?:
      window.move(to: entry)
      whatIf = window
      return perform(.mark)
    case .form?, .confirmation?, .score?, nil: return []
    }
  }

  /// Puts the cursor of a form where it was clicked.
  private mutating func press(
    _ point: Point, in id: FieldID, _ isDouble: Bool, _ layout: Layout
  ) -> [Effect] {
    guard var form, !form.isSaving else { return [] }
    let hadFocus = form.focused.id == id
    let rect = layout.form(form).control(of: id)
    form.focus(on: id)
    let error = form.focused.error
    var action: Action?
    form.update(id) { control in
      switch control {
      case .line(var editor):
        editor.moveCursor(to: point.x - rect.x, width: rect.width)
        control = .line(editor)
      case .area(var editor):
        editor.moveCursor(row: point.y - rect.y, column: point.x - rect.x, width: rect.width)
        control = .area(editor)
      case .choice: if hadFocus { action = .nextChoice }
      case .path(var picker):
        let list = FieldView.list(belowError: error, in: rect)
        guard list.contains(point) else { break }
        picker.moveCursor(by: picker.top + point.y - list.y - picker.cursor)
        control = .path(picker)
        if isDouble { action = .accept }
      }
    }
    self.form = form
    return action.map { perform($0) } ?? []
  }

  // MARK: The wheel

  private mutating func wheel(_ action: Action, _ point: Point, _ layout: Layout) -> [Effect] {
    let step = action == .up ? -Mouse.wheelStep : Mouse.wheelStep
    if let overlay = overlays.last {
      return wheel(action, over: hit(point, layout), overlay)
    }
    if layout.jobs.contains(point) {
      jobs.scroll(by: step, height: layout.jobRows.height)
    } else if layout.resumes.contains(point) {
      resumes.scroll(by: step, height: layout.resumeRows.height)
    } else if layout.detail.contains(point) {
      detail.scroll += step
    }
    return []
  }

  private mutating func wheel(_ action: Action, over hit: Hit, _ overlay: Overlay) -> [Effect] {
    guard hit != .outside else { return [] }
    if case .form(let form) = overlay {
      guard hit == .field(form.focused.id) else { return [] }
      if case .area(var editor) = form.focused.control {
        let size = Layout(self).form(form).control(of: form.focused.id).size
        for _ in 0..<Mouse.wheelStep {
          _ = editor.perform(action == .up ? .lineUp : .lineDown, size: size)
        }
        self.form?.update(form.focused.id) { $0 = .area(editor) }
        return []
      }
    }
    var effects: [Effect] = []
    for _ in 0..<Mouse.wheelStep { effects += perform(action) }
    return effects
  }
}

extension JobList {
  /// Moves the view; the cursor stays on its job as long as that is in sight.
  fileprivate mutating func scroll(by rows: Int, height: Int) {
    top = min(max(top + rows, 0), max(totalRows - height, 0))
    move(to: min(max(cursor, top), top + max(height, 1) - 1))
  }
}

extension ResumeList {
  fileprivate mutating func scroll(by rows: Int, height: Int) {
    top = min(max(top + rows, 0), max(listed.count - height, 0))
    move(to: min(max(cursor, top), top + max(height, 1) - 1))
  }
}

extension Overlay {
  /// What leaves it without doing anything.
  fileprivate var closing: Action {
    switch self {
    case .form, .confirmation, .themes, .changes: .cancel
    case .menu, .tasks, .history, .score, .fits, .whatIf: .back
    }
  }
}
