import TerminalScreen

/// Where the parts of a form stand; what does not fit is scrolled so that the field with the
/// focus is in sight.
struct FormLayout: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    enum Part: Equatable, Sendable {
      case intro(String)
      case gap
      case label(FieldID)
      case note(FieldID, String)
      case error(FieldID?, String)
      case notice(String)
    }

    var part: Part
    var rect: Rect
  }

  /// With its border.
  let window: Rect
  /// What cannot be left while drawing.
  let inside: Rect
  private(set) var rows: [Row] = []
  private var controls: [FieldID: Rect] = [:]
  /// Rows that are hidden above.
  private(set) var scroll = 0

  /// The room of a field's control.
  func control(of id: FieldID) -> Rect {
    controls[id] ?? Rect(x: 0, y: 0, width: 0, height: 0)
  }

  init(_ form: Form, in layout: Layout) {
    let columns = min(74, layout.body.width - 4)
    let labelWidth = min((form.fields.map { TextWidth.of($0.label) }.max() ?? 0) + 2, columns / 2)
    let fieldWidth = columns - labelWidth
    let room = layout.body.height - 2
    let isRoomy = room >= 14
    let flexible = Self.flexibleHeight(of: form, room: room, width: columns, roomy: isRoomy)

    // First with the top at zero, then moved to its place.
    var y = 0
    var rows: [Row] = []
    var controls: [FieldID: Rect] = [:]
    func add(_ part: Row.Part, x: Int = 0, width: Int) {
      rows.append(Row(part: part, rect: Rect(x: x, y: y, width: width, height: 1)))
      y += 1
    }
    // What has just happened takes the place of what the form is for.
    for line in form.notice.isEmpty ? [] : WordWrap.wrap(form.notice, width: columns) {
      add(.notice(line), width: columns)
    }
    if isRoomy {
      let intro = form.notice.isEmpty ? WordWrap.wrap(form.intro, width: columns) : []
      for line in intro { add(.intro(line), width: columns) }
      add(.gap, width: columns)
    }
    for line in form.error.isEmpty ? [] : WordWrap.wrap(form.error, width: columns) {
      add(.error(nil, line), width: columns)
    }
    for (index, field) in form.fields.enumerated() {
      if isRoomy, index > 0 { add(.gap, width: columns) }
      let height = field.isTall ? flexible : 1
      rows.append(
        Row(part: .label(field.id), rect: Rect(x: 0, y: y, width: labelWidth, height: 1)))
      controls[field.id] = Rect(x: labelWidth, y: y, width: fieldWidth, height: height)
      y += height
      let notes = field.note.isEmpty ? [] : WordWrap.wrap(field.note, width: fieldWidth)
      for line in notes { add(.note(field.id, line), x: labelWidth, width: fieldWidth) }
      let errors = field.showsOwnError ? [] : WordWrap.wrap(field.error, width: fieldWidth)
      for line in errors { add(.error(field.id, line), x: labelWidth, width: fieldWidth) }
    }

    window = layout.popup(columns: columns, textRows: min(y, room))
    inside = window.inset(columns: 2, rows: 1)
    scroll = Self.scroll(for: form, rows: rows, controls: controls, total: y, height: inside.height)
    let (dx, dy) = (inside.x, inside.y - scroll)
    self.rows = rows.map { Row(part: $0.part, rect: $0.rect.moved(dx, dy)) }
    self.controls = controls.mapValues { $0.moved(dx, dy) }
  }

  /// What the tall field gets: all that the others leave, within reason.
  private static func flexibleHeight(
    of form: Form, room: Int, width: Int, roomy: Bool
  ) -> Int {
    let texts = form.fields.flatMap { [$0.showsOwnError ? "" : $0.error, $0.note] }
    let textRows = texts.filter { !$0.isEmpty }.reduce(0) {
      $0 + WordWrap.wrap($1, width: max(width - 14, 8)).count
    }
    let wide = [form.error, form.notice].filter { !$0.isEmpty }.reduce(0) {
      $0 + WordWrap.wrap($1, width: width).count
    }
    let others = form.fields.filter { !$0.isTall }.count
    let hasIntro = roomy && form.notice.isEmpty
    let extra =
      (roomy ? form.fields.count : 0)
      + (hasIntro ? WordWrap.wrap(form.intro, width: width).count : 0)
    return min(max(room - others - textRows - wide - extra, 3), 12)
  }

  private static func scroll(
    for form: Form, rows: [Row], controls: [FieldID: Rect], total: Int, height: Int
  ) -> Int {
    guard total > height, let control = controls[form.focused.id] else { return 0 }
    // With the field its error and note are to be seen.
    let end =
      rows.last { row in
        switch row.part {
        case .error(form.focused.id, _), .note(form.focused.id, _): true
        default: false
        }
      }.map(\.rect.endY) ?? control.endY
    let first = max(0, min(end, total) - height)
    return min(first, control.y)
  }
}

extension Layout {
  func form(_ form: Form) -> FormLayout { FormLayout(form, in: self) }
}

extension FormField {
  /// Whether there is no error, or the control itself shows it.
  var showsOwnError: Bool {
    if case .path = control { return true }
    return error.isEmpty
  }

  /// Whether the field takes the height that is left.
  var isTall: Bool {
    switch control {
    case .area, .path: true
    case .line, .choice: false
    }
  }
}

extension Rect {
  func moved(_ dx: Int, _ dy: Int) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }
}
