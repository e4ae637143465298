import JobTrackerDomain
import TerminalScreen

/// The window with every analysis of a job.
extension Model {
  mutating func openHistory() {
    guard case .job(let id)? = target else { return }
    overlays.append(.history(RunHistory(job: id)))
  }

  mutating func perform(_ action: Action, in history: RunHistory, times: Int?) -> [Effect] {
    switch action {
    case .mark:
      guard history.selected?.result != nil else {
        complain("This analysis has no result to compare with: choose one with a score.")
        return []
      }
      runHistory?.mark()
    case .back, .history: overlays.removeLast()
    case .help: overlays.append(.menu(.help(contexts)))
    default:
      let height = Layout(self).history(self, history).list.height
      let row = scroll(history.cursor, action, height: height, times: times)
      runHistory?.move(to: row)
    }
    return []
  }
}
