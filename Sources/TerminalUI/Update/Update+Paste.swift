import JobTrackerDomain
import JobTrackerService
import TerminalScreen

/// Pasted text goes where it is wanted and is never taken as commands.
extension Model {
  mutating func paste(_ text: String) -> [Effect] {
    pending = PendingKeys()
    guard !Layout(self).isTooSmall, !text.trimmed.isEmpty else { return [] }
    if let form {
      guard !form.isSaving else { return [] }
      return form.takesPostings ? pastePosting(text) : insert(pasted: text)
    }
    if case .menu(var menu)? = overlays.last {
      menu.search { $0.paste(text) }
      overlays[overlays.count - 1] = .menu(menu)
    }
    guard overlays.isEmpty else { return [] }
    if filter != nil {
      filter?.paste(text)
      applyFilter()
      return []
    }
    return pasteIntoPanes(text)
  }

  /// A new job's address or text; in the resumes a dropped file.
  private mutating func pasteIntoPanes(_ text: String) -> [Effect] {
    guard focus != .resumes else {
      guard PathPicker.isWholePath(text) else {
        inform("Pasted text is not taken as keys: in the jobs it adds a job.")
        return []
      }
      openAddForm()
      return insert(pasted: text)
    }
    open(.newJob())
    if PastedText.address(text) == nil { form?.focus(on: .description) }
    return pastePosting(text)
  }

  /// A page's source is read at once; several lines are the description, wherever they are pasted.
  private mutating func pastePosting(_ text: String) -> [Effect] {
    guard let form else { return [] }
    if PastedText.isMarkup(text) { return read(.text(text), from: .pastedPage) }
    guard form.isEmpty(.description),
      PastedText.hasSeveralLines(text) || form.focused.id == .description
    else { return insert(pasted: text) }
    var text = text.trimmed
    if form.isEmpty(.url), let line = text.firstIndex(where: \.isNewline),
      let address = PastedText.address(String(text[..<line]))
    {
      self.form?.set(.url, to: address)
      text = text[line...].trimmed
    }
    self.form?.focus(on: .description)
    _ = insert(pasted: text)
    return form.lacksCompanyOrTitle ? readDescription() : []
  }

  private mutating func insert(pasted text: String) -> [Effect] {
    editForm { control in
      switch control {
      case .line(var editor):
        editor.paste(text)
        control = .line(editor)
      case .area(var editor):
        editor.paste(text)
        control = .area(editor)
      case .path(var picker):
        picker.paste(text)
        control = .path(picker)
      case .choice: break
      }
    }
    return []
  }
}
