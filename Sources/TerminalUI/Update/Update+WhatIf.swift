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

  mutating func settle(_ window: WhatIf, _ layout: Layout) {
    whatIf?.top = scrolled(
      top: window.top, cursor: window.cursor, height: layout.whatIf(window).list.height,
      total: window.keywords.count)
  }
}
