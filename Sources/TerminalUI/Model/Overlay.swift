/// What stands over the panes and takes the keys.
enum Overlay: Equatable, Sendable {
  case form(Form)
  case confirmation(Confirmation)
  case themes(ThemePicker)
  case menu(ActionMenu)
  case tasks(TaskPane)
  case changes(ChangeList)
  case history(RunHistory)
  case score(ScoreDetails)
  case fits(FitMatrix)
  case whatIf(WhatIf)
}

/// A question before something is lost.
struct Confirmation: Equatable, Sendable {
  enum Consequence: Equatable, Sendable {
    case discardForm
    case quit
    /// Texts leave the machine for the first time.
    case send(Command)
  }

  var title: String
  var text: String
  /// The words for yes, such as `delete`.
  var yes: String
  var consequence: Consequence
}
