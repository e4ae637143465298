import JobTrackerDomain
import TerminalScreen

extension Model {
  /// Changes the control that has the focus, and reads another folder if it is in one now.
  mutating func editForm(_ body: (inout FormField.Control) -> Void) {
    guard var form else { return }
    let before = form.pickedFolder
    form.updateFocused(body)
    self.form = form
    if form.pickedFolder != before { loads.wanted.insert(.folder) }
  }

  mutating func performInForm(_ action: Action) -> [Effect] {
    guard let form, !form.isSaving || action == .cancel else { return [] }
    switch action {
    case .save: return save()
    case .cancel: return cancelForm()
    case .help: overlays.append(.menu(.help(contexts)))
    case .nextField: self.form?.moveFocus(by: 1)
    case .previousField: self.form?.moveFocus(by: -1)
    case .recallOlder, .recallNewer: recall(older: action == .recallOlder)
    case .readText: return readText()
    case .openFile: openPostingFile()
    case .editText: return editText()
    default: return performInField(action, of: form)
    }
    return []
  }

  private mutating func performInField(_ action: Action, of form: Form) -> [Effect] {
    switch form.focused.control {
    case .line(var editor):
      guard editor.perform(action) else { return [] }
      editForm { $0 = .line(editor) }
    case .area(var editor):
      let size = Layout(self).form(form).control(of: form.focused.id).size
      if editor.perform(action, size: size) {
        editForm { $0 = .area(editor) }
      } else if action == .lineUp {
        self.form?.moveFocus(by: -1)
      } else if action == .lineDown {
        self.form?.moveFocus(by: 1)
      }
    case .choice(var choice):
      guard action == .nextChoice || action == .previousChoice else { return [] }
      choice.step(by: action == .nextChoice ? 1 : -1)
      editForm { $0 = .choice(choice) }
    case .path(let picker): return perform(action, in: picker, of: form)
    }
    return []
  }

  private mutating func perform(_ action: Action, in picker: PathPicker, of form: Form) -> [Effect]
  {
    var picker = picker
    let page = max(Layout(self).form(form).control(of: .path).height - 2, 1)
    switch action {
    case .accept:
      let file = picker.takeChosen()
      editForm { $0 = .path(picker) }
      return file == nil ? [] : save()
    case .complete:
      guard picker.complete() else {
        self.form?.moveFocus(by: 1)
        return []
      }
    case .down: picker.moveCursor(by: 1)
    case .up: picker.moveCursor(by: -1)
    case .pageDown: picker.moveCursor(by: page)
    case .pageUp: picker.moveCursor(by: -page)
    default: picker.edit { _ = $0.perform(action) }
    }
    editForm { $0 = .path(picker) }
    return []
  }

  private mutating func cancelForm() -> [Effect] {
    guard let form else { return [] }
    if isOnlyRefused(form) {
      overlays.removeLast()
      if case .addJob(let task?) = form.purpose { return [.perform(.dismissTask(task))] }
      return []
    }
    guard form.hasUnsavedInput, form.isWorthAsking else {
      overlays.removeLast()
      return []
    }
    overlays.append(
      .confirmation(
        Confirmation(
          title: "Discard what you typed?", text: form.lossText, yes: "discard",
          consequence: .discardForm)))
    return []
  }

  private mutating func save() -> [Effect] {
    guard var form else { return [] }
    form.clearErrors()
    if case .choosePosting = form.purpose { return readChosenFile(form.pickedPath) }
    if case .followFile = form.purpose {
      follow(form.pickedPath)
      return []
    }
    if let failure = form.refusal {
      form.refuse(failure)
      self.form = form
      return []
    }
    form.isSaving = true
    self.form = form
    guard let command = form.command else { return [] }
    return [.perform(insisting(on: command))] + remember(form.inputs)
  }
}

extension Form {
  /// The folder that the form's file field shows.
  var pickedFolder: PickedFolder? {
    for field in fields {
      if case .path(let picker) = field.control {
        return PickedFolder(path: picker.folder, files: picker.files)
      }
    }
    return nil
  }

  /// A changed choice is made again at once; typed text is not.
  fileprivate var isWorthAsking: Bool {
    switch purpose {
    case .addJob, .editJob, .tags: true
    case .addResume, .analyse, .choosePosting, .followFile: false
    }
  }

  fileprivate var lossText: String {
    if case .addJob(.some) = purpose {
      return "The new job stays in the list as it was; your changes to it go."
    }
    return "“\(title)” is not saved yet."
  }

  /// Why the form cannot be saved as it is, as far as that is known without the library.
  fileprivate var refusal: Failure? {
    do throws(JobDraftError) {
      switch purpose {
      case .addJob: _ = try jobDraft.cleaned.creation()
      case .editJob, .tags, .addResume, .analyse, .choosePosting, .followFile: break
      }
      return nil
    } catch {
      return Failure(error)
    }
  }

  /// `nil` for a form that stores nothing.
  fileprivate var command: Command? {
    switch purpose {
    case .choosePosting, .followFile: nil
    case .addJob(let task): .addJob(jobDraft, resuming: task)
    case .editJob(let id): .editJob(id, jobDraft)
    case .tags(let id): .setTags(id, JobTags(self[.tags]))
    case .addResume: .addResume(path: pickedPath, madeFor: madeFor)
    case .analyse(let id):
      .startAnalysis(
        id, resume: chosenResume, level: chosenLevel, stack: chosenStack, engine: chosenEngine)
    }
  }

  fileprivate var pickedPath: String {
    for field in fields {
      if case .path(let picker) = field.control { return picker.path }
    }
    return ""
  }
}
