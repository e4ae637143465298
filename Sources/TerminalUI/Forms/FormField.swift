/// Names a field of a form.
enum FieldID: Hashable, Sendable {
  case url, company, title, description
  case path, madeFor
  case tags
  case resume, level, stack, engine
}

/// One field: what it is called, what is in it, and what is wrong with that.
struct FormField: Equatable, Sendable {
  enum Control: Equatable, Sendable {
    case line(LineEditor)
    case area(AreaEditor)
    case choice(Choice)
    case path(PathPicker)
  }

  let id: FieldID
  let label: String
  var control: Control
  /// Why the form was refused for this field.
  var error = ""

  init(_ id: FieldID, _ label: String, _ control: Control) {
    self.id = id
    self.label = label
    self.control = control
  }

  var value: String {
    switch control {
    case .line(let editor): editor.text
    case .area(let editor): editor.text
    case .choice(let choice): choice.selected?.value ?? ""
    case .path(let picker): picker.editor.text
    }
  }

  /// A line of muted text below the field.
  var note: String {
    if case .choice(let choice) = control { return choice.selected?.note ?? "" }
    return ""
  }

  /// The keys that the field takes beside those of its form.
  var context: KeyContext {
    switch control {
    case .line: .lineField
    case .area: .areaField
    case .choice: .choiceField
    case .path: .pathField
    }
  }
}
