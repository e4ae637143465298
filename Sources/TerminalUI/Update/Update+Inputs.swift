import JobTrackerDomain

/// Recalling what was entered earlier.
extension Model {
  /// What is to be kept of what was entered; at once in sight, and for the next runs.
  mutating func remember(_ inputs: [InputHistory.Field: String]) -> [Effect] {
    let inputs = inputs.filter { !$0.value.isEmpty }
    guard !inputs.isEmpty else { return [] }
    for (field, text) in inputs { self.inputs?.remember(text, in: field) }
    return [.perform(.rememberInputs(inputs))]
  }

  /// What can be recalled where one types; the latest first.
  var recallable: [String] {
    let field = filter == nil ? form?.focused.id.history : filterHistory
    return field.flatMap { inputs?[$0] } ?? []
  }

  /// Puts an earlier entry into the line that is being typed, or a later one.
  mutating func recall(older: Bool) {
    let entries = recallable
    if filter != nil {
      guard filter?.recall(older: older, from: entries) == true else { return nothingToRecall() }
      applyFilter()
      return
    }
    var hasRecalled = false
    editForm { control in
      switch control {
      case .line(var editor):
        hasRecalled = editor.recall(older: older, from: entries)
        control = .line(editor)
      case .path(var picker):
        picker.edit { hasRecalled = $0.recall(older: older, from: entries, beginningSo: false) }
        control = .path(picker)
      case .area, .choice: break
      }
    }
    if !hasRecalled { nothingToRecall() }
  }

  private mutating func nothingToRecall() { inform("Nothing else was entered here.") }
}

extension Form {
  /// What is to be recalled in other forms.
  var inputs: [InputHistory.Field: String] {
    fields.reduce(into: [:]) { inputs, field in
      if let history = field.id.history { inputs[history] = field.value }
    }
  }
}

extension FieldID {
  /// Where earlier entries of the field are kept; `nil` where none would be entered again.
  var history: InputHistory.Field? {
    switch self {
    case .company: .company
    case .title: .title
    case .stack: .stack
    case .tags: .tags
    case .path: .file
    case .url, .description, .madeFor, .resume, .level, .engine: nil
    }
  }
}
