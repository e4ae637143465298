import JobTrackerDomain

/// What becomes of a command's answer.
extension Model {
  mutating func take(_ command: Command, _ result: Result<Performed, Failure>) -> [Effect] {
    if case .agreeToSend(let agreed) = command { return take(agreed, result) }
    switch (command, result) {
    case (.readPosting(_, _, let reading), .success(.postingRead(let posting))):
      take(posting, of: reading)
    case (.readPosting(_, _, let reading), .failure(let failure)):
      let outcome = ExtractionOutcome.needsManual(Posting(), reason: failure.message)
      take(PostingReading(outcome: outcome), of: reading)
    case (.copy(let clip, _), .success): inform("Copied \(clip.words).")
    case (.keepDraft, .failure(let failure)): complainOnce(aboutDrafts: failure)
    case (.recoverDraft(let slot), .success(.draftFound(let draft, let job))):
      return take(draft, of: job, slot: slot)
    case (_, .success(.tasksEnded(let entries))): take(ended: entries)
    case (.keepDraft, _), (.recoverDraft, _), (.followTasks, _), (.openURL, .success),
      (.readPosting, _), (.rememberInputs, _), (.prepareSearch, _):
      break
    case (_, .success(let performed)):
      loads.needsReload = true
      take(command, performed)
    case (_, .failure(let failure)):
      loads.needsReload = true
      refuse(command, failure)
    }
    return []
  }

  private mutating func complainOnce(aboutDrafts failure: Failure) {
    guard !drafts.hasComplained else { return }
    drafts.hasComplained = true
    complain(failure.message)
  }

  private mutating func refuse(_ command: Command, _ failure: Failure) {
    if let question = failure.question {
      overlays.append(
        .confirmation(
          Confirmation(
            title: "Send texts?", text: question, yes: "send", consequence: .send(command))))
    } else if var form, form.isSaving, form.purpose.isSaved(by: command) {
      var failure = failure
      if case .addResume = command, failure.fields.isEmpty { failure.fields = [.path] }
      form.refuse(failure)
      self.form = form
    } else if case .followCreation = command {
      return
    } else if case .chooseTheme = command {
      refuseThemeChoice(failure)
    } else {
      complain(failure.message)
    }
  }

  private mutating func take(_ command: Command, _ performed: Performed) {
    if case (.alreadyThere(let duplicate), .addJob(let draft, _)) = (performed, command) {
      return offer(duplicate, insteadOf: draft)
    }
    closeForm(savedBy: command)
    switch performed {
    case .done, .postingRead, .draftFound: confirm(command)
    case .alreadyThere(let duplicate): inform(duplicate.message)
    case .keptPageRead(let note):
      if note.isEmpty { inform("Read again from the page that is kept.") } else { complain(note) }
    case .jobAdded(let id, let name):
      show(id)
      inform("Added \(name).")
    case .reading(let task):
      if case .addJob(let draft, _) = command { startedCreations[task] = draft }
      inform("Reading the page; you can go on meanwhile.")
    case .jobEdited(let job):
      inform(job.extractionStatus == .pending ? "Saved. Reading the new page." : "Saved.")
    case .stageMoved(let job):
      inform("\(job.name) is in “\(job.stage.rawValue)” now.\(undoHint)")
    case .resumeAdded(let resume):
      resumes.revealing = resume.id
      focus(.resumes)
      let isNew = resumes.named(resume.id) == nil
      inform(isNew ? "Added \(resume.fileName)." : "\(resume.fileName) is there already.")
    case .analysisStarted:
      if case .startAnalysis(let job, _, _, _, _) = command {
        jobs.revealing = job
        source = .jobs
        if focus == .resumes { focus = .jobs }
      }
      detail.tab = .analysis
      detail.scroll = 0
    case .undone(let changes): show(changes, areUndone: true)
    case .redone(let changes): show(changes, areUndone: false)
    case .themeChosen(let name, let theme, let problem):
      take(theme, chosenAs: name, problem: problem)
    case .tasksEnded: break
    case .tasksCleared(let count):
      inform(count == 1 ? "Cleared 1 task." : "Cleared \(count) tasks.")
    case .creationEnded(let id, let name, let note):
      guard let id else { return }
      show(id)
      inform(note.isEmpty ? "Added \(name)." : "Added \(name). \(note)")
    }
  }

  private mutating func confirm(_ command: Command) {
    switch command {
    case .readPage: inform("Reading the page again.")
    case .deleteJob(_, let name): inform("Deleted \(name).\(undoHint)")
    case .deleteResume(_, let name): inform("Deleted \(name).\(undoHint)")
    case .setTags: inform("Saved.")
    case .cancelTask: inform("Cancelled.")
    case .dismissTask: inform("Forgotten.\(undoHint)")
    case .retryTask(let task):
      if case .createJob(let draft) = task.work { startedCreations[task.id] = draft }
      inform("Trying again.")
    default: break
    }
    if focus == .detail, case .deleteJob = command { focus = .jobs }
    if focus == .detail, case .deleteResume = command { focus = .resumes }
  }

  /// Goes to a job that is new, unless somebody is busy elsewhere.
  private mutating func show(_ id: JobID) {
    jobs.revealing = id
    if overlays.isEmpty, filter == nil, focus != .detail { focus(.jobs) }
  }

  private mutating func closeForm(savedBy command: Command) {
    guard let form, form.isSaving, form.purpose.isSaved(by: command) else { return }
    if case .addResume = form.purpose { lastFolder = form.pickedFolder?.path ?? lastFolder }
    overlays.removeLast()
  }
}

extension Form.Purpose {
  fileprivate func isSaved(by command: Command) -> Bool {
    switch (self, command) {
    case (.addJob, .addJob), (.addResume, .addResume): true
    case (.editJob(let form), .editJob(let id, _)): form == id
    case (.tags(let form), .setTags(let id, _)): form == id
    case (.analyse(let form), .startAnalysis(let id, _, _, _, _)): form == id
    default: false
    }
  }
}
