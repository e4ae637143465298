import TerminalScreen

/// Text of one role.
struct Span: Equatable, Sendable {
  var text: String
  var role: ThemeRole
  /// Whether it is a term of the posting that the resume shows or lacks.
  var isTerm: Bool

  init(_ text: String, _ role: ThemeRole = .text, isTerm: Bool = false) {
    self.text = text
    self.role = role
    self.isTerm = isTerm
  }
}

/// One row of the right pane or of the help.
enum DetailRow: Equatable, Sendable {
  case spans([Span])
  /// A spinner with what is being done.
  case activity(String)
  /// A bar between its name and its value, 0…1; without a value it is empty.
  case bar(name: String, fraction: Double, value: String)

  static let blank = DetailRow.spans([])

  /// What is being done, behind a spinner, on as many rows as it needs.
  static func working(_ text: String, width: Int) -> [DetailRow] {
    let lines = WordWrap.wrap(text, width: max(width - 2, 8))
    return lines.enumerated().map { index, line in
      index == 0 ? .activity(line) : .spans([Span("  " + line, .accent)])
    }
  }

  /// One row of text, or several where it is longer than `width` columns.
  static func wrapped(
    _ text: String, width: Int, role: ThemeRole = .text, lead: Span? = nil
  ) -> [DetailRow] {
    let indentation = lead.map { TextWidth.of($0.text) } ?? 0
    let lines = WordWrap.wrap(text, width: max(width - indentation, 8))
    return lines.enumerated().map { index, line in
      guard let lead else { return .spans([Span(line, role)]) }
      let first = index == 0 ? lead : Span(String(repeating: " ", count: indentation), role)
      return .spans([first, Span(line, role)])
    }
  }
}
