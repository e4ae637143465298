import JobTrackerDomain
import TerminalScreen

/// The window that tries out what would raise a score.
extension Model {
  mutating func openWhatIf() {
    guard let job = targetJob, let analysis = detail.analysis, let result = analysis.result,
      let resume = analysis.resumeID
    else { return }
    let request = WhatIfRequest(
      job: job.id, resume: resume, level: analysis.candidateLevel, stack: analysis.targetStack)
    overlays.append(
      .whatIf(WhatIf(request: request, keywords: result.missingKeywords)))
  }

  mutating func perform(_ action: Action, in window: WhatIf, times: Int?) -> [Effect] {
    switch action {
    case .mark: whatIf?.toggle()
    case .markAll: whatIf?.toggleAll()
    case .openFile:
      overlays.append(
        .form(.followedFile(folder: lastFolder, home: surroundings.homeFolder)))
      loads.wanted.insert(.folder)
    case .keep: return keep(window)
    case .editText: return window.current.map { [.edit($0.text)] } ?? []
    case .back, .whatIf: overlays.removeLast()
    case .help: overlays.append(.menu(.help(contexts)))
    default:
      let height = Layout(self).whatIf(window).list.height
      let row = scroll(window.cursor, action, height: height, times: times)
      whatIf?.move(to: row)
    }
    return []
  }

  /// Keeps the changed resume beside the one that was analysed.
  private mutating func keep(_ window: WhatIf) -> [Effect] {
    let job = window.request.job
    if let path = window.followed { return [.perform(.addResume(path: path, madeFor: job))] }
    guard let text = window.request.text else {
      let keys = [Action.editText, .openFile].map { bindings.label($0, in: .whatIf) }
      inform(
        "There is no change to keep: \(keys[0]) edits the text, \(keys[1]) follows a file. "
          + "A supposed keyword is not written into it.")
      return []
    }
    let name = resumes.named(window.request.resume)?.fileName ?? "resume"
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return [.perform(.keepResume(text: text, name: "\(stem)-edited.txt", madeFor: job))]
  }

  /// A file was chosen: its text is read now, and at each save.
  mutating func follow(_ path: String) {
    lastFolder = form?.pickedFolder?.path ?? lastFolder
    overlays.removeLast()
    whatIf?.follow(path)
    loads.wanted.insert(.followed)
  }

  mutating func settle(_ window: WhatIf, _ layout: Layout) {
    whatIf?.top = scrolled(
      top: window.top, cursor: window.cursor, height: layout.whatIf(window).list.height,
      total: window.keywords.count)
  }

  /// The file was read: its text counts from now on, also where another window is over it.
  mutating func takeFollowed(_ text: String, from path: String) {
    for index in overlays.indices {
      guard case .whatIf(var window) = overlays[index] else { continue }
      window.take(text, from: path)
      overlays[index] = .whatIf(window)
    }
  }
}
