import TerminalScreen

/// The window with what a score is made of.
extension Model {
  mutating func perform(_ action: Action, in details: ScoreDetails, times: Int?) -> [Effect] {
    switch action {
    case .nextTab: scoreDetails?.turn(by: 1)
    case .previousTab: scoreDetails?.turn(by: -1)
    case .back: overlays.removeLast()
    case .help: overlays.append(.menu(.help(contexts)))
    default:
      let height = Layout(self).score.height
      let row = scroll(details.scroll, action, height: height, times: times)
      scoreDetails?.scroll = row
    }
    return []
  }

  mutating func settle(_ details: ScoreDetails, _ layout: Layout) {
    let room = layout.score
    let rows = scoreRows(details.bucket, width: room.width).count
    var details = details
    details.scroll = min(max(details.scroll, 0), max(rows - room.height, 0))
    scoreDetails = details
  }
}
