/// Where a key is pressed; the innermost context that binds it decides.
enum KeyContext: String, CaseIterable, Sendable {
  case everywhere
  case lists, jobs, resumes, detail
  case filter
  case form
  /// A form that a posting's text can be read into.
  case jobForm = "job-form"
  /// The field where a form is complete.
  case lastField = "last-field"
  /// Every field of a form that is complete from the start.
  case analysisForm = "analysis-form"
  case lineField = "line-field"
  case areaField = "area-field"
  case choiceField = "choice-field"
  case pathField = "path-field"
  case confirmation
  case themes
  case tasks
  /// What was done, to be undone.
  case changes
  /// What a score is made of.
  case score
  /// Every analysis of a job.
  case history
  /// Every resume against every job.
  case compare
  /// What would raise a score.
  case whatIf = "what-if"
  case help
  /// What is typed narrows a list of actions.
  case commands

  /// The heading of its keys in the help.
  var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .lists: "Moving"
    case .jobs: "Jobs"
    case .resumes: "Resumes"
    case .detail: "Analysis and description"
    case .filter: "Filter"
    case .form: "Form"
    case .jobForm: "The posting's text"
    case .lastField: "Last field"
    case .analysisForm: "Starting an analysis"
    case .lineField: "Typing"
    case .areaField: "Typing a text"
    case .choiceField: "Choosing a value"
    case .pathField: "Choosing a file"
    case .confirmation: "Question"
    case .themes: "Choosing a theme"
    case .tasks: "Tasks and messages"
    case .changes: "What was done"
    case .score: "What a score is made of"
    case .history: "Analyses of a job"
    case .compare: "Comparing resumes"
    case .whatIf: "What if"
    case .help: "Help"
    case .commands: "Commands"
    }
  }
}

extension Model {
  /// The contexts that keys are looked up in, innermost first.
  var contexts: [KeyContext] {
    switch overlays.last {
    case .form(let form): form.contexts
    case .confirmation: [.confirmation]
    case .themes: [.themes, .lists]
    case .tasks: [.tasks, .lists]
    case .changes: [.changes, .lists]
    case .score: [.score, .lists]
    case .history: [.history, .lists]
    case .fits: [.compare, .lists]
    case .whatIf: [.whatIf, .lists]
    case .menu(let menu): menu.search == nil ? [.help, .lists] : [.commands, .lineField]
    case nil where filter != nil: [.filter, .lineField]
    case nil: [focus.context, .lists, .everywhere]
    }
  }
}

extension Form {
  fileprivate var contexts: [KeyContext] {
    if case .analyse = purpose { return [focused.context, .analysisForm, .form] }
    let more: [KeyContext] = takesPostings ? [.form, .jobForm] : [.form]
    return [focused.context] + (isOnLastField ? [.lastField] : []) + more
  }
}

extension Pane {
  var context: KeyContext {
    switch self {
    case .jobs: .jobs
    case .resumes: .resumes
    case .detail: .detail
    }
  }
}
